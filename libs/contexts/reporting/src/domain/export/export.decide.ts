import type { Decider } from "@sankofa/kernel/decider";
import { accept, refuse } from "@sankofa/kernel/decision";
import { noun } from "@sankofa/kernel/manifest";
import { exportFacts, type ExportFact } from "./export.events";
import { evolve, type ExportState } from "./export.state";

export type ExportCommand = {
  readonly type: "make-export";
  readonly exportId: string;
  /** What it is of; left out where there is no such record. */
  readonly of?: Pick<ExportFact["data"], "programmeId" | "relationshipId" | "position">;
  readonly shows: ExportFact["data"]["shows"];
};

export type ExportRefusal = "nothing-to-export";

/** AUD-5: nothing leaves before it is written down who took it, of what, and up to where. */
export const exportDecider: Decider<ExportCommand, ExportState, ExportFact, ExportRefusal> = {
  initial: { status: "absent" },
  decide: ({ exportId, of, shows }, state) => {
    if (state.status === "made") return accept();
    if (!of) return refuse("nothing-to-export");
    return accept({ type: "reporting.export-made", data: { exportId, ...of, shows } });
  },
  evolve,
};

export const exported = noun({
  context: "reporting",
  name: "export",
  facts: exportFacts,
  decider: exportDecider,
  stateVersion: 1,
  scopeOf: (state, tenant) =>
    state.status === "absent"
      ? undefined
      : {
          funder: tenant,
          programme: state.programmeId,
          ...(state.relationshipId === undefined ? {} : { relationship: state.relationshipId }),
        },
});
