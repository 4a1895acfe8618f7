import { query } from "@sankofa/kernel/manifest";
import { IsUUID, Matches } from "class-validator";
import { behindIndicator } from "../indicators/behind-indicator.project";
import { countingBy, indicatorsOf, shippedFor } from "../indicators/counted-values.project";
import { indicatorsView } from "../indicators/indicators.view";
import { everythingBehind } from "../people/happenings.query";
import { HistoryRequest } from "../people/history-request.query";
import { peopleView } from "../people/people.view";
import { behindAnswer, figureFactsSchema, type FigureFacts } from "../programme-figures/behind-answer.query";
import { programmeFiguresView } from "../programme-figures/programme-figures.view";
import { reportsView } from "./reports.view";

export class ReportFactsRequest extends HistoryRequest {
  @IsUUID()
  reportId!: string;

  @Matches(/^[1-9]\d{0,3}$/)
  edition!: string;

  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  indicator!: string;
}

/** REP-7: as a number was pinned, so are the facts behind it: what came since is none of them. */
export const reportFacts = query<ReportFactsRequest, FigureFacts>({
  name: "report-facts",
  summary: "The facts behind one number of a report, as it was pinned",
  route: "GET /reports/:reportId/editions/:edition/indicators/:indicator/facts",
  request: ReportFactsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [reportsView, programmeFiguresView, indicatorsView, peopleView],
  asOf: true,
  response: figureFactsSchema,
  answer: async ({ reportId, edition, indicator, limit, cursor }, reading) => {
    const doc = await reading.get(reportsView, reportId);
    const pinned = doc?.editions.find((each) => each.edition === Number(edition));
    if (!doc || !pinned) return undefined;
    const { programmeId, from, until } = doc;
    const shipped = shippedFor(pinned.values);
    const defined = await reading.getAt(indicatorsView, reading.tenant, pinned.position);
    const known = indicatorsOf(defined, reading.language, shipped);
    const counts = known.find((each) => each.indicator === indicator);
    if (!counts || !pinned.values.some((each) => each.indicator === indicator)) return undefined;
    const programme = await reading.get(programmeFiguresView, programmeId);
    if (!programme) return undefined;
    const all = await everythingBehind(reading, programmeFiguresView, programmeId);
    const then = all.filter(({ position }) => position <= pinned.position);
    const counted = behindIndicator(
      counts,
      then,
      { from, until },
      { zone: programme.zone, counting: countingBy(shipped) },
    );
    return behindAnswer(
      reading,
      counts.figure,
      counted.map((each) => ({ ...each, programmeId })),
      { limit, cursor },
    );
  },
});
