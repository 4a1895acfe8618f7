import { query, type Reading } from "@sankofa/kernel/manifest";
import { field, list, orNull, record } from "@sankofa/kernel/schema";
import { IsUUID } from "class-validator";
import type { Indicator } from "../../domain/indicator/indicator.policies";
import { indicatorsOf, shippedFor } from "../indicators/counted-values.project";
import { indicatorsView } from "../indicators/indicators.view";
import type { ProgrammeFiguresDoc } from "../programme-figures/programme-figures.doc";
import { programmeFiguresView } from "../programme-figures/programme-figures.view";
import { reportsView, type ReportDoc } from "./reports.view";
import { quartersOf, rolledUp, type Quarter, type QuarterReport, type RolledUp } from "./roll-up.project";

export class RollUpRequest {
  @IsUUID()
  programmeId!: string;
}

interface ShownQuarter extends Quarter {
  /** The report it takes its numbers from; null where none was submitted. */
  readonly report: {
    readonly reportId: string;
    readonly edition: number;
    readonly digest: string;
    readonly position: string;
    readonly submitted: string;
  } | null;
}

interface RollUp {
  readonly programmeId: string;
  readonly programme: string;
  readonly leadOrganisation: string;
  readonly from: string;
  readonly until: string;
  /** Whose calendar says whether a quarter is over. */
  readonly zone: string;
  readonly quarters: readonly ShownQuarter[];
  readonly rows: readonly (RolledUp & { readonly title: string; readonly definition: string })[];
}

const MOST_AT_ONCE = 100;

/** Every report of the programme: what is left out of a list would be a quarter without one. */
const reportsOf = async (reading: Reading, programmeId: string): Promise<readonly ReportDoc[]> => {
  const docs: ReportDoc[] = [];
  let cursor: string | undefined;
  do {
    const listing = { where: { programmeId }, orderBy: "until", limit: MOST_AT_ONCE, cursor };
    const page = await reading.find(reportsView, listing);
    docs.push(...page.items.map(({ doc }) => doc));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return docs;
};

/** What was submitted for a quarter; a report of any other period is none of a quarter's. */
export const submittedFor = async (
  reading: Reading,
  { programmeId, from, until }: ProgrammeFiguresDoc,
): Promise<readonly QuarterReport[]> => {
  const docs = await reportsOf(reading, programmeId);
  return quartersOf({ from, until }, docs).map((quarter) => {
    const doc = docs.find((each) => each.from === quarter.from && each.until === quarter.until);
    const last = doc?.editions.at(-1);
    return { ...quarter, report: doc && last ? { ...last, reportId: doc.reportId } : null };
  });
};

/** Indicators as they were when the latest report was counted: a later definition changes nothing that was submitted. */
export const knownWhenReported = async (
  reading: Reading,
  quarters: readonly QuarterReport[],
): Promise<readonly Indicator[]> => {
  const reports = quarters.flatMap(({ report }) => report ?? []);
  const [latest] = reports.toSorted((one, other) => (one.position < other.position ? 1 : -1));
  const defined = await reading.getAt(indicatorsView, reading.tenant, latest?.position ?? "");
  return indicatorsOf(defined, reading.language, shippedFor(latest?.values ?? []));
};

const wholeOrNull = () => orNull(field.whole());

/** REP-2: a programme's quarters side by side. Every number is one of a submitted report, so that it is as pinned as they are. */
export const programmeRollUp = query<RollUpRequest, RollUp>({
  name: "programme-roll-up",
  summary: "A programme's quarters side by side, from the reports submitted for them",
  route: "GET /programmes/:programmeId/roll-up",
  request: RollUpRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmeFiguresView, reportsView, indicatorsView],
  asOf: true,
  response: record({
    programmeId: field.id(),
    programme: field.line(),
    leadOrganisation: field.line(),
    from: field.localDate(),
    until: field.localDate(),
    zone: field.zone(),
    quarters: list(
      record({
        from: field.localDate(),
        until: field.localDate(),
        report: orNull(
          record({
            reportId: field.id(),
            edition: field.whole(1),
            digest: field.digest(),
            position: field.line(),
            submitted: field.instant(),
          }),
        ),
      }),
    ),
    rows: list(
      record({
        indicator: field.code(),
        version: field.whole(1),
        title: field.line(),
        definition: field.text(),
        baseline: wholeOrNull(),
        target: wholeOrNull(),
        values: list(wholeOrNull()),
        whole: wholeOrNull(),
      }),
    ),
  }),
  answer: async ({ programmeId }, reading) => {
    const programme = await reading.get(programmeFiguresView, programmeId);
    if (!programme) return undefined;
    const { name, leadOrganisation, from, until, zone } = programme;
    const quarters = await submittedFor(reading, programme);
    const known = await knownWhenReported(reading, quarters);
    return {
      programmeId,
      programme: name,
      leadOrganisation,
      from,
      until,
      zone,
      quarters: quarters.map(({ report, ...quarter }) => {
        if (!report) return { ...quarter, report };
        const { reportId, edition, digest, position, submitted } = report;
        return { ...quarter, report: { reportId, edition, digest, position, submitted } };
      }),
      rows: rolledUp(quarters, known).map((row) => {
        const { title = row.indicator, definition = "" } =
          known.find(({ indicator }) => indicator === row.indicator) ?? {};
        return { ...row, title, definition };
      }),
    };
  },
});
