import type { Side } from "./relationships";

export type Duty = "focal-point" | "back-up" | "coordinator" | "line-manager";

export interface ContactPerson {
  readonly side: Side;
  readonly duty: Duty;
  readonly personId: string;
  readonly name: string;
  readonly reachedBy?: string;
  readonly reason?: string;
  readonly on: string;
}

/** What a pair settled and told beside the course of its stages. */
export interface RelationshipLife {
  readonly relationshipId: string;
  readonly mode: "one-to-one" | "one-to-many" | "twinning";
  readonly mentees: readonly {
    readonly organisationId: string;
    readonly organisation: string;
    readonly twin: boolean;
  }[];
  readonly formerMentees: readonly { readonly organisationId: string; readonly organisation: string }[];
  readonly follows: string | null;
  readonly followedBy: string | null;
  readonly orientation: {
    readonly attended: readonly string[];
    readonly areas: readonly string[];
    readonly otherArea?: string;
    readonly channels: readonly string[];
    readonly every?: number;
    readonly unit?: "day" | "week" | "month";
    readonly guidelines?: string;
    readonly nextSteps?: string;
    readonly on: string;
  } | null;
  readonly contacts: readonly ContactPerson[];
  readonly formerContacts: readonly ContactPerson[];
  readonly directions: readonly { readonly topic: string; readonly mentoredBy: Side; readonly why: string }[];
  readonly refused: readonly { readonly what: string; readonly why: string; readonly on: string }[];
  readonly closure: { readonly endsOn: string; readonly note?: string } | null;
  readonly review: {
    readonly answers: readonly { readonly question: string; readonly answer: string }[];
    readonly futureGoals?: string;
    readonly touchBy?: string;
    readonly touchEvery?: string;
    readonly on: string;
  } | null;
  readonly lessons: readonly { readonly side: Side; readonly lessons: string }[];
  readonly mediation: {
    readonly offered: { readonly offer: string; readonly on: string };
    readonly held: { readonly outcome: string; readonly goesOn: boolean; readonly on: string } | null;
  } | null;
  readonly uptake: readonly { readonly what: string; readonly on: string }[];
}

/** Why a stage matters, how it is done and with what, in words. */
export interface StageGuidance {
  readonly stages: readonly {
    readonly stage: string;
    readonly why: readonly string[];
    readonly how: readonly string[];
    readonly resources: readonly string[];
  }[];
}
