import { query } from "@sankofa/kernel/manifest";
import { IsUUID, Matches } from "class-validator";
import { everythingBehind } from "../people/happenings.query";
import { HistoryRequest } from "../people/history-request.query";
import { peopleView } from "../people/people.view";
import { behindAnswer, figureFactsSchema, type FigureFacts } from "../programme-figures/behind-answer.query";
import { programmeFiguresView } from "../programme-figures/programme-figures.view";
import { behindIndicator } from "./behind-indicator.project";
import { indicatorsOf } from "./counted-values.project";
import { indicatorsView } from "./indicators.view";

export class IndicatorFactsRequest extends HistoryRequest {
  @IsUUID()
  programmeId!: string;

  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  indicator!: string;
}

/** REP-7: what an indicator comes to by now, over the programme's whole period, opens the facts that it counts. */
export const indicatorFacts = query<IndicatorFactsRequest, FigureFacts>({
  name: "indicator-facts",
  summary: "The facts behind what an indicator of a programme comes to",
  route: "GET /programmes/:programmeId/indicators/:indicator/facts",
  request: IndicatorFactsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmeFiguresView, indicatorsView, peopleView],
  asOf: true,
  response: figureFactsSchema,
  answer: async ({ programmeId, indicator, ...page }, reading) => {
    const programme = await reading.get(programmeFiguresView, programmeId);
    if (!programme) return undefined;
    const known = indicatorsOf(await reading.get(indicatorsView, reading.tenant));
    const counts = known.find((each) => each.indicator === indicator);
    if (!counts) return undefined;
    const facts = await everythingBehind(reading, programmeFiguresView, programmeId);
    const counted = behindIndicator(counts, facts, programme, { zone: programme.zone, counting: "days" });
    return behindAnswer(
      reading,
      counts.figure,
      counted.map((each) => ({ ...each, programmeId })),
      page,
    );
  },
});
