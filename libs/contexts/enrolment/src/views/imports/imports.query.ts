import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, pageOf, record, Type } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { Matches } from "class-validator";
import { programmesView } from "../programmes/programmes.view";
import { importsView, type ImportDoc } from "./imports.view";

export class ListImportsRequest extends PageRequest {
  @Matches(ID)
  programmeId!: string;
}

type Listed = Omit<ImportDoc, "funder">;

const when = { at: field.instant(), by: field.public(Type.String()) };
const listedSchema = record({
  importId: field.id(),
  programmeId: field.id(),
  table: field.code(),
  digest: field.digest(),
  rows: field.whole(),
  ready: field.whole(),
  faulty: field.whole(),
  previewed: record(when),
  commits: list(
    record({
      committed: field.whole(),
      known: field.whole(),
      refused: field.whole(),
      cancelled: field.flag(),
      ...when,
    }),
  ),
});

export const listImports = query<ListImportsRequest, Page<Listed>>({
  name: "list-imports",
  summary: "Files that were read in for a programme, the latest first, with what came of each",
  route: "GET /programmes/:programmeId/imports",
  request: ListImportsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmesView, importsView],
  asOf: true,
  response: pageOf(listedSchema),
  answer: async ({ programmeId, limit, cursor }, reading) => {
    if (!(await reading.get(programmesView, programmeId))) return undefined;
    const listing = { where: { programmeId }, orderBy: "previewed", descending: true, limit, cursor };
    const page = await reading.find(importsView, listing);
    return { items: page.items.map(({ doc: { funder: _funder, ...doc } }) => doc), next: page.next };
  },
});
