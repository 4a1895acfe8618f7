import { assessmentContracts } from "@sankofa/contracts/assessment.contracts";
import { assessmentPublished } from "@sankofa/contracts/assessment.published";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { publishInstrument } from "./commands/publish-instrument";
import { instrumentContent } from "./content/instrument/instruments";
import { instrument, instrumentRefusals } from "./domain/instrument/instrument.decide";
import { outbound } from "./integration/outbound";
import { getInstrument, listInstruments } from "./views/instruments/instruments.query";
import { instrumentsView } from "./views/instruments/instruments.view";

/** Assessment: what is asked, answered and compared. */
export const assessment: ContextManifest = {
  name: "assessment",
  summary: "What is asked, answered, scored and compared",
  nouns: [instrument],
  commands: [publishInstrument],
  queries: [listInstruments, getInstrument],
  views: [instrumentsView],
  processes: [],
  deadlines: [],
  contracts: { ...assessmentContracts, ...assessmentPublished },
  outbound,
  refusals: instrumentRefusals,
  content: instrumentContent,
};
