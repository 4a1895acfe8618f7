import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { IsOptional, Matches } from "class-validator";
import type { JournalEntryCommand } from "../domain/journal-entry/journal-entry.decide";
import { journalEntry } from "../domain/journal-entry/journal-entry.noun";
import { onlySaid } from "../domain/said.policies";
import { JournalContentRequest } from "./journal-content";
import { planGiven } from "./plan-given";
import { belongingTo, underRelationship } from "./within-relationship";

export class WriteJournalEntryRequest extends JournalContentRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const writeJournalEntry = command<WriteJournalEntryRequest>({
  name: "write-journal-entry",
  summary: "Write down a meeting with others, or a visit to the field",
  route: "POST /relationships/:relationshipId/journal",
  request: WriteJournalEntryRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: journalEntry,
  id: (_request, around) => around.newId(0),
  under: ({ relationshipId }, around) => underRelationship(relationshipId, around),
  given: ({ relationshipId, happened }, around) => planGiven(relationshipId, around, happened),
  command: async ({ relationshipId, happened, ...said }, around): Promise<JournalEntryCommand> => {
    const ids = { entryId: around.newId(0), ...(await belongingTo(relationshipId, around)) };
    return { type: "write-entry", writing: onlySaid({ ...ids, ...said }), happened };
  },
  happened: (request) => request.happened,
});
