import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { decideCorrection } from "./relationship.correction.decide";
import { complete, declinePairing, endPrematurely, transition } from "./relationship.endings.decide";
import type { EndingReason, Opening, RelationshipFact, Side, Transition } from "./relationship.events";
import { goDormant, putOnHold, resume } from "./relationship.pauses.decide";
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
  | { readonly type: "open-relationship"; readonly opening: Opening }
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
  | (Act & { readonly type: "transition"; readonly into: readonly Transition[]; readonly note?: string | undefined })
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
  | "side-not-yours"
  | "pairing-settled"
  | "stage-unknown"
  | "stage-skipped"
  | "exit-condition-unmet"
  | "why-missing"
  | "not-in-last-stage"
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
    return state.status === "absent"
      ? accept({ type: "relationships.relationship-opened", data: command.opening })
      : accept();
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
    case "correct-relationship":
      return decideCorrection(command, state, given);
    default:
      return exhausted(command);
  }
};

export const relationshipDecider: Decider<
  RelationshipCommand,
  RelationshipState,
  RelationshipFact,
  RelationshipCode,
  RelationshipGiven
> = {
  initial: absentRelationship,
  decide,
  evolve: evolveRelationship,
};
