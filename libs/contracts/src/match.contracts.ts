import { internalContract } from "@sankofa/kernel/contract";
import { field, list, optional, record } from "@sankofa/kernel/schema";

const belongs = { proposalId: field.id(), programmeId: field.id(), applicationId: field.id() };

/** What relationships says of finding a mentor for a mentee; internal, for our own rooms. */
export const matchContracts = {
  "match.ranked": internalContract(1, {
    ...belongs,
    version: field.whole(1),
    rule: field.whole(1),
    needs: record({
      areas: list(field.line(), 40),
      population: optional(field.line()),
      languages: list(field.line(), 20),
      from: field.localDate(),
      until: field.localDate(),
    }),
    /** The best first, each with the reasons that put it there. */
    candidates: list(
      record({
        mentorId: field.id(),
        organisation: field.line(),
        points: field.whole(),
        reasons: list(record({ reason: field.code(), points: field.whole(), words: optional(field.line()) }), 20),
        /** What speaks against it: some can be answered, some exclude. */
        concerns: list(field.code(), 10),
      }),
      100,
    ),
  }),
  "match.decided": internalContract(1, {
    ...belongs,
    version: field.whole(1),
    mentorId: field.id(),
    organisation: field.line(),
    place: field.whole(1),
    reason: field.text(),
    crossoverBenefit: optional(field.text()),
  }),
  "match.reopened": internalContract(1, {
    ...belongs,
    relationshipId: field.id(),
    declinedBy: field.oneOf("mentor", "mentee"),
    declinedMentorId: optional(field.id()),
  }),
  "match.lapsed": internalContract(1, { ...belongs, mentorId: field.id(), organisation: field.line() }),
  "match.sought-anew": internalContract(1, {
    ...belongs,
    relationshipId: field.id(),
    endedMentorId: optional(field.id()),
  }),
};
