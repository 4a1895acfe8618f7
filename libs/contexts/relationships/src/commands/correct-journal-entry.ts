import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { JournalEntryCommand } from "../domain/journal-entry/journal-entry.decide";
import { journalEntry } from "../domain/journal-entry/journal-entry.noun";
import { onlySaid } from "../domain/said.policies";
import { JournalContentRequest } from "./journal-content";

export class CorrectJournalEntryRequest extends JournalContentRequest {
  @Matches(ID)
  entryId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const correctJournalEntry = command<CorrectJournalEntryRequest>({
  name: "correct-journal-entry",
  summary: "Correct an entry of the journal, as it should have read",
  route: "POST /journal-entries/:entryId/correction",
  request: CorrectJournalEntryRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: journalEntry,
  id: ({ entryId }) => entryId,
  given: () => Promise.resolve({ relationshipEnded: false }),
  command: ({ entryId: _, reason, ...said }): JournalEntryCommand => ({
    type: "correct-entry",
    content: onlySaid(said),
    reason,
  }),
});
