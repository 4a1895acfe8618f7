import { accept, refuse } from "@sankofa/kernel/decision";
import type { Planning } from "./plan.commands";
import { SIDES, type Side } from "./plan.events";

/** True when this side's word is the one that was missing. */
export const isByBoth = (agreedBy: readonly Side[], side: Side): boolean =>
  SIDES.every((each) => each === side || agreedBy.includes(each));

/** Agreement is by both, each for itself, and to the edition that was read (REL-6). */
export const agree: Planning<"agree-plan"> = ({ side, edition }, state, given) => {
  if (given.speaksFor?.includes(side) !== true) return refuse("side-not-yours", { side }, "/side");
  if (edition !== undefined && edition !== state.edition)
    return refuse("plan-changed", { edition: state.edition }, "/edition");
  if (state.agreedBy.includes(side)) return accept();
  if (state.objectives.length === 0) return refuse("plan-without-objectives");
  const byBoth = isByBoth(state.agreedBy, side);
  return accept({ type: "relationships.plan-agreed", data: { ...state.ids, side, edition: state.edition, byBoth } });
};

/** A plan that is not agreed is open already: it needs no act to be changed. */
export const revise: Planning<"revise-plan"> = ({ why }, state) =>
  state.status === "drafted"
    ? accept()
    : accept({ type: "relationships.plan-revised", data: { ...state.ids, edition: state.edition + 1, why } });
