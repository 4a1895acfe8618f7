import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, SCOPE_LEVELS, type Role, type ScopeLevel } from "@sankofa/kernel/scope";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, IsUUID } from "class-validator";
import { placesView } from "../places/places.view";
import { grantsView, type GrantDoc } from "./grants.view";

const ROLES = Object.keys(ROLE_LEVELS) as Role[];

export class ListGrantsRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @IsOptional()
  @IsIn([...SCOPE_LEVELS])
  level?: ScopeLevel;

  @IsOptional()
  @IsUUID()
  on?: string;

  @IsOptional()
  @IsIn(["given", "revoked"])
  status?: "given" | "revoked";
}

const grantSchema = record({
  grantId: field.id(),
  accountId: field.id(),
  displayName: field.personal("accountId"),
  role: field.oneOf(...ROLES),
  level: field.oneOf(...SCOPE_LEVELS),
  on: field.id(),
  onName: orNull(field.line()),
  from: orNull(field.instant()),
  until: orNull(field.instant()),
  reason: orNull(field.text()),
  given: field.instant(),
  givenBy: field.line(),
  confirmed: orNull(record({ at: field.instant(), by: field.line() })),
  revoked: orNull(record({ at: field.instant(), by: field.line(), reason: field.text() })),
});

type ListedGrant = Omit<GrantDoc, "scope"> & { readonly onName: string | null };

export const listGrants = query<ListGrantsRequest, Page<ListedGrant>>({
  name: "list-grants",
  summary: "Who may do what where, within what the reader may see",
  route: "GET /grants",
  request: ListGrantsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [grantsView, placesView],
  response: record({ items: list(grantSchema), next: orNull(Type.String()) }),
  answer: async ({ limit, cursor, accountId, role, level, on, status }, reading) => {
    const filters = { accountId, role, level, on, status };
    const where = Object.fromEntries(
      Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    const page = await reading.find(grantsView, { where, orderBy: "given", limit, cursor });
    const names = new Map<string, string | null>();
    for (const { doc } of page.items)
      if (!names.has(doc.on)) names.set(doc.on, (await reading.get(placesView, doc.on))?.name ?? null);
    const items = page.items.map(({ doc: { scope: _scope, ...grant } }) => ({
      ...grant,
      onName: names.get(grant.on) ?? null,
    }));
    return { items, next: page.next };
  },
});
