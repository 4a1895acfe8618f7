import { query } from "@sankofa/kernel/manifest";
import { field, list, record, Type } from "@sankofa/kernel/schema";
import { happenedOn } from "@sankofa/kernel/time";
import { IsUUID } from "class-validator";
import { countedValues, shippedFor } from "../indicators/counted-values.project";
import { indicatorsView } from "../indicators/indicators.view";
import { happenings, happeningSchema, type Happening } from "../people/happenings.query";
import { HistoryRequest } from "../people/history-request.query";
import { peopleView } from "../people/people.view";
import { programmeFiguresView } from "../programme-figures/programme-figures.view";
import { reportsView } from "./reports.view";

export class ReportChangesRequest extends HistoryRequest {
  @IsUUID()
  reportId!: string;
}

interface Changes {
  readonly reportId: string;
  /** Numbers that would be others by now. */
  readonly changed: readonly { readonly indicator: string; readonly then: number; readonly now: number }[];
  /** What was recorded since; `ofPeriod` where it happened in the period, and came late. */
  readonly items: readonly (Happening & { readonly ofPeriod: boolean })[];
  readonly next: string | null;
}

/** REP-2: what changed since the newest edition was submitted: the numbers, and the facts that made them so. */
export const reportChanges = query<ReportChangesRequest, Changes>({
  name: "report-changes",
  summary: "What changed since a report was submitted: numbers that would be others now, and the facts behind them",
  route: "GET /reports/:reportId/changes",
  request: ReportChangesRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [reportsView, programmeFiguresView, indicatorsView, peopleView],
  asOf: true,
  response: record({
    reportId: field.id(),
    changed: list(record({ indicator: field.code(), then: field.whole(), now: field.whole() })),
    items: list(record({ ...happeningSchema.properties, ofPeriod: field.flag() })),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  answer: async ({ reportId, limit, cursor }, reading) => {
    const doc = await reading.get(reportsView, reportId);
    const last = doc?.editions.at(-1);
    const figures = doc && (await reading.get(programmeFiguresView, doc.programmeId));
    if (!doc || !last || !figures) return undefined;
    const { from, until } = doc;
    const now = new Map(
      countedValues(
        figures,
        await reading.get(indicatorsView, reading.tenant),
        { from, until },
        shippedFor(last.values),
      ).map(({ indicator, value }) => [indicator, value]),
    );
    const page = await reading.factsBehind(programmeFiguresView, doc.programmeId, {
      limit,
      cursor: cursor ?? last.position,
    });
    const inPeriod = new Set(
      page.items
        .filter(({ happened }) => {
          const day = happenedOn(happened, figures.zone);
          return day >= from && day <= until;
        })
        .map(({ id }) => id),
    );
    return {
      reportId,
      changed: last.values.flatMap(({ indicator, value: then }) => {
        const value = now.get(indicator) ?? 0;
        return value === then ? [] : [{ indicator, then, now: value }];
      }),
      items: (await happenings(reading, page.items)).map((each) => ({ ...each, ofPeriod: inPeriod.has(each.id) })),
      next: page.next,
    };
  },
});
