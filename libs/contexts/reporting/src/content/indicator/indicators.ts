import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import type { Indicator } from "../../domain/indicator/indicator.policies";
import {
  indicatorCatalogueSchema,
  indicatorsSchema,
  type IndicatorCatalogue,
  type ShippedIndicators,
} from "./indicator.schema";
import french from "./standard/v1.fr.json";
import standard from "./standard/v1.json";

const shipped: readonly ShippedIndicators[] = [standard as ShippedIndicators];

/** What the platform's own indicators are called elsewhere; they are written in English. */
const CATALOGUES = [french] as readonly IndicatorCatalogue[];

export const indicatorContent: readonly Content[] = [
  ...shipped.map((data) => ({
    kind: "indicator",
    id: "standard",
    version: data.version,
    schema: indicatorsSchema,
    data: data as unknown as Content["data"],
  })),
  ...CATALOGUES.map((data) => ({
    kind: "indicator-catalogue",
    id: `standard.${data.language}`,
    version: data.version,
    schema: indicatorCatalogueSchema,
    data,
  })),
];

/** What every programme is reported by, beside what its funder defines. */
export const STANDARD: readonly Indicator[] = shipped.flatMap(({ version, indicators }) =>
  indicators.map((each) => ({ ...each, version })),
);

const words = (language: Language, version: number) =>
  CATALOGUES.find((catalogue) => catalogue.language === language && catalogue.version === version)?.indicators ?? [];

/** The same in the reader's language, as far as there are words in it. */
export const standardIn = (language: Language): readonly Indicator[] =>
  STANDARD.map((each) => ({
    ...each,
    ...words(language, each.version).find((one) => one.indicator === each.indicator),
  }));
