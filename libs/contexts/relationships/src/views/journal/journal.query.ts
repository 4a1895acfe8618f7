import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { IsIn, IsOptional } from "class-validator";
import { ENTRY_KINDS, type EntryKind } from "../../domain/journal-entry/journal-entry.policies";
import { listWithin } from "../relationship-card/list-within.query";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { isWithdrawn, WithinRequest } from "../relationship-card/request-words.query";
import { journalView, type JournalDoc } from "./journal.view";

const response = record({
  items: list(
    record({
      entryId: field.id(),
      relationshipId: field.id(),
      programmeId: field.id(),
      applicationId: field.id(),
      on: field.line(),
      recorded: field.instant(),
      kind: field.oneOf(...ENTRY_KINDS),
      partner: field.line(),
      keyPoints: field.text(),
      agreements: orNull(field.text()),
      gaps: orNull(field.text()),
      communitySaid: orNull(field.text()),
      takeaway: orNull(field.text()),
      withdrawn: field.flag(),
      changes: list(record({ on: field.line(), withdrawn: field.flag(), reason: field.text() })),
    }),
  ),
  next: orNull(Type.String()),
});

type Line = Omit<JournalDoc, "funder"> & { readonly withdrawn: boolean };
const lineOf = ({ funder: _, ...doc }: JournalDoc): Line => ({
  ...doc,
  withdrawn: isWithdrawn(doc),
});

export class ListJournalRequest extends WithinRequest {
  @IsOptional()
  @IsIn(ENTRY_KINDS)
  kind?: EntryKind;
}

export const listJournal = query<ListJournalRequest, Page<Line>>({
  name: "list-journal",
  summary: "What the mentor wrote down of meetings with others and of field visits, the newest entry first",
  route: "GET /relationships/:relationshipId/journal",
  request: ListJournalRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [journalView, relationshipCardView],
  asOf: true,
  response,
  answer: ({ kind, ...within }, reading) =>
    listWithin(within, reading, journalView, { where: { kind }, orderBy: "recorded", descending: true, lineOf }),
});
