import type { Id } from "@sankofa/kernel/ids";
import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { ROLE_LEVELS, SCOPE_LEVELS, type Role, type ScopeLevel } from "@sankofa/kernel/scope";
import { INSTANT } from "@sankofa/kernel/patterns";
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches } from "class-validator";
import { account } from "../domain/account/account.decide";
import type { GrantCommand, GrantGiven } from "../domain/grant/grant.commands";
import { grant } from "../domain/grant/grant.decide";
import { entriesOf } from "../domain/grant/grant.state";
import { placesView, type PlaceDoc } from "../views/places/places.view";
import { giverOf } from "./find-giver";

export class GiveGrantRequest {
  @IsUUID()
  accountId!: string;

  @IsIn(Object.keys(ROLE_LEVELS))
  role!: Role;

  @IsIn([...SCOPE_LEVELS])
  level!: ScopeLevel;

  /** The funder, programme, application, relationship or challenge the grant is for. */
  @IsUUID()
  on!: string;

  @IsOptional()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  from?: string;

  @IsOptional()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  until?: string;

  @IsOptional()
  @IsString()
  @Length(1, 4_000)
  reason?: string;
}

/** What the grant would be on; a place of another level or another funder is none. */
const placeOf = async (
  { level, on }: GiveGrantRequest,
  around: Surroundings,
): Promise<Pick<PlaceDoc, "scope" | "since"> | undefined> => {
  // The funder's own place is known before any view has heard of it.
  if (level === "funder") return on === around.tenant ? { scope: { funder: on } } : undefined;
  const place = await around.lookup(placesView, on);
  return place?.level === level ? place : undefined;
};

/**
 * A grant has its id from what it says, so that two who give it at the same moment give one, and one revocation takes it away. Given
 * again after it was taken away it is another one.
 */
const ownId = async ({ accountId, role, on, from = "", until = "" }: GiveGrantRequest, around: Surroundings) => {
  for (let nth = 0; ; nth++) {
    const id = await around.reservationId("grant", [accountId, role, on, from, until, nth].join(" "));
    if (!entriesOf(await around.state(grant, id)).some(({ revoked }) => revoked)) return id;
  }
};

/** The book of others that it stands in: of the funder's administrators, or of a challenge's mediators. */
const bookOf = ({ role, level, on }: GiveGrantRequest, around: Surroundings): Id | undefined => {
  if (role === "funder-administrator") return around.tenant;
  return level === "challenge" ? on : undefined;
};

export const giveGrant = command<GiveGrantRequest>({
  name: "give-grant",
  summary: "Give an account a role on the funder, a programme, an application, a relationship or a challenge",
  route: "POST /accounts/:accountId/grants",
  request: GiveGrantRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator"],
  noun: grant,
  id: (request, around) => bookOf(request, around) ?? ownId(request, around),
  under: async (request, around) => (await placeOf(request, around))?.scope,
  given: async (request, around): Promise<GrantGiven> => {
    const { scope = { funder: around.tenant }, since } = (await placeOf(request, around)) ?? {};
    return {
      giver: giverOf(around),
      account: await around.state(account, request.accountId),
      place: scope,
      ...(since === undefined ? {} : { since }),
    };
  },
  command: async (request, around): Promise<GrantCommand> => {
    const { role, level, on, from, until, reason } = request;
    return {
      type: "give-grant",
      grantId: bookOf(request, around) === undefined ? await ownId(request, around) : around.newId(0),
      role,
      level,
      on,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
    };
  },
});
