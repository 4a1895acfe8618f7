import { noun, refusals } from "@sankofa/kernel/manifest";
import { journalEntryDecider, type JournalEntryCode } from "./journal-entry.decide";
import { journalEntryFacts } from "./journal-entry.events";
import { entryScope } from "./journal-entry.state";

/** What a mentor writes down of a meeting with others or of a visit to the field (REL-10). */
export const journalEntry = noun({
  context: "relationships",
  name: "journal-entry",
  facts: journalEntryFacts,
  decider: journalEntryDecider,
  stateVersion: 2,
  scopeOf: entryScope,
});

export const journalEntryRefusals = refusals<JournalEntryCode>({
  "journal-entry-unknown": { status: 404, title: "The journal has no such entry" },
  "journal-entry-withdrawn": { status: 409, title: "The entry was withdrawn: write it anew" },
  "journal-entry-changed-too-often": {
    status: 409,
    title: "The entry was changed {most} times: withdraw it and write it anew",
  },
  "relationship-ended": { status: 409, title: "The relationship has ended: nothing new is begun in it" },
  "happened-malformed": { status: 422, title: "The time is neither an instant nor a date with its zone" },
  "happened-in-future": { status: 422, title: "What has happened cannot lie in the future" },
});
