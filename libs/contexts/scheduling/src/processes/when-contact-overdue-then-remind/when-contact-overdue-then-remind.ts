import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { process, type Instruction } from "@sankofa/kernel/process";

type Heard = Extract<
  SchedulingContract,
  { readonly type: "contact.overdue" | "cadence.met" | "cadence.paused" | "cadence.stopped" | "cadence.pace-changed" }
>;

/** A contact logged late, or another pace, may leave the next one overdue already: what was asked for stands. */
const isStillOwed = (contract: Heard): boolean =>
  (contract.type === "cadence.met" && contract.data.next?.standing === "overdue") ||
  (contract.type === "cadence.pace-changed" && contract.data.standing === "overdue");

/** The mentor is reminded of a contact that is overdue; where nothing comes of it in a week, the coordinator is told (SCH-7). */
export const whenContactOverdueThenRemind = process<Heard>({
  name: "when-contact-overdue-then-remind",
  hears: ["contact.overdue", "cadence.met", "cadence.paused", "cadence.stopped", "cadence.pace-changed"],
  then: (contract): readonly Instruction[] => {
    const { type, data } = contract;
    const { relationshipId, programmeId, applicationId, kind } = data;
    const thingId = relationshipId;
    if (isStillOwed(contract)) return [];
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
