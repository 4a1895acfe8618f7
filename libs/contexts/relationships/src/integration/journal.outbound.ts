import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { CommitmentFact } from "../domain/commitment/commitment.events";
import type { JournalEntryFact } from "../domain/journal-entry/journal-entry.events";

/** Whom a mentor met, and what partners promised, is between the pair and the programme: the world hears nothing of it. */
export const journalOutbound: Outbound<CommitmentFact | JournalEntryFact, RelationshipsMessage> = {
  "relationships.journal-entry-written": {
    inside: ({ data }) => ({ type: "journal-entry.written", data }),
    outside: null,
  },
  "relationships.journal-entry-corrected": {
    inside: ({ data }) => ({ type: "journal-entry.corrected", data }),
    outside: null,
  },
  "relationships.journal-entry-withdrawn": {
    inside: ({ data }) => ({ type: "journal-entry.withdrawn", data }),
    outside: null,
  },
  "relationships.commitment-made": { inside: ({ data }) => ({ type: "commitment.made", data }), outside: null },
  "relationships.commitment-followed-up": {
    inside: ({ data }) => ({ type: "commitment.followed-up", data }),
    outside: null,
  },
  "relationships.commitment-kept": { inside: ({ data }) => ({ type: "commitment.kept", data }), outside: null },
  "relationships.commitment-broken": { inside: ({ data }) => ({ type: "commitment.broken", data }), outside: null },
  "relationships.commitment-withdrawn": {
    inside: ({ data }) => ({ type: "commitment.withdrawn", data }),
    outside: null,
  },
};
