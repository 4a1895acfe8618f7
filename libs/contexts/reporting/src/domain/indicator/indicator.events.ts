import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional } from "@sankofa/kernel/schema";
import { FIGURE_NAMES } from "./indicator.policies";

/** What can become true of an indicator that a funder defines. */
export const indicatorFacts = {
  "reporting.indicator-defined": fact(1, {
    indicatorId: field.id(),
    indicator: field.code(),
    version: field.whole(1),
    title: field.line(),
    definition: field.text(),
    unit: field.oneOf("count"),
    direction: field.oneOf("more", "less", "none"),
    figure: field.oneOf(...FIGURE_NAMES),
    part: optional(field.code()),
    window: field.oneOf("standing", "period"),
  }),
  "reporting.indicator-target-set": fact(1, {
    indicatorId: field.id(),
    indicator: field.code(),
    programmeId: field.id(),
    baseline: field.whole(),
    target: field.whole(),
  }),
} satisfies FactRegistry;

export type IndicatorFact = FactOf<typeof indicatorFacts>;
