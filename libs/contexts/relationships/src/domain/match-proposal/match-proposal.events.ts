import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record } from "@sankofa/kernel/schema";
import { SIDES } from "../relationship/relationship.events";

/** A mentee has one proposal in all its versions, under its application's id. */
const belongs = { proposalId: field.id(), programmeId: field.id(), applicationId: field.id() };

const needs = record({
  areas: list(field.line(), 40),
  population: optional(field.line()),
  languages: list(field.line(), 20),
  from: field.localDate(),
  until: field.localDate(),
});

const candidate = record({
  mentorId: field.id(),
  organisation: field.line(),
  points: field.whole(),
  reasons: list(record({ reason: field.code(), points: field.whole(), words: optional(field.line()) }), 20),
  concerns: list(field.code(), 10),
});

export const matchProposalFacts = {
  "relationships.match-proposal-ranked": fact(1, {
    ...belongs,
    version: field.whole(1),
    rule: field.whole(1),
    needs,
    candidates: list(candidate, 100),
  }),
  "relationships.match-proposal-decided": fact(1, {
    ...belongs,
    version: field.whole(1),
    mentorId: field.id(),
    organisation: field.line(),
    place: field.whole(1),
    reason: field.text(),
    crossoverBenefit: optional(field.text()),
  }),
  "relationships.match-proposal-reopened": fact(1, {
    ...belongs,
    relationshipId: field.id(),
    declinedBy: field.oneOf(...SIDES),
    declinedMentorId: optional(field.id()),
  }),
  /** Another decision had taken the mentor's last place at the same moment: this one came second. */
  "relationships.match-proposal-lapsed": fact(1, { ...belongs, mentorId: field.id(), organisation: field.line() }),
  /** Nobody declined: the pair worked together until it ended before its time, and the mentee is to have another mentor. */
  "relationships.match-proposal-sought-anew": fact(1, {
    ...belongs,
    relationshipId: field.id(),
    endedMentorId: optional(field.id()),
  }),
} satisfies FactRegistry;

export type MatchProposalFact = FactOf<typeof matchProposalFacts>;
type Ranked = Extract<MatchProposalFact, { type: "relationships.match-proposal-ranked" }>["data"];
export type Needs = Ranked["needs"];
export type Candidate = Ranked["candidates"][number];
export type Belonging = Pick<Ranked, "proposalId" | "programmeId" | "applicationId">;
