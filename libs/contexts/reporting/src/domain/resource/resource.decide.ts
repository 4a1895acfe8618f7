import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { noun } from "@sankofa/kernel/manifest";
import { resourceFacts, type ResourceFact } from "./resource.events";
import { lacksVetting, sameEntry, type ResourceEntry } from "./resource.policies";
import { evolve, type ResourceState } from "./resource.state";

export type ResourceCommand =
  | { readonly type: "catalogue-resource"; readonly resourceId: Id; readonly entry: ResourceEntry }
  | {
      readonly type: "revise-resource";
      readonly resourceId: Id;
      readonly entry: ResourceEntry;
      readonly reason: string;
    }
  | { readonly type: "withdraw-resource"; readonly resourceId: Id; readonly reason: string };

export type ResourceRefusal = "resource-unknown" | "resource-withdrawn" | "provider-not-vetted";

/** As a fact holds it: lists of its own, and nothing where nothing was said. */
const stated = ({ populations, languages, publisher, year, link, vetting, ...said }: ResourceEntry) => ({
  ...said,
  populations: [...populations],
  languages: [...languages],
  ...(publisher === undefined ? {} : { publisher }),
  ...(year === undefined ? {} : { year }),
  ...(link === undefined ? {} : { link }),
  ...(vetting === undefined ? {} : { vetting }),
});

/** REP-5: what a funder adds to the library that ships. Withdrawn is for good: whoever wants it back catalogues it anew. */
export const resourceDecider: Decider<ResourceCommand, ResourceState, ResourceFact, ResourceRefusal> = {
  initial: { status: "absent" },
  decide: (command, state) => {
    const { resourceId } = command;
    switch (command.type) {
      case "catalogue-resource": {
        if (state.status !== "absent") return accept();
        if (lacksVetting(command.entry)) return refuse("provider-not-vetted", {}, "/vetting");
        return accept({ type: "reporting.resource-catalogued", data: { resourceId, ...stated(command.entry) } });
      }
      case "revise-resource": {
        if (state.status === "absent") return refuse("resource-unknown");
        if (state.status === "withdrawn") return refuse("resource-withdrawn");
        const entry = stated(command.entry);
        if (sameEntry(entry, state.entry)) return accept();
        if (lacksVetting(entry)) return refuse("provider-not-vetted", {}, "/vetting");
        return accept({ type: "reporting.resource-revised", data: { resourceId, ...entry, reason: command.reason } });
      }
      case "withdraw-resource":
        if (state.status === "absent") return refuse("resource-unknown");
        if (state.status === "withdrawn") return accept();
        return accept({ type: "reporting.resource-withdrawn", data: { resourceId, reason: command.reason } });
      default:
        return exhausted(command);
    }
  },
  evolve,
};

/** Resources are the funder's, for all its programmes. */
export const resource = noun({
  context: "reporting",
  name: "resource",
  facts: resourceFacts,
  decider: resourceDecider,
  stateVersion: 1,
  scopeOf: (state, tenant) => (state.status === "absent" ? undefined : { funder: tenant }),
});
