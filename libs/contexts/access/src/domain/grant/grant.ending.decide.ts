import type { Circumstances } from "@sankofa/kernel/decider";
import { accept, refuse, type Decision } from "@sankofa/kernel/decision";
import type { ConfirmGrant, EndMediation, GrantCode, GrantGiven, RevokeGrant } from "./grant.commands";
import type { GrantFact } from "./grant.events";
import { administersForGood, reaches } from "./grant.policies";
import { entriesOf, placeFields, type GrantEntry, type GrantState, type Place } from "./grant.state";

type Given = Circumstances & GrantGiven;
type Kept = Extract<GrantState, { readonly status: "kept" }>;

const identified = ({ grantId, accountId, displayName, role, level, on }: GrantEntry, place: Place) => ({
  ...{ grantId, accountId, displayName, role, level, on },
  ...placeFields(place),
});

const revoked = (entry: GrantEntry, place: Place, reason: string) =>
  ({ type: "access.grant-revoked", data: { ...identified(entry, place), reason } }) satisfies GrantFact;

/** A grant that the caller may give and take away: only they say something of it. */
export const onGrant = (
  command: RevokeGrant | ConfirmGrant,
  state: GrantState,
  given: Given,
): Decision<GrantFact, GrantCode> => {
  const entry = entriesOf(state).find((each) => each.grantId === command.grantId);
  if (state.status === "absent" || entry === undefined) return refuse("grant-unknown");
  if (!reaches(given.giver, entry.level, { funder: given.tenant, ...state.place })) return refuse("grant-beyond-own");
  return command.type === "revoke-grant" ? revoke(command, entry, state, given) : confirm(entry, state, given);
};

/** Where nobody is asked about it, there is nothing to say. */
const confirm = (entry: GrantEntry, { place }: Kept, { outlasts }: Given): Decision<GrantFact, GrantCode> => {
  if (entry.revoked) return refuse("grant-taken-away");
  return outlasts ? accept({ type: "access.grant-confirmed", data: identified(entry, place) }) : accept();
};

const revoke = (command: RevokeGrant, entry: GrantEntry, state: Kept, given: Given): Decision<GrantFact, GrantCode> => {
  if (entry.revoked) return accept();
  if (entry.role === "funder-administrator") {
    const { now, closed = [] } = given;
    const others = state.entries.filter(
      (each) => each !== entry && administersForGood(each, now) && !closed.includes(each.accountId),
    );
    if (others.length === 0) return refuse("last-administrator");
  }
  return accept(revoked(entry, state.place, command.reason));
};

export const endMediation = (
  { reason, resolved }: EndMediation,
  state: GrantState,
  { withMediator }: Given,
): Decision<GrantFact, GrantCode> => {
  if (state.status === "absent") return accept();
  const isOver = ({ revoked: gone, given = "" }: GrantEntry): boolean =>
    !gone && (withMediator !== true || (resolved !== undefined && given <= resolved));
  return accept(...state.entries.filter(isOver).map((each) => revoked(each, state.place, reason)));
};
