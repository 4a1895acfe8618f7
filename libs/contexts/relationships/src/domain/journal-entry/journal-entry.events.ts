import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional } from "@sankofa/kernel/schema";
import { ENTRY_KINDS } from "./journal-entry.policies";

const belongs = { entryId: field.id(), relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };

const said = {
  kind: field.oneOf(...ENTRY_KINDS),
  /** The office, the organisation or the place: no person is named. */
  partner: field.line(),
  keyPoints: field.text(),
  agreements: optional(field.text()),
  gaps: optional(field.text()),
  /** On a field visit: what people of the community said, and what the facilitator takes from it. */
  communitySaid: optional(field.text()),
  takeaway: optional(field.text()),
};

/** The fact that wrote it down, as for every correction; facts from before it was kept have none. */
const corrects = optional(field.id());

export const journalEntryFacts = {
  "relationships.journal-entry-written": fact(1, { ...belongs, ...said }),
  /** As it should have read, whole (GEN-2). */
  "relationships.journal-entry-corrected": fact(1, { ...belongs, ...said, corrects, reason: field.text() }),
  "relationships.journal-entry-withdrawn": fact(1, { ...belongs, corrects, reason: field.text() }),
} satisfies FactRegistry;

export type JournalEntryFact = FactOf<typeof journalEntryFacts>;
export type Writing = Extract<JournalEntryFact, { type: "relationships.journal-entry-written" }>["data"];
export type EntryIds = Pick<Writing, "entryId" | "relationshipId" | "programmeId" | "applicationId">;
export type Content = Omit<Writing, keyof EntryIds>;
