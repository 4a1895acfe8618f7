import { accept, refuse } from "@sankofa/kernel/decision";
import type { Deciding } from "./relationship.commands";
import { belonging, hasEnded } from "./relationship.state";
import { isAfter } from "./relationship.times.policies";

/**
 * Each side acknowledges for itself, with its own additions (REL-2). Acknowledging again adds what is new; what was
 * acknowledged before the end may be recorded after it (REL-9).
 */
export const decideAcknowledgement: Deciding<"acknowledge-rights"> = (command, state, given) => {
  const { side, rights, rightsVersion, additions, happened } = command;
  if (given.speaksFor?.includes(side) !== true) return refuse("side-not-yours", { side }, "/side");
  const known = state.acknowledged[side];
  const fresh = additions.filter((each, index) => !known?.includes(each) && additions.indexOf(each) === index);
  if (known && fresh.length === 0) return accept();
  if (hasEnded(state) && (happened === undefined || isAfter(happened, state.ended)))
    return refuse("relationship-ended", { status: state.status });
  const data = { ...belonging(state), side, rights, rightsVersion, additions: fresh };
  return accept({ type: "relationships.relationship-rights-acknowledged", data });
};
