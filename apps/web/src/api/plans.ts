import type { Side } from "./relationships";

interface Agreement {
  readonly side: Side;
  readonly on: string;
}

/** A picture of a story or a reached milestone. */
export interface Picture {
  readonly digest: string;
  readonly about: "story" | "milestone";
  readonly aboutId: string;
  readonly on: string;
  /** Null where it is gone, or where the consent of those in it does not reach the reader. */
  readonly shown: {
    readonly alternative: string;
    readonly consent: {
      readonly given: string;
      readonly how: "written" | "spoken";
      readonly reach: "programme" | "funder" | "public";
    };
  } | null;
  readonly withdrawn: { readonly cause: "consent-withdrawn" | "by-mistake"; readonly on: string } | null;
}

/** One mentoring plan as both sides read it, with what came of it. */
export interface Plan {
  readonly planId: string;
  readonly status: "drafted" | "agreed";
  readonly edition: number;
  readonly focus: string | null;
  readonly outcome: string | null;
  readonly description: PlanDescription | null;
  readonly objectives: readonly Objective[];
  readonly activities: readonly Activity[];
  readonly milestones: readonly Milestone[];
  readonly agreements: readonly Agreement[];
  readonly revisions: readonly { readonly edition: number; readonly why: string; readonly on: string }[];
  readonly agreed: readonly { readonly edition: number; readonly on: string }[];
  readonly checks: {
    readonly edition: number;
    readonly on: string;
    readonly answers: readonly { readonly question: string; readonly answer: string; readonly note?: string }[];
  } | null;
  readonly priorities: {
    readonly listing: number;
    readonly areas: readonly { readonly area: string; readonly name?: string; readonly why?: string }[];
    readonly agreements: readonly Agreement[];
  } | null;
  readonly reached: readonly {
    readonly milestoneId: string;
    readonly title: string;
    readonly planned: boolean;
    readonly evidence?: string;
    readonly reached: string;
  }[];
  readonly progress: readonly {
    readonly objectiveId: string;
    readonly title: string;
    readonly standing: string;
    readonly note: string;
    readonly on: string;
  }[];
  readonly benefits: readonly { readonly benefitId: string; readonly what: string; readonly on: string }[];
  readonly stories: readonly {
    readonly storyId: string;
    readonly side: Side;
    readonly title: string;
    readonly story: string;
    readonly significance: string;
    readonly on: string;
  }[];
  readonly achievements: readonly {
    readonly achievementId: string;
    readonly what: string;
    readonly how?: string;
    readonly on: string;
  }[];
  readonly pictures: readonly Picture[];
  readonly advice: readonly { readonly point: string; readonly objective?: string }[];
}

export interface PlanDescription {
  readonly mentorPersonIds: readonly string[];
  readonly menteePersonIds: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly mode: "one-to-one" | "one-to-many";
  readonly services: readonly string[];
  readonly otherService?: string;
  readonly capacities: readonly string[];
  readonly otherCapacity?: string;
  readonly formats: readonly string[];
  readonly whyFormats?: string;
  readonly areas: readonly string[];
  readonly otherArea?: string;
  readonly help?: string;
  readonly outcome?: string;
}

export interface Objective {
  readonly objectiveId: string;
  readonly title: string;
  readonly strengthens: readonly ("knowledge" | "skill" | "attitude")[];
  readonly capacityNow: string;
  readonly capacityFuture: string;
  readonly indicationNow: string;
  readonly indicationFuture: string;
  /** Whose it is, where there are several mentees; everybody's without. */
  readonly mentee?: { readonly organisationId: string; readonly organisation: string };
}

export interface Activity {
  readonly activityId: string;
  readonly objectiveId: string;
  readonly what: string;
  readonly responsible: readonly Side[];
  readonly human?: string;
  readonly financial?: string;
  readonly material?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface Milestone {
  readonly milestoneId: string;
  readonly objectiveId?: string;
  readonly title: string;
  readonly due?: string;
}

export interface PlanChoice {
  readonly code: string;
  readonly text: string;
}

/** What a plan asks for, and the lists it chooses from, in words. */
export interface PlanTemplate {
  readonly fields: readonly PlanChoice[];
  readonly planning: readonly PlanChoice[];
  readonly checklist: readonly PlanChoice[];
  readonly services: readonly PlanChoice[];
  readonly capacities: readonly PlanChoice[];
  readonly formats: readonly PlanChoice[];
  readonly areas: readonly PlanChoice[];
}

type PlanContent = Pick<Plan, "description" | "objectives" | "activities" | "milestones">;

/** Two agreed editions side by side. */
export interface PlanChanges {
  readonly from: (PlanContent & { readonly edition: number; readonly on: string }) | null;
  readonly to: (PlanContent & { readonly edition: number; readonly on: string }) | null;
  readonly changes: readonly {
    readonly part: "description" | "objective" | "activity" | "milestone";
    readonly key: string;
    readonly kind: "added" | "removed" | "changed";
  }[];
}
