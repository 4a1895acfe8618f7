import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional } from "@sankofa/kernel/schema";
import { SOURCES } from "./commitment.policies";

const belongs = {
  commitmentId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
};

export const commitmentFacts = {
  "relationships.commitment-made": fact(1, {
    ...belongs,
    /** Who has committed itself: an organisation or an office, never a person. */
    partner: field.line(),
    what: field.text(),
    source: field.oneOf(...SOURCES),
    dueOn: optional(field.localDate()),
  }),
  "relationships.commitment-followed-up": fact(1, { ...belongs, note: field.text() }),
  "relationships.commitment-kept": fact(1, { ...belongs, note: optional(field.text()) }),
  "relationships.commitment-broken": fact(1, { ...belongs, why: field.text() }),
  "relationships.commitment-withdrawn": fact(1, { ...belongs, reason: field.text() }),
} satisfies FactRegistry;

export type CommitmentFact = FactOf<typeof commitmentFacts>;
export type Making = Extract<CommitmentFact, { type: "relationships.commitment-made" }>["data"];
