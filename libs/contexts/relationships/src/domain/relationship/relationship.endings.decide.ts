import { accept, refuse } from "@sankofa/kernel/decision";
import { DAY, happenedOn, isLocalDate, plusDays, type Happened, type LocalDate } from "@sankofa/kernel/time";
import type { Deciding, RelationshipCommand, RelationshipDecision } from "./relationship.commands";
import type { Opening } from "./relationship.events";
import { isLastStage, isStillPairing } from "./relationship.stages.policies";
import { belonging, hasEnded, type EndedStatus, type OpenedState, type RelationshipState } from "./relationship.state";

/** An ending said once stands; another ending, or the same for another reason, needs a correction (GEN-2). */
export const endedBefore = (state: OpenedState, ...same: readonly EndedStatus[]): RelationshipDecision | undefined => {
  if (!hasEnded(state)) return undefined;
  return same.includes(state.status) ? accept() : refuse("relationship-ended", { status: state.status });
};

/** Declining needs no reason to be valid (REL-2). Once the work has begun, leaving is a premature end and says why. */
export const declinePairing: Deciding<"decline-pairing"> = ({ side, reason, happened }, state, given) => {
  if (given.speaksFor?.includes(side) !== true) return refuse("side-not-yours", { side }, "/side");
  const over = endedBefore(state, "pairing-declined");
  if (over) return over;
  if (!isStillPairing(state)) return refuse("pairing-settled", { stage: state.stage });
  const data = { ...belonging(state), side, ended: happened ?? given.now, ...(reason ? { reason } : {}) };
  return accept({ type: "relationships.relationship-pairing-declined", data });
};

/** A planned end before the last agreed day is an early one: the calendar of the relationship's zone decides. */
export const complete: Deciding<"complete"> = ({ summary, happened }, state, given) => {
  const over = endedBefore(state, "completed", "completed-early");
  if (over) return over;
  if (!isLastStage(state)) return refuse("not-in-last-stage", { stage: state.stage });
  const { until, zone } = state.opening;
  const data = { ...belonging(state), ended: happened ?? given.now, ...(summary ? { summary } : {}) };
  return happenedOn(data.ended, zone) < until
    ? accept({ type: "relationships.relationship-completed-early", data: { ...data, agreedUntil: until } })
    : accept({ type: "relationships.relationship-completed", data });
};

export const endPrematurely: Deciding<"end-prematurely"> = (
  { reason, explanation, mediationOffered, happened },
  state,
  given,
) => {
  if (hasEnded(state))
    return state.status === "ended-prematurely" && state.reason === reason
      ? accept()
      : refuse("relationship-ended", { status: state.status });
  const data = { ...belonging(state), reason, explanation, mediationOffered, ended: happened ?? given.now };
  return accept({ type: "relationships.relationship-ended-prematurely", data });
};

/** As many days after the end as the relationship was agreed for. */
const asLongAgain = ({ from, until, zone }: Opening, ended: Happened): LocalDate =>
  plusDays(happenedOn(ended, zone), Math.round((Date.parse(until) - Date.parse(from)) / DAY));

/** What goes on in another way goes on as a relationship of its own, which points back (REL-9). */
export const transition: Deciding<"transition"> = ({ into, note, until, happened }, state, given) => {
  const over = endedBefore(state, "transitioned");
  if (over) return over;
  if (!isLastStage(state)) return refuse("not-in-last-stage", { stage: state.stage });
  const ended = happened ?? given.now;
  const next = until ?? asLongAgain(state.opening, ended);
  if (!isLocalDate(next) || next <= happenedOn(ended, state.opening.zone))
    return refuse("dates-out-of-order", {}, "/until");
  const data = { ...belonging(state), into: [...into], ended, until: next, ...(note ? { note } : {}) };
  return accept({ type: "relationships.relationship-transitioned", data });
};

export const carryOn = (
  { opening, followsId, into }: Extract<RelationshipCommand, { readonly type: "carry-on" }>,
  state: RelationshipState,
): RelationshipDecision => {
  if (state.status !== "absent") return accept();
  const { relationshipId, programmeId, applicationId } = opening;
  return accept(
    { type: "relationships.relationship-opened", data: opening },
    {
      type: "relationships.relationship-carried-on",
      data: { relationshipId, programmeId, applicationId, followsId, into: [...into] },
    },
  );
};
