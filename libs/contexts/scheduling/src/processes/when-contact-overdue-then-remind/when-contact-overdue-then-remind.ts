import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { process, type Instruction } from "@sankofa/kernel/process";
import type { LocalDate } from "@sankofa/kernel/time";

type Heard = Extract<
  SchedulingContract,
  { readonly type: "contact.overdue" | "cadence.met" | "cadence.paused" | "cadence.stopped" | "cadence.pace-changed" }
>;

/**
 * The day of the contact that is owed now. One logged late, one corrected, or another pace may make one overdue that was
 * overdue before: what was asked for it then stands, and is asked anew where it was taken back.
 */
const owedOn = ({ type, data }: Heard): LocalDate | undefined => {
  switch (type) {
    case "contact.overdue":
      return data.dueOn;
    case "cadence.met":
      return data.next?.standing === "overdue" ? data.next.due.on : undefined;
    case "cadence.pace-changed":
      return data.standing === "overdue" ? data.due.on : undefined;
    default:
      return undefined;
  }
};

/** The mentor is reminded of a contact that is overdue; where nothing comes of it in a week, the coordinator is told (SCH-7). */
export const whenContactOverdueThenRemind = process<Heard>({
  name: "when-contact-overdue-then-remind",
  hears: ["contact.overdue", "cadence.met", "cadence.paused", "cadence.stopped", "cadence.pace-changed"],
  then: (contract): readonly Instruction[] => {
    const { type, data } = contract;
    const { relationshipId, programmeId, applicationId, kind } = data;
    const thingId = relationshipId;
    const owed = owedOn(contract);
    if (owed === undefined) {
      const why = type === "cadence.met" ? "done" : "called-off";
      return [{ command: "scheduling.withdraw-reminders", request: { thingId, key: kind, why } }];
    }
    const where = { thingId, relationshipId, programmeId, applicationId, zone: "UTC" };
    const key = `${kind}/${owed}`;
    const mentor = { key, about: "contact-overdue", audience: "mentor" };
    const programme = { key: `${key}/programme`, about: "contact-still-overdue", audience: "coordinator" };
    return [mentor, programme].map((each) => ({
      command: "scheduling.schedule-reminder",
      request: { ...where, ...each },
    }));
  },
});
