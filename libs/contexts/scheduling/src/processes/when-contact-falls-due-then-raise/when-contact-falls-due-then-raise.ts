import { deadline, type Instruction } from "@sankofa/kernel/process";
import type { Instant } from "@sankofa/kernel/time";
import { cadencesView, type CadenceDoc } from "../../views/cadences/cadences.view";

/**
 * What is due once in a period is easily forgotten, unlike what recurs: its day is told to both sides (REL-13). Where its
 * grace is over as well, that is what they hear of.
 */
const remindersOf = (doc: CadenceDoc, now: Instant): readonly Instruction[] => {
  if (doc.pace !== null || now >= doc.overdueAt) return [];
  const { relationshipId, programmeId, applicationId, kind, dueOn } = doc;
  const key = `${kind}/${dueOn}/due`;
  const of = { thingId: relationshipId, key, about: "contact-due", audience: "pair", zone: "UTC" };
  return [{ command: "scheduling.schedule-reminder", request: { ...of, relationshipId, programmeId, applicationId } }];
};

/**
 * A day on which a contact is due begins, or its grace ends: each is said once (SCH-8). A machine that was off says both,
 * one after the other, with the instants at which they came to be.
 */
export const whenContactFallsDueThenRaise = deadline<CadenceDoc>({
  name: "when-contact-falls-due-then-raise",
  view: cadencesView.name,
  dueIndex: "wakesAt",
  then: (doc, now) => {
    const { relationshipId, kind, dueOn, standing } = doc;
    const request = { relationshipId, kind, dueOn };
    if (standing === "upcoming")
      return [{ command: "scheduling.raise-contact-due", request }, ...remindersOf(doc, now)];
    return standing === "due" ? [{ command: "scheduling.raise-contact-overdue", request }] : [];
  },
});
