import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, record, Type } from "@sankofa/kernel/schema";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsUUID } from "class-validator";
import { placesView } from "../places/places.view";
import { readingsView, type ReadingDoc } from "./readings.view";

export class ListReadingsRequest extends PageRequest {
  @IsUUID()
  programmeId!: string;
}

export const listReadings = query<ListReadingsRequest, Page<Omit<ReadingDoc, "funder">>>({
  name: "list-readings",
  summary: "Who read what of a programme that is for some only, the last first",
  route: "GET /programmes/:programmeId/readings",
  request: ListReadingsRequest,
  allow: ["funder-administrator", "auditor"],
  views: [readingsView, placesView],
  response: record({
    items: list(
      record({
        readingId: field.id(),
        programmeId: field.id(),
        by: field.line(),
        at: field.instant(),
        kind: field.code(),
        recordIds: list(field.id()),
      }),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  answer: async ({ programmeId, limit, cursor }, reading) => {
    if (!(await reading.get(placesView, programmeId))) return undefined;
    const asked = { where: { programmeId }, orderBy: "at", descending: true, limit, cursor };
    const page = await reading.find(readingsView, asked);
    return { items: page.items.map(({ doc: { funder: _, ...doc } }) => doc), next: page.next };
  },
});
