import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { process, type Instruction } from "@sankofa/kernel/process";

type Heard = Extract<
  SchedulingContract,
  { readonly type: "contact.overdue" | "cadence.met" | "cadence.paused" | "cadence.stopped" | "cadence.pace-changed" }
>;

/** The mentor is reminded of a contact that is overdue; where nothing comes of it in a week, the coordinator is told (SCH-7). */
export const whenContactOverdueThenRemind = process<Heard>({
  name: "when-contact-overdue-then-remind",
  hears: ["contact.overdue", "cadence.met", "cadence.paused", "cadence.stopped", "cadence.pace-changed"],
  then: ({ type, data }): readonly Instruction[] => {
    const { relationshipId, programmeId, applicationId, kind } = data;
    const thingId = relationshipId;
    if (type !== "contact.overdue") {
      const why = type === "cadence.met" ? "done" : "called-off";
      return [{ command: "scheduling.withdraw-reminders", request: { thingId, key: kind, why } }];
    }
    const where = { thingId, relationshipId, programmeId, applicationId, zone: "UTC" };
    const key = `${kind}/${data.dueOn}`;
    const mentor = { key, about: "contact-overdue", audience: "mentor" };
    const programme = { key: `${key}/programme`, about: "contact-still-overdue", audience: "coordinator" };
    return [mentor, programme].map((each) => ({
      command: "scheduling.schedule-reminder",
      request: { ...where, ...each },
    }));
  },
});
