import { deadline } from "@sankofa/kernel/process";
import { cadencesView, type CadenceDoc } from "../../views/cadences/cadences.view";

/**
 * A day on which a contact is due begins, or its grace ends: each is said once (SCH-8). A machine that was off says both,
 * one after the other, with the instants at which they came to be.
 */
export const whenContactFallsDueThenRaise = deadline<CadenceDoc>({
  name: "when-contact-falls-due-then-raise",
  view: cadencesView.name,
  dueIndex: "wakesAt",
  then: ({ relationshipId, kind, dueOn, standing }) => {
    const request = { relationshipId, kind, dueOn };
    if (standing === "upcoming") return [{ command: "scheduling.raise-contact-due", request }];
    return standing === "due" ? [{ command: "scheduling.raise-contact-overdue", request }] : [];
  },
});
