import { sameJson } from "@sankofa/kernel/canonical-json";
import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import { noun } from "@sankofa/kernel/manifest";
import { reportFacts, type ReportFact } from "./report.events";
import { evolve, type ReportState } from "./report.state";

type Submitted = Omit<
  Extract<ReportFact, { readonly type: "reporting.report-submitted" }>["data"],
  "edition" | "digest"
>;

export type ReportCommand =
  | ({ readonly type: "submit-report" } & Submitted)
  | ({ readonly type: "correct-report"; readonly reason: string } & Submitted);

export type ReportRefusal =
  "programme-unknown" | "period-invalid" | "period-not-over" | "report-submitted-already" | "report-unknown";

export interface ReportGiven {
  readonly programmeKnown?: boolean;
  /** Today, where the programme is counted. */
  readonly today?: string;
  /** SHA-256 of a submission's canonical JSON. */
  readonly digestOf?: (submitted: Omit<ReportFact["data"], "digest">) => string;
}

/** REP-2: a report is pinned: to the log's position, to each indicator's version, and to its own digest. */
export const reportDecider: Decider<ReportCommand, ReportState, ReportFact, ReportRefusal, ReportGiven> = {
  initial: { status: "absent" },
  decide: (command, state, { programmeKnown = false, today = "", digestOf = () => "" }) => {
    if (!programmeKnown) return refuse("programme-unknown");
    if (command.until < command.from) return refuse("period-invalid", { from: command.from, until: command.until });
    switch (command.type) {
      case "submit-report": {
        const { type: _type, ...submitted } = command;
        if (state.status === "submitted")
          return sameJson(submitted.values, state.values) ? accept() : refuse("report-submitted-already");
        if (command.until > today) return refuse("period-not-over", { until: command.until });
        const whole = { ...submitted, edition: 1 };
        return accept({ type: "reporting.report-submitted", data: { ...whole, digest: digestOf(whole) } });
      }
      case "correct-report": {
        const { type: _type, reason, ...submitted } = command;
        if (state.status === "absent") return refuse("report-unknown");
        if (sameJson(submitted.values, state.values)) return accept();
        const whole = { ...submitted, edition: state.edition + 1 };
        return accept({ type: "reporting.report-corrected", data: { ...whole, digest: digestOf(whole), reason } });
      }
      default:
        return exhausted(command);
    }
  },
  evolve,
};

export const report = noun({
  context: "reporting",
  name: "report",
  facts: reportFacts,
  decider: reportDecider,
  stateVersion: 1,
  scopeOf: (state, tenant) =>
    state.status === "absent" ? undefined : { funder: tenant, programme: state.programmeId },
});
