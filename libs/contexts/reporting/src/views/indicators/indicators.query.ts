import { query } from "@sankofa/kernel/manifest";
import { field, list, optional, record } from "@sankofa/kernel/schema";
import { IsUUID } from "class-validator";
import { measure } from "../../content/indicator/indicator.schema";
import type { Indicator } from "../../domain/indicator/indicator.policies";
import { programmeFiguresView } from "../programme-figures/programme-figures.view";
import { countedValues, indicatorsOf, type CountedValue } from "./counted-values.project";
import { indicatorsView } from "./indicators.view";

export class ProgrammeIndicatorsRequest {
  @IsUUID()
  programmeId!: string;
}

interface ProgrammeIndicators {
  readonly items: readonly (Indicator & Pick<CountedValue, "value" | "baseline" | "target">)[];
}

/** Every indicator with what it comes to for the programme today, over its whole period. */
export const programmeIndicators = query<ProgrammeIndicatorsRequest, ProgrammeIndicators>({
  name: "programme-indicators",
  summary: "The indicators of a programme: definition, baseline, target, and what each comes to",
  route: "GET /programmes/:programmeId/indicators",
  request: ProgrammeIndicatorsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [programmeFiguresView, indicatorsView],
  asOf: true,
  response: record({
    items: list(
      record({
        indicator: field.code(),
        version: field.whole(1),
        title: field.line(),
        definition: field.text(),
        ...measure,
        value: field.whole(),
        baseline: optional(field.whole()),
        target: optional(field.whole()),
      }),
    ),
  }),
  answer: async ({ programmeId }, reading) => {
    const figures = await reading.get(programmeFiguresView, programmeId);
    if (!figures) return undefined;
    const doc = await reading.get(indicatorsView, reading.tenant);
    const values = countedValues(figures, doc, figures);
    return {
      items: indicatorsOf(doc, reading.language).map((each, at) => ({
        ...each,
        ...values[at],
        value: values[at]?.value ?? 0,
      })),
    };
  },
});
