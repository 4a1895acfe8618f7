import { query, type Page, type Reading } from "@sankofa/kernel/manifest";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsUUID } from "class-validator";
import type { Indicator } from "../../domain/indicator/indicator.policies";
import { countedValues, indicatorsOf, shippedFor, type CountedValue } from "../indicators/counted-values.project";
import { indicatorsView } from "../indicators/indicators.view";
import { programmeFiguresView } from "../programme-figures/programme-figures.view";
import { reportsView, type EditionDoc, type ReportDoc } from "./reports.view";

const READERS = ["funder-administrator", "programme-manager", "coordinator", "auditor"] as const;

export class ListReportsRequest extends PageRequest {
  @IsUUID()
  programmeId!: string;
}

export class GetReportRequest {
  @IsUUID()
  reportId!: string;
}

interface ShownValue extends CountedValue {
  readonly title: string;
  readonly definition: string;
  readonly direction: Indicator["direction"];
}

type Edition = Omit<EditionDoc, "values"> & { readonly values: readonly ShownValue[] };

export interface Report {
  readonly reportId: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly leadOrganisation: string;
  readonly from: string;
  readonly until: string;
  readonly editions: readonly Edition[];
  /** Whether counting again at the position of the newest edition gives the same numbers. */
  readonly holds: boolean;
}

const numbers = {
  indicator: field.code(),
  version: field.whole(1),
  value: field.whole(),
  baseline: optional(field.whole()),
  target: optional(field.whole()),
};
const named = { title: field.line(), definition: field.text(), direction: field.oneOf("more", "less", "none") };
const edition = {
  edition: field.whole(1),
  position: field.line(),
  digest: field.digest(),
  submitted: field.instant(),
  by: field.line(),
  reason: Type.Union([field.text(), Type.Null()]),
};
const of = { reportId: field.id(), programmeId: field.id(), from: field.localDate(), until: field.localDate() };

/** What an indicator was called in the version that counted; one that is gone shows its name. */
const shown = (value: CountedValue, known: readonly Indicator[]): ShownValue => {
  const found = known.find(({ indicator }) => indicator === value.indicator);
  const { title = value.indicator, definition = "", direction = "none" } = found ?? {};
  return { ...value, title, definition, direction };
};

const sameNumbers = (one: readonly CountedValue[], other: readonly CountedValue[]): boolean =>
  JSON.stringify(one.map(({ indicator, version, value }) => [indicator, version, value])) ===
  JSON.stringify(other.map(({ indicator, version, value }) => [indicator, version, value]));

/** The numbers as the log stood at a position. */
export const countedAt = async (
  reading: Reading,
  { programmeId, from, until }: Pick<ReportDoc, "programmeId" | "from" | "until">,
  position: string,
  shipped?: number,
): Promise<readonly CountedValue[]> => {
  const figures = await reading.getAt(programmeFiguresView, programmeId, position);
  const indicators = await reading.getAt(indicatorsView, reading.tenant, position);
  return figures ? countedValues(figures, indicators, { from, until }, shipped) : [];
};

type Listed = Pick<ReportDoc, "reportId" | "programmeId" | "from" | "until"> & {
  readonly edition: number;
  readonly digest: string;
  readonly submitted: string;
  readonly by: string;
};

export const listReports = query<ListReportsRequest, Page<Listed>>({
  name: "list-reports",
  summary: "The reports of a programme, the latest period first",
  route: "GET /programmes/:programmeId/reports",
  request: ListReportsRequest,
  allow: READERS,
  views: [programmeFiguresView, reportsView],
  asOf: true,
  response: record({
    items: list(
      record({
        ...of,
        edition: edition.edition,
        digest: edition.digest,
        submitted: edition.submitted,
        by: edition.by,
      }),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  answer: async ({ programmeId, limit, cursor }, reading) => {
    if (!(await reading.get(programmeFiguresView, programmeId))) return undefined;
    const listing = { where: { programmeId }, orderBy: "until", descending: true, limit, cursor };
    const { items, next } = await reading.find(reportsView, listing);
    return {
      items: items.flatMap(({ doc: { reportId, from, until, editions } }) => {
        const last = editions.at(-1);
        if (!last) return [];
        const { edition: nth, digest, submitted, by } = last;
        return [{ reportId, programmeId, from, until, edition: nth, digest, submitted, by }];
      }),
      next,
    };
  },
});

export const getReport = query<GetReportRequest, Report>({
  name: "get-report",
  summary: "A report as it was pinned, every edition of it, and whether counting again gives the same",
  route: "GET /reports/:reportId",
  request: GetReportRequest,
  allow: READERS,
  views: [reportsView, programmeFiguresView, indicatorsView],
  asOf: true,
  response: record({
    ...of,
    programme: field.line(),
    leadOrganisation: field.line(),
    editions: list(record({ ...edition, values: list(record({ ...numbers, ...named })) })),
    holds: field.flag(),
  }),
  answer: async ({ reportId }, reading) => {
    const doc = await reading.get(reportsView, reportId);
    const last = doc?.editions.at(-1);
    const programme = doc && (await reading.get(programmeFiguresView, doc.programmeId));
    if (!doc || !last || !programme) return undefined;
    const editions: Edition[] = [];
    for (const each of doc.editions) {
      const defined = await reading.getAt(indicatorsView, reading.tenant, each.position);
      const known = indicatorsOf(defined, reading.language, shippedFor(each.values));
      editions.push({ ...each, values: each.values.map((value) => shown(value, known)) });
    }
    const { funder: _funder, ...pinned } = doc;
    const { name, leadOrganisation } = programme;
    const again = await countedAt(reading, doc, last.position, shippedFor(last.values));
    const holds = sameNumbers(last.values, again);
    return { ...pinned, programme: name, leadOrganisation, editions, holds };
  },
});
