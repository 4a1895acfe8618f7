import type { AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { whenFormDueThenRemind as remind } from "./when-form-due-then-remind";

const thingId = newIdOf(40);
const of = {
  ...{ assignmentId: thingId, ...relationshipIds, instrument: "summary", occasion: "meeting", side: "mentee" as const },
};
const then = (message: AssessmentMessage) => {
  const [contract] = feed<AssessmentMessage>(message);
  return remind.then(contract as never);
};

test("SCH-7 its side is reminded of a form when it falls due", () => {
  expect(then({ type: "assessment.reminded", data: { ...of, dueOn: "2026-03-09" } })).toEqual([
    {
      command: "scheduling.schedule-reminder",
      request: { thingId, key: "due", about: "form", audience: "mentee", zone: "UTC", ...relationshipIds },
    },
  ]);
});

test.each<[AssessmentMessage, string]>([
  [{ type: "response.submitted", data: { ...of, version: 1, answers: [], texts: [], contacts: [] } }, "done"],
  [{ type: "assessment.lapsed", data: { ...of, dueOn: "2026-03-09" } }, "called-off"],
  [{ type: "assessment.withdrawn", data: { ...of, reason: "x" } }, "called-off"],
])("SCH-7 after %j nobody is reminded of it", (message, why) => {
  expect(then(message)).toEqual([{ command: "scheduling.withdraw-reminders", request: { thingId, key: "due", why } }]);
});
