import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { EnrolmentContract } from "./enrolment.contracts";
import type { RelationshipsContract } from "./relationships.contracts";

const CHANGES = [
  "match.decided",
  "match.reopened",
  "match.lapsed",
  "match.sought-anew",
  "application.withdrawn",
  "application.declined",
  "relationship.opened",
  "relationship.pairing-declined",
  "relationship.completed",
  "relationship.completed-early",
  "relationship.ended-prematurely",
  "relationship.transitioned",
  "mentor-profile.relationship-taken",
  "mentor-profile.relationship-released",
] as const;

/** What promises a place with a mentor, fulfils the promise or ends it. */
export const CHANGES_PROMISES: typeof CHANGES = CHANGES;
export type ChangesPromises = Extract<
  EnrolmentContract | RelationshipsContract,
  { readonly type: (typeof CHANGES)[number] }
>;

/**
 * The places of a programme's mentors that are promised: a decision on a mentor takes one, until the relationship is given to a
 * mentor by hand, ends, or there will be none (ENR-14). Two rooms count them, each for its own decisions: by one rule.
 */
export interface Promises {
  readonly promised: readonly { readonly mentorId: Id; readonly applicationId: Id }[];
  readonly running: readonly {
    readonly relationshipId: Id;
    readonly applicationId: Id;
    readonly carriers: readonly Id[];
  }[];
}

interface Carrying {
  readonly relationshipId: Id;
  readonly mentorId: Id;
}

export const NO_PROMISES: Promises = { promised: [], running: [] };

const without = ({ promised }: Promises, applicationId: Id | undefined): Promises["promised"] =>
  promised.filter((each) => each.applicationId !== applicationId);

const carrying = (
  { running }: Promises,
  { relationshipId, mentorId }: Carrying,
  carried: boolean,
): Promises["running"] =>
  running.map((each) => {
    if (each.relationshipId !== relationshipId) return each;
    const others = each.carriers.filter((carrier) => carrier !== mentorId);
    return { ...each, carriers: carried ? [...others, mentorId] : others };
  });

export const withPromises = (before: Promises, contract: ChangesPromises): Promises => {
  const { running } = before;
  switch (contract.type) {
    case "match.decided": {
      const { mentorId, applicationId } = contract.data;
      const carried = running.some((each) => each.applicationId === applicationId && each.carriers.length > 0);
      const others = without(before, applicationId);
      return { running, promised: carried ? others : [...others, { mentorId, applicationId }] };
    }
    case "match.reopened":
    case "match.lapsed":
    case "match.sought-anew":
    case "application.withdrawn":
    case "application.declined":
      return { running, promised: without(before, contract.data.applicationId) };
    case "relationship.opened": {
      const { relationshipId, applicationId } = contract.data;
      return { ...before, running: [...running, { relationshipId, applicationId, carriers: [] }] };
    }
    case "relationship.pairing-declined":
    case "relationship.completed":
    case "relationship.completed-early":
    case "relationship.ended-prematurely":
    case "relationship.transitioned": {
      const { relationshipId, applicationId } = contract.data;
      const others = running.filter((each) => each.relationshipId !== relationshipId);
      return { running: others, promised: without(before, applicationId) };
    }
    case "mentor-profile.relationship-taken": {
      const { relationshipId } = contract.data;
      const own = running.find((each) => each.relationshipId === relationshipId);
      return { running: carrying(before, contract.data, true), promised: without(before, own?.applicationId) };
    }
    case "mentor-profile.relationship-released":
      return { ...before, running: carrying(before, contract.data, false) };
    default:
      return exhausted(contract);
  }
};

/** In the order they were promised in: whoever came first keeps the place. */
export const promisedBy = ({ promised }: Promises, mentorId: Id): readonly Id[] =>
  promised.filter((each) => each.mentorId === mentorId).map(({ applicationId }) => applicationId);

/** How many places of a mentor are promised to others than an application. */
export const promisedBeside = (promises: Promises, mentorId: Id, applicationId?: Id): number =>
  promisedBy(promises, mentorId).filter((each) => each !== applicationId).length;
