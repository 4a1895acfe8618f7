import { reportingContracts } from "@sankofa/contracts/reporting.contracts";
import { reportingPublished } from "@sankofa/contracts/reporting.published";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { catalogueResource } from "./commands/catalogue-resource";
import { correctReport } from "./commands/correct-report";
import { defineIndicator } from "./commands/define-indicator";
import { reviseResource } from "./commands/revise-resource";
import { exportProgramme } from "./commands/export-programme";
import { exportRelationship } from "./commands/export-relationship";
import { giveUpTerm } from "./commands/give-up-term";
import { preferTerm } from "./commands/prefer-term";
import { setTarget } from "./commands/set-target";
import { submitReport } from "./commands/submit-report";
import { withdrawResource } from "./commands/withdraw-resource";
import { glossaryContent } from "./content/glossary/glossary";
import { healthContent } from "./content/health/health-rules";
import { indicatorContent } from "./content/indicator/indicators";
import { libraryContent } from "./content/library/library";
import { sentencesContent } from "./content/sentences/sentence-writer";
import { exported } from "./domain/export/export.decide";
import { indicator } from "./domain/indicator/indicator.decide";
import { report } from "./domain/report/report.decide";
import { resource } from "./domain/resource/resource.decide";
import { term } from "./domain/term/term.decide";
import { outbound } from "./integration/outbound";
import { reportingRefusals } from "./integration/refusals";
import { applicationStoryView } from "./views/application-story/application-story.view";
import { applicationTimeline } from "./views/application-story/application-timeline.query";
import { exportedFacts, listExports } from "./views/exports/exports.query";
import { exportsView } from "./views/exports/exports.view";
import { indicatorFacts } from "./views/indicators/indicator-facts.query";
import { programmeIndicators } from "./views/indicators/indicators.query";
import { indicatorsView } from "./views/indicators/indicators.view";
import { getGlossary } from "./views/library/glossary.query";
import { getLibrary } from "./views/library/library.query";
import { preferredTermsView } from "./views/library/preferred-terms.view";
import { listTerms } from "./views/library/terms.query";
import { listResources } from "./views/library/resources.query";
import { resourcesView } from "./views/library/resources.view";
import { peopleView } from "./views/people/people.view";
import { figureFacts } from "./views/programme-figures/figure-facts.query";
import { programmeFigures } from "./views/programme-figures/figures.query";
import { portfolio } from "./views/programme-figures/portfolio.query";
import { programmeFiguresView } from "./views/programme-figures/programme-figures.view";
import { relationshipDays } from "./views/relationship-days/relationship-days.query";
import { relationshipDaysView } from "./views/relationship-days/relationship-days.view";
import { relationshipHealth } from "./views/relationship-health/relationship-health.query";
import { relationshipHealthView } from "./views/relationship-health/relationship-health.view";
import { programmeStoryView } from "./views/programme-story/programme-story.view";
import { relationshipStoryView } from "./views/relationship-story/relationship-story.view";
import { relationshipTimeline } from "./views/relationship-story/relationship-timeline.query";
import { reportChanges } from "./views/reports/report-changes.query";
import { reportFacts } from "./views/reports/report-facts.query";
import { getReport, listReports } from "./views/reports/reports.query";
import { rollUpFacts } from "./views/reports/roll-up-facts.query";
import { programmeRollUp } from "./views/reports/roll-up.query";
import { reportsView } from "./views/reports/reports.view";

/** What the other rooms said, counted, told and reported. */
export const reporting: ContextManifest = {
  name: "reporting",
  summary: "What is counted, and history as sentences",
  nouns: [indicator, report, resource, term, exported],
  commands: [
    defineIndicator,
    setTarget,
    submitReport,
    correctReport,
    catalogueResource,
    reviseResource,
    withdrawResource,
    preferTerm,
    giveUpTerm,
    exportProgramme,
    exportRelationship,
  ],
  queries: [
    portfolio,
    programmeFigures,
    figureFacts,
    reportFacts,
    relationshipTimeline,
    relationshipDays,
    relationshipHealth,
    applicationTimeline,
    programmeIndicators,
    indicatorFacts,
    listReports,
    getReport,
    programmeRollUp,
    rollUpFacts,
    reportChanges,
    getLibrary,
    getGlossary,
    listResources,
    listTerms,
    listExports,
    exportedFacts,
  ],
  views: [
    ...[programmeFiguresView, relationshipHealthView, peopleView],
    ...[programmeStoryView, relationshipStoryView, relationshipDaysView, applicationStoryView],
    ...[indicatorsView, reportsView, resourcesView, preferredTermsView, exportsView],
  ],
  processes: [],
  deadlines: [],
  contracts: { ...reportingContracts, ...reportingPublished },
  outbound,
  refusals: reportingRefusals,
  content: [...sentencesContent, ...indicatorContent, ...healthContent, ...libraryContent, ...glossaryContent],
};
