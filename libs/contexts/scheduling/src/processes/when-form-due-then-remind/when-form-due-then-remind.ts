import type { AssessmentContract } from "@sankofa/contracts/assessment.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<
  AssessmentContract,
  {
    readonly type: "assessment.reminded" | "assessment.lapsed" | "assessment.withdrawn" | "response.submitted";
  }
>;

const KEY = "due";

/** A form that has fallen due is said to its side once; nobody is reminded of one that was handed in (SCH-7). */
export const whenFormDueThenRemind = process<Heard>({
  name: "when-form-due-then-remind",
  hears: ["assessment.reminded", "assessment.lapsed", "assessment.withdrawn", "response.submitted"],
  then: ({ type, data }) => {
    const { assignmentId: thingId, relationshipId, programmeId, applicationId, side: audience } = data;
    if (type !== "assessment.reminded") {
      const why = type === "response.submitted" ? "done" : "called-off";
      return [{ command: "scheduling.withdraw-reminders", request: { thingId, key: KEY, why } }];
    }
    const of = { thingId, key: KEY, about: "form", audience };
    const request = { ...of, relationshipId, programmeId, applicationId, zone: "UTC" };
    return [{ command: "scheduling.schedule-reminder", request }];
  },
});
