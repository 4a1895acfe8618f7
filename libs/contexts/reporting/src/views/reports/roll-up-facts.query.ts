import { query } from "@sankofa/kernel/manifest";
import { behindIndicator } from "../indicators/behind-indicator.project";
import { IndicatorFactsRequest } from "../indicators/indicator-facts.query";
import { indicatorsView } from "../indicators/indicators.view";
import { everythingBehind } from "../people/happenings.query";
import { peopleView } from "../people/people.view";
import { behindAnswer, figureFactsSchema, type FigureFacts } from "../programme-figures/behind-answer.query";
import { programmeFiguresView } from "../programme-figures/programme-figures.view";
import { reportsView } from "./reports.view";
import { wholeMadeOf } from "./roll-up.project";
import { knownWhenReported, submittedFor } from "./roll-up.query";

/**
 * REP-7: the number over all quarters opens the facts of those quarters whose numbers it was made of, each as its report
 * pinned them: a contact that was moved to another quarter after both were reported counts in both, and is told in both.
 */
export const rollUpFacts = query<IndicatorFactsRequest, FigureFacts>({
  name: "roll-up-facts",
  summary: "The facts behind one number over all quarters of a programme",
  route: "GET /programmes/:programmeId/roll-up/:indicator/facts",
  request: IndicatorFactsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmeFiguresView, reportsView, indicatorsView, peopleView],
  asOf: true,
  response: figureFactsSchema,
  answer: async ({ programmeId, indicator, ...page }, reading) => {
    const programme = await reading.get(programmeFiguresView, programmeId);
    if (!programme) return undefined;
    const quarters = await submittedFor(reading, programme);
    const known = await knownWhenReported(reading, quarters);
    const counts = known.find((each) => each.indicator === indicator);
    if (!counts) return undefined;
    const madeOf = wholeMadeOf(quarters, counts);
    if (madeOf.length === 0) return undefined;
    const facts = await everythingBehind(reading, programmeFiguresView, programmeId);
    const counted = madeOf.flatMap(({ from, until, position: pinned, counting }) =>
      behindIndicator(
        counts,
        facts.filter(({ position }) => position <= pinned),
        { from, until },
        { zone: programme.zone, counting },
      ),
    );
    return behindAnswer(
      reading,
      counts.figure,
      counted.map((each) => ({ ...each, programmeId })),
      page,
    );
  },
});
