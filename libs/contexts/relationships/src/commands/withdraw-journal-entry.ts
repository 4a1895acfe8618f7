import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { JournalEntryCommand } from "../domain/journal-entry/journal-entry.decide";
import { journalEntry } from "../domain/journal-entry/journal-entry.noun";

export class WithdrawJournalEntryRequest {
  @Matches(ID)
  entryId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const withdrawJournalEntry = command<WithdrawJournalEntryRequest>({
  name: "withdraw-journal-entry",
  summary: "Withdraw an entry of the journal, with the reason",
  route: "POST /journal-entries/:entryId/withdrawal",
  request: WithdrawJournalEntryRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: journalEntry,
  id: ({ entryId }) => entryId,
  given: () => Promise.resolve({ relationshipEnded: false }),
  command: ({ reason }): JournalEntryCommand => ({ type: "withdraw-entry", reason }),
});
