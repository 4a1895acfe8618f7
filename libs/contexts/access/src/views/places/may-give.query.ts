import { isGrantable, mayGive as reaches } from "@sankofa/kernel/grants";
import { query } from "@sankofa/kernel/manifest";
import { field, record } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, SCOPE_LEVELS, type Role, type ScopeLevel } from "@sankofa/kernel/scope";
import { IsIn, IsUUID } from "class-validator";
import { placesView } from "./places.view";

const ROLES = Object.keys(ROLE_LEVELS) as Role[];

export class MayGiveRequest {
  @IsIn(ROLES)
  role!: Role;

  @IsIn([...SCOPE_LEVELS])
  level!: ScopeLevel;

  @IsUUID()
  on!: string;
}

interface MayGive {
  readonly allowed: boolean;
  readonly role: Role;
  readonly level: ScopeLevel;
  readonly on: string;
  /** What people call the place. */
  readonly name: string;
}

/** Asked before an invitation link is made, and by pages that show a control only to those who may use it. */
export const mayGive = query<MayGiveRequest, MayGive>({
  name: "may-give",
  summary: "Whether the reader may give this role here",
  route: "GET /grants/permission",
  request: MayGiveRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator"],
  views: [placesView],
  response: record({
    allowed: field.flag(),
    role: field.oneOf(...ROLES),
    level: field.oneOf(...SCOPE_LEVELS),
    on: field.id(),
    name: field.line(),
  }),
  answer: async ({ role, level, on }, reading) => {
    const place = await reading.get(placesView, on);
    if (place?.level !== level) return undefined;
    const allowed = isGrantable(role, level) && reaches(reading.grants, level, place.scope);
    return { allowed, role, level, on, name: place.name };
  },
});
