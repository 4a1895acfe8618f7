import type { ReportingMessage } from "@sankofa/contracts/reporting.contracts";
import { reportingPublished, type ReportingPublished } from "@sankofa/contracts/reporting.published";
import { sayingOnly, type Outbound } from "@sankofa/kernel/contract";
import type { ExportFact } from "../domain/export/export.events";
import type { IndicatorFact } from "../domain/indicator/indicator.events";
import type { ReportFact } from "../domain/report/report.events";
import type { ResourceFact } from "../domain/resource/resource.events";
import type { TermFact } from "../domain/term/term.events";

export type ReportingFact = IndicatorFact | ReportFact | ResourceFact | TermFact | ExportFact;

const publish = sayingOnly(reportingPublished);

/** What each fact of the room says outside. */
export const outbound: Outbound<ReportingFact, ReportingMessage, ReportingPublished> = {
  "reporting.indicator-defined": { inside: ({ data }) => ({ type: "indicator.defined", data }), outside: null },
  "reporting.indicator-target-set": { inside: ({ data }) => ({ type: "indicator.target-set", data }), outside: null },
  "reporting.report-submitted": {
    inside: ({ data }) => ({ type: "report.submitted", data }),
    outside: ({ data }) => publish("org.sankofa.report.submitted.v1", data),
  },
  "reporting.report-corrected": {
    inside: ({ data }) => ({ type: "report.corrected", data }),
    outside: ({ data }) => publish("org.sankofa.report.submitted.v1", data),
  },
  "reporting.resource-catalogued": { inside: ({ data }) => ({ type: "resource.catalogued", data }), outside: null },
  "reporting.resource-revised": { inside: ({ data }) => ({ type: "resource.revised", data }), outside: null },
  "reporting.resource-withdrawn": { inside: ({ data }) => ({ type: "resource.withdrawn", data }), outside: null },
  "reporting.term-preferred": { inside: ({ data }) => ({ type: "term.preferred", data }), outside: null },
  "reporting.term-given-up": { inside: ({ data }) => ({ type: "term.given-up", data }), outside: null },
  "reporting.export-made": { inside: ({ data }) => ({ type: "export.made", data }), outside: null },
};
