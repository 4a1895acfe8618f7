import { internalContract } from "@sankofa/kernel/contract";
import { field, optional } from "@sankofa/kernel/schema";

const within = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
const ofCommitment = { commitmentId: field.id(), ...within };
const ofEntry = { entryId: field.id(), ...within };

const said = {
  kind: field.oneOf("government", "organisation", "line-manager", "field-visit"),
  partner: field.line(),
  keyPoints: field.text(),
  agreements: optional(field.text()),
  gaps: optional(field.text()),
  communitySaid: optional(field.text()),
  takeaway: optional(field.text()),
};

/** The fact that wrote the entry down. */
const corrects = optional(field.id());

/** What the mentor writes down of meetings with others, and what partners have committed themselves to. */
export const journalContracts = {
  "journal-entry.written": internalContract(1, { ...ofEntry, ...said }),
  "journal-entry.corrected": internalContract(1, { ...ofEntry, ...said, corrects, reason: field.text() }),
  "journal-entry.withdrawn": internalContract(1, { ...ofEntry, corrects, reason: field.text() }),
  "commitment.made": internalContract(1, {
    ...ofCommitment,
    partner: field.line(),
    what: field.text(),
    source: field.oneOf("plan", "memorandum", "meeting"),
    dueOn: optional(field.localDate()),
  }),
  "commitment.followed-up": internalContract(1, { ...ofCommitment, note: field.text() }),
  "commitment.kept": internalContract(1, { ...ofCommitment, note: optional(field.text()) }),
  "commitment.broken": internalContract(1, { ...ofCommitment, why: field.text() }),
  "commitment.withdrawn": internalContract(1, { ...ofCommitment, reason: field.text() }),
};
