import { reportingContracts } from "@sankofa/contracts/reporting.contracts";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { sentencesContent } from "./content/sentences/sentence-writer";
import { applicationStoryView } from "./views/application-story/application-story.view";
import { applicationTimeline } from "./views/application-story/application-timeline.query";
import { peopleView } from "./views/people/people.view";
import { figureFacts } from "./views/programme-figures/figure-facts.query";
import { programmeFigures } from "./views/programme-figures/figures.query";
import { portfolio } from "./views/programme-figures/portfolio.query";
import { programmeFiguresView } from "./views/programme-figures/programme-figures.view";
import { relationshipStoryView } from "./views/relationship-story/relationship-story.view";
import { relationshipTimeline } from "./views/relationship-story/relationship-timeline.query";

/** What the other rooms said, counted and told. */
export const reporting: ContextManifest = {
  name: "reporting",
  summary: "What is counted, and history as sentences",
  nouns: [],
  commands: [],
  queries: [portfolio, programmeFigures, figureFacts, relationshipTimeline, applicationTimeline],
  views: [programmeFiguresView, relationshipStoryView, applicationStoryView, peopleView],
  processes: [],
  deadlines: [],
  contracts: reportingContracts,
  outbound: {},
  refusals: {},
  content: sentencesContent,
};
