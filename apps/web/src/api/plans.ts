import type { Side } from "./relationships";

/** One mentoring plan as both sides read it. */
export interface Plan {
  readonly planId: string;
  readonly status: "drafted" | "agreed";
  readonly edition: number;
  readonly focus: string | null;
  readonly outcome: string | null;
  readonly objectives: readonly Objective[];
  readonly activities: readonly Activity[];
  readonly agreements: readonly { readonly side: Side; readonly on: string }[];
  readonly revisions: readonly { readonly edition: number; readonly why: string; readonly on: string }[];
}

export interface Objective {
  readonly objectiveId: string;
  readonly title: string;
  readonly strengthens: readonly ("knowledge" | "skill" | "attitude")[];
  readonly capacityNow: string;
  readonly capacityFuture: string;
  readonly indicationNow: string;
  readonly indicationFuture: string;
}

export interface Activity {
  readonly activityId: string;
  readonly objectiveId: string;
  readonly what: string;
  readonly responsible: readonly Side[];
  readonly from?: string;
  readonly until?: string;
}
