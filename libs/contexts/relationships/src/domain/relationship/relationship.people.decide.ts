import { accept, refuse } from "@sankofa/kernel/decision";
import { isTooLate } from "./relationship.closure.decide";
import type { Deciding } from "./relationship.commands";
import { belonging } from "./relationship.state";

/** Whoever takes a duty over from somebody is named with whom they replace: the history keeps both (REL-1). */
export const nameContact: Deciding<"name-contact"> = (command, state, given) => {
  const { side, duty, personId, name, reachedBy, reason, happened } = command;
  if (given.speaksFor?.includes(side) !== true) return refuse("side-not-yours", { side }, "/side");
  const late = isTooLate(state, happened);
  if (late) return late;
  const before = state.life.contacts[`${side}.${duty}`];
  if (before === personId) return accept();
  const data = {
    ...belonging(state),
    side,
    duty,
    personId,
    name,
    ...(reachedBy ? { reachedBy } : {}),
    ...(before ? { replacedPersonId: before } : {}),
    ...(reason ? { reason } : {}),
  };
  return accept({ type: "relationships.relationship-contact-named", data });
};

/** A second mentee makes it one-to-many; two that are paired with each other under the mentor are twins (REL-1). */
export const joinMentee: Deciding<"join-mentee"> = ({ joining, happened }, state) => {
  const late = isTooLate(state, happened);
  if (late) return late;
  const { organisationId } = joining;
  const { menteeOrganisationId, mentorOrganisationId } = state.opening;
  if (organisationId === mentorOrganisationId) return refuse("mentor-is-no-mentee", {}, "/organisationId");
  const isIn =
    organisationId === menteeOrganisationId || state.life.joined.some((each) => each.organisationId === organisationId);
  if (isIn) return accept();
  return accept({ type: "relationships.relationship-mentee-joined", data: { ...belonging(state), ...joining } });
};

/** The relationship ends with the mentee it opened with; the others may leave it before. */
export const releaseMentee: Deciding<"release-mentee"> = ({ organisationId, why, happened }, state) => {
  const late = isTooLate(state, happened);
  if (late) return late;
  if (organisationId === state.opening.menteeOrganisationId)
    return refuse("mentee-is-the-first", {}, "/organisationId");
  const known = state.life.joined.find((each) => each.organisationId === organisationId);
  if (!known) return accept();
  const data = { ...belonging(state), organisationId, organisation: known.organisation, why };
  return accept({ type: "relationships.relationship-mentee-left", data });
};

/** For a topic the mentee may mentor; it is the same act that turns it back (REL-1). */
export const turnDirection: Deciding<"turn-direction"> = ({ turning, happened }, state) => {
  const late = isTooLate(state, happened);
  if (late) return late;
  const { topic, mentoredBy } = turning;
  if ((state.life.directions[topic] ?? "mentor") === mentoredBy) return accept();
  return accept({ type: "relationships.relationship-direction-turned", data: { ...belonging(state), ...turning } });
};

/** A mentor may refuse work as unethical, and says why (REL-2). */
export const refuseWork: Deciding<"refuse-work"> = ({ what, why, happened }, state, given) => {
  if (given.speaksFor?.includes("mentor") !== true) return refuse("side-not-yours", { side: "mentor" });
  const late = isTooLate(state, happened);
  if (late) return late;
  if (state.life.refused.includes(what)) return accept();
  return accept({ type: "relationships.relationship-work-refused", data: { ...belonging(state), what, why } });
};
