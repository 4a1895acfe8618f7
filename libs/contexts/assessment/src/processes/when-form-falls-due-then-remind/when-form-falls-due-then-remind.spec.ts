import type { AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { formsView } from "../../views/forms/forms.view";
import { whenFormFallsDueThenRemind as remind } from "./when-form-falls-due-then-remind";

const assignmentId = newIdOf(7);
const form = {
  ...ids,
  assignmentId,
  instrument: "after-training",
  occasion: "after-training",
  side: "mentee" as const,
};
const assigned: AssessmentMessage = {
  type: "assessment.assigned",
  data: {
    ...form,
    zone: "Africa/Nairobi",
    dueOn: "2026-03-10",
    dueAt: "2026-03-09T21:00:00.000Z",
    lapsesAt: "2026-05-09T21:00:00.000Z",
  },
};
const reminded: AssessmentMessage = { type: "assessment.reminded", data: { ...form, dueOn: "2026-03-10" } };
const submitted: AssessmentMessage = {
  type: "response.submitted",
  data: { ...form, version: 1, answers: [], texts: [], contacts: [] },
};
const docAfter = (...said: readonly AssessmentMessage[]) =>
  folded(formsView, feed<AssessmentMessage>(...said)).get(assignmentId);

test("ASM-5 on its day a form is reminded of, and after its last day it lapses", () => {
  const [first, second] = [docAfter(assigned), docAfter(assigned, reminded)];
  if (!first || !second) throw new Error("The form is in the view");
  expect([first.wakesAt, remind.then(first, "")]).toEqual([
    "2026-03-09T21:00:00.000Z",
    [{ command: "assessment.remind-of-form", request: { assignmentId, dueOn: "2026-03-10" } }],
  ]);
  expect([second.wakesAt, remind.then(second, "")]).toEqual([
    "2026-05-09T21:00:00.000Z",
    [{ command: "assessment.lapse-form", request: { assignmentId } }],
  ]);
});

test("ASM-5 nobody is reminded of what was answered", () => {
  expect(docAfter(assigned, submitted)?.wakesAt).toBeNull();
  expect(docAfter(assigned, reminded, submitted)?.wakesAt).toBeNull();
});
