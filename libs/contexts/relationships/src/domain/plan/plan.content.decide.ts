import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { accept, refuse } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { isLocalDate } from "@sankofa/kernel/time";
import type { PlanDecision, PlanGiven, Planning } from "./plan.commands";
import type { Objective, PlanFact } from "./plan.events";
import type { DraftedPlan } from "./plan.state";

const isSame = (one: object, other: object): boolean => canonicalJson(one) === canonicalJson(other);

const areInOrder = (from: string | undefined, until: string | undefined): boolean =>
  [from, until].every((each) => each === undefined || isLocalDate(each)) &&
  (from === undefined || until === undefined || from <= until);

/** Every change of content makes another edition; an agreed one is opened by a revision first (REL-6). */
const changing = (state: DraftedPlan, fact: PlanFact): PlanDecision =>
  state.status === "agreed" ? refuse("plan-agreed", { edition: state.edition }) : accept(fact);

export const describe: Planning<"describe-plan"> = ({ description }, state) => {
  if (!areInOrder(description.from, description.until)) return refuse("dates-out-of-order", {}, "/until");
  if (state.description && isSame(state.description, description)) return accept();
  const data = { ...state.ids, ...description, edition: state.edition + 1 };
  return changing(state, { type: "relationships.plan-described", data });
};

type Mentees = PlanGiven["mentees"];

/** An objective stays that of a mentee who has left, unless one who is there takes it over by name (REL-1). */
const whoseObjective = (
  known: Objective | undefined,
  menteeId: Id | undefined,
  mentees: Mentees,
): Objective["mentee"] => {
  const named = mentees?.find((each) => each.organisationId === menteeId);
  const before = known?.mentee;
  const hasLeft = before && !mentees?.some((each) => each.organisationId === before.organisationId);
  return hasLeft && (menteeId ?? before.organisationId) === before.organisationId ? before : named;
};

/**
 * An objective is named by its id or, where none is said, by its title: a title stands once in a plan, of several mentees
 * once for each and once for all (REL-1).
 */
export const setObjective: Planning<"set-objective"> = ({ objectiveId, objective, menteeId }, state, given) => {
  const known = state.objectives.find((each) =>
    objectiveId
      ? each.objectiveId === objectiveId
      : each.title === objective.title && each.mentee?.organisationId === menteeId,
  );
  if (objectiveId && !known) return refuse("objective-unknown", {}, "/objectiveId");
  const mentee = whoseObjective(known, menteeId, given.mentees);
  if (menteeId && !mentee) return refuse("mentee-unknown", {}, "/menteeId");
  const set = { objectiveId: known?.objectiveId ?? given.newId(0), ...objective, ...(mentee ? { mentee } : {}) };
  if (known && isSame(known, set)) return accept();
  const data = { ...state.ids, ...set, edition: state.edition + 1 };
  return changing(state, { type: "relationships.plan-objective-set", data });
};

/** What served an objective goes with it; the history keeps what was planned, and why it no longer is. */
export const dropObjective: Planning<"drop-objective"> = ({ objectiveId, why }, state) => {
  const known = state.objectives.find((each) => each.objectiveId === objectiveId);
  if (!known) return state.dropped.includes(objectiveId) ? accept() : refuse("objective-unknown", {}, "/objectiveId");
  const data = { ...state.ids, objectiveId, title: known.title, edition: state.edition + 1, why };
  return changing(state, { type: "relationships.plan-objective-dropped", data });
};

export const addActivity: Planning<"add-activity"> = ({ activity }, state, given) => {
  if (!state.objectives.some((each) => each.objectiveId === activity.objectiveId))
    return refuse("objective-unknown", {}, "/objectiveId");
  if (!areInOrder(activity.from, activity.until)) return refuse("dates-out-of-order", {}, "/until");
  if (state.activities.some(({ activityId: _, ...each }) => isSame(each, activity))) return accept();
  const data = { ...state.ids, activityId: given.newId(0), ...activity, edition: state.edition + 1 };
  return changing(state, { type: "relationships.plan-activity-added", data });
};

export const dropActivity: Planning<"drop-activity"> = ({ activityId, why }, state) => {
  const known = state.activities.find((each) => each.activityId === activityId);
  if (!known) return state.dropped.includes(activityId) ? accept() : refuse("activity-unknown", {}, "/activityId");
  const { objectiveId, what } = known;
  const data = { ...state.ids, activityId, objectiveId, what, edition: state.edition + 1, why };
  return changing(state, { type: "relationships.plan-activity-dropped", data });
};

/** A milestone, as an objective, stands once under its title: planning it again moves its day. */
export const planMilestone: Planning<"plan-milestone"> = ({ milestone }, state, given) => {
  const { objectiveId, title, due } = milestone;
  if (objectiveId && !state.objectives.some((each) => each.objectiveId === objectiveId))
    return refuse("objective-unknown", {}, "/objectiveId");
  if (!areInOrder(undefined, due)) return refuse("dates-out-of-order", {}, "/due");
  const known = state.milestones.find((each) => each.title === title);
  const planned = { milestoneId: known?.milestoneId ?? given.newId(0), ...milestone };
  if (known && isSame(known, planned)) return accept();
  const data = { ...state.ids, ...planned, edition: state.edition + 1 };
  return changing(state, { type: "relationships.plan-milestone-planned", data });
};
