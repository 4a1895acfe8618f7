import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { accept, refuse } from "@sankofa/kernel/decision";
import { isLocalDate, type Happened } from "@sankofa/kernel/time";
import type { Deciding, RelationshipDecision } from "./relationship.commands";
import { belonging, hasEnded, type OpenedState } from "./relationship.state";
import { isAfter } from "./relationship.times.policies";

/** What happened before the end may be recorded after it; anything else is new, and nothing new is begun (REL-9). */
export const isTooLate = (state: OpenedState, happened: Happened | undefined): RelationshipDecision | undefined =>
  hasEnded(state) && (happened === undefined || isAfter(happened, state.ended))
    ? refuse("relationship-ended", { status: state.status })
    : undefined;

/** As much notice as possible: the day is in the future when it is given, or the notice was given earlier. */
export const noticeClosure: Deciding<"notice-closure"> = ({ endsOn, note, happened }, state) => {
  if (!isLocalDate(endsOn)) return refuse("dates-out-of-order", {}, "/endsOn");
  const late = isTooLate(state, happened);
  if (late) return late;
  if (state.life.endsOn === endsOn) return accept();
  const data = { ...belonging(state), endsOn, ...(note ? { note } : {}) };
  return accept({ type: "relationships.relationship-closure-noticed", data });
};

/** The closing conversation is an instrument of closing: it may take place after the end, too (REL-9). */
export const reviewClosure: Deciding<"review-closure"> = ({ review }, state) =>
  state.life.review && canonicalJson(state.life.review) === canonicalJson(review)
    ? accept()
    : accept({ type: "relationships.relationship-closure-reviewed", data: { ...belonging(state), ...review } });

export const tellLessons: Deciding<"tell-lessons"> = ({ side, lessons }, state, given) => {
  if (given.speaksFor?.includes(side) !== true) return refuse("side-not-yours", { side }, "/side");
  if (state.life.lessons[side] === lessons) return accept();
  return accept({ type: "relationships.relationship-lessons-told", data: { ...belonging(state), side, lessons } });
};

export const offerMediation: Deciding<"offer-mediation"> = ({ offer, happened }, state) => {
  const late = isTooLate(state, happened);
  if (late) return late;
  if (state.life.mediation?.offer === offer) return accept();
  return accept({ type: "relationships.relationship-mediation-offered", data: { ...belonging(state), offer } });
};

export const holdMediation: Deciding<"hold-mediation"> = ({ outcome, goesOn, happened }, state) => {
  const late = isTooLate(state, happened);
  if (late) return late;
  if (!state.life.mediation) return refuse("mediation-not-offered");
  if (state.life.mediation.outcome === outcome) return accept();
  return accept({ type: "relationships.relationship-mediation-held", data: { ...belonging(state), outcome, goesOn } });
};

/** What became of it is looked at after the end, and only then is it uptake. */
export const noteUptake: Deciding<"note-uptake"> = ({ what }, state) => {
  if (!hasEnded(state)) return refuse("not-ended");
  if (state.life.uptake.includes(what)) return accept();
  return accept({ type: "relationships.relationship-uptake-noted", data: { ...belonging(state), what } });
};
