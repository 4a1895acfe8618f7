import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { process, type Instruction } from "@sankofa/kernel/process";

type Heard = Extract<
  SchedulingContract,
  {
    readonly type:
      "engagement.proposed" | "engagement.moved" | "engagement.cancelled" | "engagement.missed" | "engagement.held";
  }
>;

const KEY = "start";

const withdrawal = (thingId: string, why: "called-off" | "done"): readonly Instruction[] => [
  { command: "scheduling.withdraw-reminders", request: { thingId, key: KEY, why } },
];

/** A pair is reminded of what it planned the day before; of what was called off, moved away or held before, never (SCH-7). */
export const whenEngagementPlannedThenRemind = process<Heard>({
  name: "when-engagement-planned-then-remind",
  hears: ["engagement.proposed", "engagement.moved", "engagement.cancelled", "engagement.missed", "engagement.held"],
  then: ({ type, data }) => {
    const { engagementId: thingId, relationshipId, programmeId, applicationId } = data;
    if (type === "engagement.cancelled") return withdrawal(thingId, "called-off");
    if (type === "engagement.held" || type === "engagement.missed") return withdrawal(thingId, "done");
    const { zone, startsAt: at } = data;
    const of = { thingId, key: KEY, about: "engagement", audience: "pair" };
    const request = { ...of, relationshipId, programmeId, applicationId, zone, at };
    return [{ command: "scheduling.schedule-reminder", request }];
  },
});
