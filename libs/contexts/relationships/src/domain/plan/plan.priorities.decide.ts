import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { accept, refuse } from "@sankofa/kernel/decision";
import { isByBoth } from "./plan.agreement.decide";
import type { Planning } from "./plan.commands";

/** The answers to both checklists, kept with the edition they were given to. They advise and forbid nothing (REL-6). */
export const check: Planning<"check-plan"> = ({ answers }, state) =>
  canonicalJson(state.checks) === canonicalJson(answers) && state.checkedEdition === state.edition
    ? accept()
    : accept({
        type: "relationships.plan-checked",
        data: { ...state.ids, edition: state.edition, answers: [...answers] },
      });

/** A new short list takes back what was agreed to the one before. */
export const setPriorities: Planning<"set-priorities"> = ({ areas }, state) =>
  canonicalJson(state.priorities.areas) === canonicalJson(areas)
    ? accept()
    : accept({
        type: "relationships.plan-priorities-set",
        data: { ...state.ids, listing: state.priorities.listing + 1, areas: [...areas] },
      });

export const agreePriorities: Planning<"agree-priorities"> = ({ side, listing }, state, given) => {
  if (given.speaksFor?.includes(side) !== true) return refuse("side-not-yours", { side }, "/side");
  const { priorities } = state;
  if (priorities.areas.length === 0) return refuse("priorities-missing");
  if (listing !== undefined && listing !== priorities.listing)
    return refuse("priorities-changed", { listing: priorities.listing }, "/listing");
  if (priorities.agreedBy.includes(side)) return accept();
  const byBoth = isByBoth(priorities.agreedBy, side);
  const data = { ...state.ids, listing: priorities.listing, side, byBoth };
  return accept({ type: "relationships.plan-priorities-agreed", data });
};
