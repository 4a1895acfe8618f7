import { exhausted } from "@sankofa/kernel/decision";
import type { ExportFact } from "./export.events";

export type ExportState =
  | { readonly status: "absent" }
  | { readonly status: "made"; readonly programmeId: string; readonly relationshipId?: string };

export const evolve = (_state: ExportState, fact: ExportFact): ExportState => {
  switch (fact.type) {
    case "reporting.export-made": {
      const { programmeId, relationshipId } = fact.data;
      return { status: "made", programmeId, ...(relationshipId === undefined ? {} : { relationshipId }) };
    }
    default:
      return exhausted(fact.type);
  }
};
