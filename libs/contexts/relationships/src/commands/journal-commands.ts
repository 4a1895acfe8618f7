import type { CommandEntry } from "@sankofa/kernel/manifest";
import { breakCommitment } from "./break-commitment";
import { correctJournalEntry } from "./correct-journal-entry";
import { followUpCommitment } from "./follow-up-commitment";
import { keepCommitment } from "./keep-commitment";
import { makeCommitment } from "./make-commitment";
import { withdrawCommitment } from "./withdraw-commitment";
import { withdrawJournalEntry } from "./withdraw-journal-entry";
import { writeJournalEntry } from "./write-journal-entry";

/** What can be asked of the journal and of the register of commitments: their part of the manifest. */
export const journalCommands: readonly CommandEntry[] = [
  writeJournalEntry,
  correctJournalEntry,
  withdrawJournalEntry,
  makeCommitment,
  followUpCommitment,
  keepCommitment,
  breakCommitment,
  withdrawCommitment,
];
