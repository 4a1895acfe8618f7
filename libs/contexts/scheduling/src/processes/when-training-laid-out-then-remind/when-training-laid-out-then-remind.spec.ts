import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { whenTrainingLaidOutThenRemind as remind } from "./when-training-laid-out-then-remind";

const ids = { trainingId: newIdOf(30), programmeId: newIdOf(2) };
const zone = "Africa/Nairobi";
const on = (day: number, date: string) => ({
  ...{ day, date, startsAt: `${date}T06:00:00.000Z`, endsAt: `${date}T14:00:00.000Z` },
});
const then = (message: SchedulingMessage) => {
  const [contract] = feed<SchedulingMessage>(message);
  return remind.then(contract as never);
};
const scheduling = (day: number, at: string, where?: string) => ({
  command: "scheduling.schedule-reminder",
  request: {
    ...{ thingId: ids.trainingId, programmeId: ids.programmeId, key: `day-${day}`, about: "training-day" },
    ...{ audience: "trainees", at, ...(where ? { zone: where } : {}) },
  },
});

test("SCH-7 each day of a training has a reminder of its own", () => {
  const days = [on(1, "2026-03-09"), on(2, "2026-03-10")].map((each) => ({ ...each, sessions: [] }));
  const data = { ...ids, agenda: "two-days", agendaVersion: 1, zone, days };
  expect(then({ type: "training.laid-out", data })).toEqual([
    scheduling(1, "2026-03-09T06:00:00.000Z", zone),
    scheduling(2, "2026-03-10T06:00:00.000Z", zone),
  ]);
});

test("SCH-7 a day that is moved takes its reminder along, and one that is cancelled has none", () => {
  const moved = { ...ids, ...on(1, "2026-03-16"), from: "2026-03-09", noticeDays: 7, reason: "Floods" };
  expect(then({ type: "training.day-moved", data: moved })).toEqual([scheduling(1, "2026-03-16T06:00:00.000Z")]);
  expect(then({ type: "training.day-cancelled", data: { ...ids, day: 2, date: "2026-03-10", reason: "x" } })).toEqual([
    {
      command: "scheduling.withdraw-reminders",
      request: { thingId: ids.trainingId, key: "day-2", why: "called-off" },
    },
  ]);
});
