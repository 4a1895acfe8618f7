import { exhausted } from "@sankofa/kernel/decision";
import type { ResourceFact } from "./resource.events";
import type { ResourceEntry } from "./resource.policies";

export type ResourceState =
  | { readonly status: "absent" }
  | { readonly status: "listed"; readonly entry: ResourceEntry }
  | { readonly status: "withdrawn" };

export const evolve = (state: ResourceState, fact: ResourceFact): ResourceState => {
  switch (fact.type) {
    case "reporting.resource-catalogued": {
      const { resourceId: _id, ...entry } = fact.data;
      return { status: "listed", entry };
    }
    case "reporting.resource-revised": {
      const { resourceId: _id, reason: _reason, ...entry } = fact.data;
      return { status: "listed", entry };
    }
    case "reporting.resource-withdrawn":
      return { status: "withdrawn" };
    default:
      return exhausted(fact);
  }
};
