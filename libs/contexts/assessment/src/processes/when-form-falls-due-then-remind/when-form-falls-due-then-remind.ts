import { deadline } from "@sankofa/kernel/process";
import type { FormDoc } from "../../views/forms/forms.doc";
import { formsView } from "../../views/forms/forms.view";

/** A form whose day has come is reminded of once; one whose last day has passed takes no answers any more (ASM-5, SCH-8). */
export const whenFormFallsDueThenRemind = deadline<FormDoc>({
  name: "when-form-falls-due-then-remind",
  view: formsView.name,
  dueIndex: "wakesAt",
  then: ({ assignmentId, dueOn, remindedOn }) =>
    remindedOn === dueOn
      ? [{ command: "assessment.lapse-form", request: { assignmentId } }]
      : [{ command: "assessment.remind-of-form", request: { assignmentId, dueOn } }],
});
