import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import { noun, refusals } from "@sankofa/kernel/manifest";
import { isGrantable } from "@sankofa/kernel/grants";
import { ROLE_LEVELS } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { CarryMentors, GiveGrant, GrantCode, GrantCommand, GrantGiven } from "./grant.commands";
import { grantFacts, type GrantFact } from "./grant.events";
import { administersForGood, reaches } from "./grant.policies";
import { endMediation, onGrant } from "./grant.ending.decide";
import { entriesOf, placeFields, placeIn, type GrantState } from "./grant.state";
import { grantUpcasts } from "./grant.upcast";

export const grantRefusals = refusals<GrantCode>({
  "account-unknown": { status: 404, title: "There is no such account" },
  "account-closed": { status: 409, title: "The account is closed" },
  "role-not-at-level": { status: 422, title: "The role {role} is given at the level {levels}, not {level}" },
  "grant-beyond-own": {
    status: 422,
    title: "Nobody hands on more than they hold: your own grants do not reach this far",
  },
  "period-reversed": { status: 422, title: "The grant would end before it begins" },
  "first-administrator-has-no-end": {
    status: 422,
    title: "The first administrator of a funder is appointed without an end",
  },
  "grant-unknown": { status: 404, title: "There is no such grant" },
  "grant-taken-away": { status: 409, title: "The grant was taken away already" },
  "last-administrator": {
    status: 409,
    title: "A funder always has one administrator without an end: appoint another one first",
  },
});

type Given = Circumstances & GrantGiven;

const give = (command: GiveGrant, state: GrantState, given: Given): Decision<GrantFact, GrantCode> => {
  const { role, level, on, from, until, reason } = command;
  if (!isGrantable(role, level))
    return refuse("role-not-at-level", { role, level, levels: ROLE_LEVELS[role].join(", ") }, "/level");
  if (!reaches(given.giver, level, given.place)) return refuse("grant-beyond-own");
  if (given.account.status === "absent") return refuse("account-unknown");
  if (given.account.status === "closed") return refuse("account-closed");
  const { accountId, displayName } = given.account;
  const held = entriesOf(state).some(
    (entry) =>
      !entry.revoked &&
      entry.accountId === accountId &&
      entry.role === role &&
      entry.on === on &&
      entry.from === from &&
      entry.until === until &&
      (entry.given === undefined || given.since === undefined || entry.given >= given.since),
  );
  if (held) return accept();
  if (from !== undefined && until !== undefined && until <= from) return refuse("period-reversed", {}, "/until");
  const lasting = until === undefined && (from === undefined || from <= given.now);
  if (
    role === "funder-administrator" &&
    !lasting &&
    !entriesOf(state).some((entry) => administersForGood(entry, given.now))
  )
    return refuse("first-administrator-has-no-end", {}, "/until");
  return accept({
    type: "access.grant-given",
    data: {
      grantId: command.grantId,
      accountId,
      displayName,
      role,
      level,
      on,
      ...placeFields(given.place),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
    },
  });
};

const carryMentors = (
  { relationshipId }: CarryMentors,
  state: GrantState,
  { carried = [], place, newId }: Given,
): Decision<GrantFact, GrantCode> => {
  const facts = carried.flatMap(({ account, from, until }, at): readonly GrantFact[] => {
    if (account.status !== "open") return [];
    const { accountId, displayName } = account;
    // Whoever had it and lost it again is not let in a second time.
    if (entriesOf(state).some((entry) => entry.accountId === accountId)) return [];
    const held = { grantId: newId(at), accountId, displayName, role: "mentor", level: "relationship" } as const;
    const period = { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
    const data = { ...held, on: relationshipId, ...placeFields(place), ...period };
    return [{ type: "access.grant-given", data }];
  });
  return accept(...facts);
};

/** A stored fact says when it was recorded; one that a decision is still being made of does not. */
type Stored = GrantFact & { readonly recorded?: Instant };

const decider: Decider<GrantCommand, GrantState, GrantFact, GrantCode, GrantGiven> = {
  initial: { status: "absent" },
  decide: (command, state, given) => {
    switch (command.type) {
      case "give-grant":
        return give(command, state, given);
      case "revoke-grant":
      case "confirm-grant":
        return onGrant(command, state, given);
      case "end-mediation":
        return endMediation(command, state, given);
      case "carry-mentors":
        return carryMentors(command, state, given);
      default:
        return exhausted(command);
    }
  },
  evolve: (state, fact: Stored) => {
    switch (fact.type) {
      case "access.grant-given": {
        const { programmeId, applicationId, relationshipId, challengeId, reason: _reason, ...given } = fact.data;
        const place = placeIn({ programmeId, applicationId, relationshipId, challengeId });
        const entry = { ...given, ...(fact.recorded === undefined ? {} : { given: fact.recorded }), revoked: false };
        return { status: "kept", place, entries: [...entriesOf(state), entry] };
      }
      case "access.grant-confirmed":
        return state;
      case "access.grant-revoked":
        if (state.status === "absent") return state;
        return {
          ...state,
          entries: state.entries.map((entry) =>
            entry.grantId === fact.data.grantId ? { ...entry, revoked: true } : entry,
          ),
        };
      default:
        return exhausted(fact);
    }
  },
};

export const grant = noun({
  context: "access",
  name: "grant",
  facts: grantFacts,
  upcasts: grantUpcasts,
  decider,
  stateVersion: 2,
  scopeOf: (state, tenant) => (state.status === "absent" ? undefined : { funder: tenant, ...state.place }),
});
