import { LANGUAGES } from "@sankofa/kernel/language";
import { field, list, optional, record, type Static } from "@sankofa/kernel/schema";
import { FIGURE_NAMES } from "../../domain/indicator/indicator.policies";

/** What an indicator counts: a number of the portfolio, or a part of it, as it stands or as it came about in a period. */
export const measure = {
  unit: field.oneOf("count"),
  direction: field.oneOf("more", "less", "none"),
  figure: field.oneOf(...FIGURE_NAMES),
  part: optional(field.code()),
  window: field.oneOf("standing", "period"),
};

export const indicatorsSchema = record({
  version: field.whole(1),
  indicators: list(record({ indicator: field.code(), title: field.line(), definition: field.text(), ...measure })),
});

/** The same in another language. */
export const indicatorCatalogueSchema = record({
  language: field.oneOf(...LANGUAGES),
  version: field.whole(1),
  indicators: list(record({ indicator: field.code(), title: field.line(), definition: field.text() })),
});

export type IndicatorCatalogue = Static<typeof indicatorCatalogueSchema>;
export type ShippedIndicators = Static<typeof indicatorsSchema>;
