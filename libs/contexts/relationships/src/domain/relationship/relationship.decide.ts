import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import {
  holdMediation,
  noteUptake,
  noticeClosure,
  offerMediation,
  reviewClosure,
  tellLessons,
} from "./relationship.closure.decide";
import type {
  RelationshipCode,
  RelationshipCommand,
  RelationshipDecision,
  RelationshipGiven,
} from "./relationship.commands";
import { decideCorrection } from "./relationship.correction.decide";
import { carryOn, complete, declinePairing, endPrematurely, transition } from "./relationship.endings.decide";
import type { RelationshipFact } from "./relationship.events";
import { holdOrientation } from "./relationship.orientation.decide";
import { goDormant, putOnHold, resume } from "./relationship.pauses.decide";
import { joinMentee, nameContact, refuseWork, releaseMentee, turnDirection } from "./relationship.people.decide";
import { decideAcknowledgement } from "./relationship.rights.decide";
import { decideStage } from "./relationship.stage.decide";
import { absentRelationship, evolveRelationship, type RelationshipState } from "./relationship.state";
import { timeFault } from "./relationship.times.policies";

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
