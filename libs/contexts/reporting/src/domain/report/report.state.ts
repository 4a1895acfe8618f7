import { exhausted } from "@sankofa/kernel/decision";
import type { ReportFact } from "./report.events";

export type ReportState =
  | { readonly status: "absent" }
  | {
      readonly status: "submitted";
      readonly programmeId: string;
      readonly edition: number;
      readonly values: ReportFact["data"]["values"];
    };

export const evolve = (_state: ReportState, fact: ReportFact): ReportState => {
  switch (fact.type) {
    case "reporting.report-submitted":
    case "reporting.report-corrected": {
      const { programmeId, edition, values } = fact.data;
      return { status: "submitted", programmeId, edition, values };
    }
    default:
      return exhausted(fact);
  }
};
