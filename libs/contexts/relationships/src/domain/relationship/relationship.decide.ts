import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, LocalDate } from "@sankofa/kernel/time";
import {
  holdMediation,
  noteUptake,
  noticeClosure,
  offerMediation,
  reviewClosure,
  tellLessons,
} from "./relationship.closure.decide";
import { decideCorrection } from "./relationship.correction.decide";
import { carryOn, complete, declinePairing, endPrematurely, transition } from "./relationship.endings.decide";
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
import { holdOrientation } from "./relationship.orientation.decide";
import { goDormant, putOnHold, resume } from "./relationship.pauses.decide";
import { joinMentee, nameContact, refuseWork, releaseMentee, turnDirection } from "./relationship.people.decide";
import { decideAcknowledgement } from "./relationship.rights.decide";
import { decideStage } from "./relationship.stage.decide";
import type { Progress } from "./relationship.stages.policies";
import { absentRelationship, evolveRelationship, type OpenedState, type RelationshipState } from "./relationship.state";
import { timeFault } from "./relationship.times.policies";

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

const decide = (
  command: RelationshipCommand,
  state: RelationshipState,
  given: Circumstances & RelationshipGiven,
): RelationshipDecision => {
  if (command.type === "open-relationship")
    return state.status === "absent" && command.opening
      ? accept({ type: "relationships.relationship-opened", data: command.opening })
      : accept();
  if (command.type === "carry-on") return carryOn(command, state);
  if (state.status === "absent") return refuse("relationship-unknown");
  const fault = timeFault(command.happened, given.now);
  if (fault) return refuse(fault, {}, "/happened");
  switch (command.type) {
    case "acknowledge-rights":
      return decideAcknowledgement(command, state, given);
    case "decline-pairing":
      return declinePairing(command, state, given);
    case "enter-stage":
      return decideStage(command, state, given);
    case "put-on-hold":
      return putOnHold(command, state, given);
    case "resume":
      return resume(command, state, given);
    case "mark-dormant":
      return goDormant(command, state, given);
    case "complete":
      return complete(command, state, given);
    case "end-prematurely":
      return endPrematurely(command, state, given);
    case "transition":
      return transition(command, state, given);
    case "hold-orientation":
      return holdOrientation(command, state, given);
    case "name-contact":
      return nameContact(command, state, given);
    case "join-mentee":
      return joinMentee(command, state, given);
    case "release-mentee":
      return releaseMentee(command, state, given);
    case "turn-direction":
      return turnDirection(command, state, given);
    case "refuse-work":
      return refuseWork(command, state, given);
    case "notice-closure":
      return noticeClosure(command, state, given);
    case "review-closure":
      return reviewClosure(command, state, given);
    case "tell-lessons":
      return tellLessons(command, state, given);
    case "offer-mediation":
      return offerMediation(command, state, given);
    case "hold-mediation":
      return holdMediation(command, state, given);
    case "note-uptake":
      return noteUptake(command, state, given);
    case "correct-relationship":
      return decideCorrection(command, state, given);
    default:
      return exhausted(command);
  }
};

/** A relationship shows all that became of it: who did what in it, and what of its record was corrected. */
export const MOST_FACTS = 1_000;
/** It ends once, however much was said of it before. */
const ENDS: readonly RelationshipCommand["type"][] = ["decline-pairing", "complete", "end-prematurely", "transition"];

export const relationshipDecider: Decider<
  RelationshipCommand,
  RelationshipState,
  RelationshipFact,
  RelationshipCode,
  RelationshipGiven
> = bounded(
  { initial: absentRelationship, decide, evolve: evolveRelationship },
  { most: MOST_FACTS, code: "relationship-changed-too-often", spares: ({ type }) => ENDS.includes(type) },
);
