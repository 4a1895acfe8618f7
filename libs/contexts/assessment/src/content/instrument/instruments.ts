import type { JsonObject } from "@sankofa/kernel/canonical-json";
import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import afterTrainingFrench from "./after-training/v1.fr.json";
import afterTraining from "./after-training/v1.json";
import beforeTrainingFrench from "./before-training/v1.fr.json";
import beforeTraining from "./before-training/v1.json";
import beforeTraining2French from "./before-training/v2.fr.json";
import beforeTraining2 from "./before-training/v2.json";
import closureGuideFrench from "./closure-guide/v1.fr.json";
import closureGuide from "./closure-guide/v1.json";
import {
  instrumentCatalogueSchema,
  instrumentSchema,
  type Instrument,
  type InstrumentCatalogue,
} from "./instrument.schema";
import { wordedBy } from "./instrument-words";
import meetingSummaryFrench from "./meeting-summary/v1.fr.json";
import meetingSummary from "./meeting-summary/v1.json";
import mentoringPlanFrench from "./mentoring-plan/v1.fr.json";
import mentoringPlan from "./mentoring-plan/v1.json";
import orientationGuideFrench from "./orientation-guide/v1.fr.json";
import orientationGuide from "./orientation-guide/v1.json";
import track3InceptionFrench from "./track-3-inception/v1.fr.json";
import track3Inception from "./track-3-inception/v1.json";

/** Every version of every instrument the room ships, oldest first: a response keeps the version it answered. */
export const instruments = [
  track3Inception,
  beforeTraining,
  beforeTraining2,
  afterTraining,
  orientationGuide,
  mentoringPlan,
  meetingSummary,
  closureGuide,
] as readonly Instrument[];

/** The words of other languages: `<instrument>/v<version>.<language>.json`. */
export const instrumentCatalogues = [
  track3InceptionFrench,
  beforeTrainingFrench,
  beforeTraining2French,
  afterTrainingFrench,
  orientationGuideFrench,
  mentoringPlanFrench,
  meetingSummaryFrench,
  closureGuideFrench,
] as readonly InstrumentCatalogue[];

/** The instrument in the version asked for, or in its newest. */
export const instrumentOf = (id: string, version?: number): Instrument | undefined =>
  instruments.filter((each) => each.id === id && (version === undefined || each.version === version)).at(-1);

/** The instrument in a language; in English where there is no catalogue for it. */
export const inLanguage = (instrument: Instrument, language: Language): Instrument =>
  wordedBy(
    instrument,
    instrumentCatalogues.find(
      (each) => each.instrument === instrument.id && each.version === instrument.version && each.language === language,
    ),
  );

export const itemsOf = (instrument: Instrument): number =>
  instrument.sections.reduce((count, { items }) => count + items.length, 0);

export const instrumentContent: readonly Content[] = [
  ...instruments.map((each) => ({
    kind: "instrument",
    id: each.id,
    version: each.version,
    schema: instrumentSchema,
    data: each as unknown as JsonObject,
  })),
  ...instrumentCatalogues.map((each) => ({
    kind: "instrument-catalogue",
    id: `${each.instrument}-${each.language}`,
    version: each.version,
    schema: instrumentCatalogueSchema,
    data: each as unknown as JsonObject,
  })),
];
