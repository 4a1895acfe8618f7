import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import type { Mentee, Stay } from "../../domain/engagement/engagement.times.policies";

type Of<Name extends "joined" | "left"> = Extract<RelationshipsContract, { type: `relationship.mentee-${Name}` }>;

/** With the facts that began and ended a stay, so that their correction is recognised (GEN-2). */
interface KnownStay extends Stay {
  readonly joinedBy: Id;
  readonly leftBy: Id | null;
}

export interface KnownMentee extends Mentee {
  readonly stays?: readonly KnownStay[];
}

export const hasJoined = (
  mentees: readonly KnownMentee[],
  { id, happened, data }: Of<"joined">,
): readonly KnownMentee[] => {
  const { organisationId, organisation } = data;
  const before = mentees.find((each) => each.organisationId === organisationId)?.stays ?? [];
  const others = mentees.filter((each) => each.organisationId !== organisationId);
  const stay = { from: happened, until: null, joinedBy: id, leftBy: null };
  return [...others, { organisationId, organisation, stays: [...before, stay] }];
};

const changingStays = (
  mentees: readonly KnownMentee[],
  change: (stay: KnownStay, mentee: KnownMentee) => KnownStay,
): readonly KnownMentee[] =>
  mentees.map((each) => (each.stays ? { ...each, stays: each.stays.map((stay) => change(stay, each)) } : each));

export const hasLeft = (mentees: readonly KnownMentee[], { id, happened, data }: Of<"left">): readonly KnownMentee[] =>
  changingStays(mentees, (stay, { organisationId }) =>
    organisationId === data.organisationId && stay.leftBy === null ? { ...stay, until: happened, leftBy: id } : stay,
  );

/** A day that was put right: of the joining or of the leaving it names, of nothing else. */
export const withCorrectedStays = (
  mentees: readonly KnownMentee[],
  corrects: Id,
  happened: Happened,
): readonly KnownMentee[] =>
  changingStays(mentees, (stay) => ({
    ...stay,
    ...(stay.joinedBy === corrects ? { from: happened } : {}),
    ...(stay.leftBy === corrects ? { until: happened } : {}),
  }));
