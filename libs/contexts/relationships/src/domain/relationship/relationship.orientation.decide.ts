import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { accept, refuse } from "@sankofa/kernel/decision";
import { isTooLate } from "./relationship.closure.decide";
import type { Deciding } from "./relationship.commands";
import { belonging } from "./relationship.state";

/** What came out of the orientation meeting: areas, and the guidelines that rhythm and channels follow (REL-11). */
export const holdOrientation: Deciding<"hold-orientation"> = ({ orientation, happened }, state) => {
  const late = isTooLate(state, happened);
  if (late) return late;
  if ((orientation.every === undefined) !== (orientation.unit === undefined))
    return refuse("pace-incomplete", {}, "/unit");
  if (state.life.orientation && canonicalJson(state.life.orientation) === canonicalJson(orientation)) return accept();
  return accept({ type: "relationships.relationship-orientation-held", data: { ...belonging(state), ...orientation } });
};
