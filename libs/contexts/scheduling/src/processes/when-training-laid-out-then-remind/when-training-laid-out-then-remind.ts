import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { process, type Instruction } from "@sankofa/kernel/process";

type Heard = Extract<
  SchedulingContract,
  { readonly type: "training.laid-out" | "training.day-moved" | "training.day-cancelled" }
>;

const keyOf = (day: number): string => `day-${day}`;

/** The people of a programme are reminded of each training day the day before, wherever it was moved to (SCH-7). */
export const whenTrainingLaidOutThenRemind = process<Heard>({
  name: "when-training-laid-out-then-remind",
  hears: ["training.laid-out", "training.day-moved", "training.day-cancelled"],
  then: ({ type, data }) => {
    const { trainingId: thingId, programmeId } = data;
    const scheduling = (day: number, at: string, zone?: string): Instruction => {
      const of = { thingId, key: keyOf(day), about: "training-day", audience: "trainees" };
      return {
        command: "scheduling.schedule-reminder",
        request: { ...of, programmeId, at, ...(zone ? { zone } : {}) },
      };
    };
    if (type === "training.laid-out") return data.days.map(({ day, startsAt }) => scheduling(day, startsAt, data.zone));
    if (type === "training.day-moved") return [scheduling(data.day, data.startsAt)];
    const request = { thingId, key: keyOf(data.day), why: "called-off" };
    return [{ command: "scheduling.withdraw-reminders", request }];
  },
});
