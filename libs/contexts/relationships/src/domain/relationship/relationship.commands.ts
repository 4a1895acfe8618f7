import type { Circumstances } from "@sankofa/kernel/decider";
import type { Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, LocalDate } from "@sankofa/kernel/time";
import type {
  Duty,
  EndingReason,
  Joining,
  Opening,
  Orientation,
  RelationshipFact,
  Review,
  Side,
  Transition,
  Turning,
} from "./relationship.events";
import type { Progress } from "./relationship.stages.policies";
import type { OpenedState } from "./relationship.state";

/** When it happened, where that is not the moment of recording (GEN-1). */
interface Act {
  readonly happened?: Happened | undefined;
}

interface BySide extends Act {
  readonly side: Side;
}

export type RelationshipCommand =
  /** Nothing opens where there are no terms to open on. */
  | { readonly type: "open-relationship"; readonly opening: Opening | undefined }
  | (BySide & {
      readonly type: "acknowledge-rights";
      readonly rights: string;
      readonly rightsVersion: number;
      readonly additions: readonly string[];
    })
  | (BySide & { readonly type: "decline-pairing"; readonly reason?: string | undefined })
  | (Act & {
      readonly type: "enter-stage";
      readonly to: string;
      readonly why?: string | undefined;
      /** Leaves the stage although a condition does not hold; says why. */
      readonly override?: string | undefined;
    })
  | (Act & { readonly type: "put-on-hold"; readonly reason: string })
  | (Act & { readonly type: "resume"; readonly why?: string | undefined })
  | (Act & { readonly type: "mark-dormant"; readonly reason: string })
  | (Act & { readonly type: "complete"; readonly summary?: string | undefined })
  | (Act & {
      readonly type: "end-prematurely";
      readonly reason: EndingReason;
      readonly explanation: string;
      readonly mediationOffered: boolean;
    })
  | (Act & {
      readonly type: "transition";
      readonly into: readonly Transition[];
      readonly note?: string | undefined;
      /** Until when the relationship that follows runs; as long as this one where left out. */
      readonly until?: LocalDate | undefined;
    })
  | {
      readonly type: "carry-on";
      readonly opening: Opening;
      readonly followsId: Id;
      readonly into: readonly Transition[];
    }
  | (Act & { readonly type: "hold-orientation"; readonly orientation: Orientation })
  | (BySide & {
      readonly type: "name-contact";
      readonly duty: Duty;
      readonly personId: Id;
      readonly name: string;
      readonly reachedBy?: string | undefined;
      readonly reason?: string | undefined;
    })
  | (Act & { readonly type: "join-mentee"; readonly joining: Joining })
  | (Act & { readonly type: "release-mentee"; readonly organisationId: Id; readonly why: string })
  | (Act & { readonly type: "turn-direction"; readonly turning: Turning })
  | (Act & { readonly type: "refuse-work"; readonly what: string; readonly why: string })
  | (Act & { readonly type: "notice-closure"; readonly endsOn: LocalDate; readonly note?: string | undefined })
  | (Act & { readonly type: "review-closure"; readonly review: Review })
  | (BySide & { readonly type: "tell-lessons"; readonly lessons: string })
  | (Act & { readonly type: "offer-mediation"; readonly offer: string })
  | (Act & { readonly type: "hold-mediation"; readonly outcome: string; readonly goesOn: boolean })
  | (Act & { readonly type: "note-uptake"; readonly what: string })
  | {
      readonly type: "correct-relationship";
      readonly corrects: Id;
      readonly reason: string;
      readonly happened?: Happened | undefined;
      readonly endingReason?: EndingReason | undefined;
      readonly statement?: string | undefined;
    };

export type RelationshipCode =
  | "relationship-unknown"
  | "relationship-ended"
  | "relationship-on-hold"
  | "relationship-changed-too-often"
  | "side-not-yours"
  | "pairing-settled"
  | "stage-unknown"
  | "stage-skipped"
  | "exit-condition-unmet"
  | "why-missing"
  | "not-in-last-stage"
  | "not-ended"
  | "mediation-not-offered"
  | "mentor-is-no-mentee"
  | "mentee-is-the-first"
  | "pace-incomplete"
  | "dates-out-of-order"
  | "fact-unknown"
  | "correction-does-not-fit"
  | "happened-malformed"
  | "happened-in-future";

/** What the rules look at beside the stream: handed in by the commands that need it. */
export interface RelationshipGiven {
  /** The sides the caller may speak for; both where it is the platform or the programme that records. */
  readonly speaksFor?: readonly Side[];
  readonly progress?: Progress;
  /** The type of the fact to be corrected, where it is one of this relationship. */
  readonly correctedType?: string | undefined;
}

export type RelationshipDecision = Decision<RelationshipFact, RelationshipCode>;

/** How one kind of command is decided on a relationship that was opened. */
export type Deciding<Type extends RelationshipCommand["type"]> = (
  command: Extract<RelationshipCommand, { readonly type: Type }>,
  state: OpenedState,
  given: Circumstances & RelationshipGiven,
) => RelationshipDecision;
