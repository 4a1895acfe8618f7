import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import type { Indicator } from "../../domain/indicator/indicator.policies";
import {
  indicatorCatalogueSchema,
  indicatorsSchema,
  type IndicatorCatalogue,
  type ShippedIndicators,
} from "./indicator.schema";
import firstInFrench from "./standard/v1.fr.json";
import first from "./standard/v1.json";
import secondInFrench from "./standard/v2.fr.json";
import second from "./standard/v2.json";

const shipped = [first, second] as readonly ShippedIndicators[];

/** What the platform's own indicators are called elsewhere; they are written in English. */
const CATALOGUES = [firstInFrench, secondInFrench] as readonly IndicatorCatalogue[];

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

/** The version that is counted by now; in the first one, contacts of a period were those of its whole months. */
export const NEWEST = second.version;

const standardOf = (wanted: number): readonly Indicator[] =>
  shipped
    .filter(({ version }) => version === wanted)
    .flatMap(({ version, indicators }) => indicators.map((each) => ({ ...each, version })));

/** What every programme is reported by, beside what its funder defines. */
export const STANDARD: readonly Indicator[] = standardOf(NEWEST);

const words = (language: Language, version: number) =>
  CATALOGUES.find((catalogue) => catalogue.language === language && catalogue.version === version)?.indicators ?? [];

/** The same in the reader's language, as far as there are words in it. */
export const standardIn = (language: Language, version = NEWEST): readonly Indicator[] =>
  standardOf(version).map((each) => ({
    ...each,
    ...words(language, each.version).find((one) => one.indicator === each.indicator),
  }));
