import { accept, refuse } from "@sankofa/kernel/decision";
import type { Deciding } from "./relationship.commands";
import { endedBefore } from "./relationship.endings.decide";
import { belonging } from "./relationship.state";

export const putOnHold: Deciding<"put-on-hold"> = ({ reason }, state) =>
  endedBefore(state) ??
  (state.status === "on-hold"
    ? accept()
    : accept({ type: "relationships.relationship-put-on-hold", data: { ...belonging(state), reason } }));

export const resume: Deciding<"resume"> = ({ why }, state) =>
  endedBefore(state) ??
  (state.status === "active"
    ? accept()
    : accept({ type: "relationships.relationship-resumed", data: { ...belonging(state), ...(why ? { why } : {}) } }));

export const goDormant: Deciding<"mark-dormant"> = ({ reason }, state) => {
  const over = endedBefore(state);
  if (over) return over;
  if (state.status === "dormant") return accept();
  // A pause that was agreed is not neglect (GEN-3).
  if (state.status === "on-hold") return refuse("relationship-on-hold");
  return accept({ type: "relationships.relationship-gone-dormant", data: { ...belonging(state), reason } });
};
