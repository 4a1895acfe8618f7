import { exhausted } from "@sankofa/kernel/decision";
import type { ExportFact } from "./export.events";

export type ExportState =
  | { readonly status: "absent" }
  | { readonly status: "made"; readonly programmeId: string; readonly relationshipId: string | undefined };

export const evolve = (_state: ExportState, fact: ExportFact): ExportState => {
  switch (fact.type) {
    case "reporting.export-made":
      return { status: "made", programmeId: fact.data.programmeId, relationshipId: fact.data.relationshipId };
    default:
      return exhausted(fact.type);
  }
};
