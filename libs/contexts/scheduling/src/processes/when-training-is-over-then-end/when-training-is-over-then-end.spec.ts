import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { endTraining } from "../../commands/end-training";
import { trainingsView } from "../../views/trainings/trainings.view";
import { whenTrainingIsOverThenEnd as end } from "./when-training-is-over-then-end";

const ids = { trainingId: newIdOf(30), programmeId: newIdOf(2) };
const day = (number: number, date: string) => ({
  day: number,
  date,
  startsAt: `${date}T06:00:00.000Z`,
  endsAt: `${date}T14:00:00.000Z`,
});
const laidOut: SchedulingMessage = {
  type: "training.laid-out",
  data: {
    ...ids,
    agenda: "two-days",
    agendaVersion: 1,
    zone: "Africa/Nairobi",
    days: [day(1, "2026-03-09"), day(2, "2026-03-10")].map((each) => ({ ...each, sessions: [] })),
  },
};
const moved: SchedulingMessage = {
  type: "training.day-moved",
  data: { ...ids, ...day(1, "2026-03-16"), from: "2026-03-09", noticeDays: 7, reason: "Floods" },
};
const cancelled = (which: number): SchedulingMessage => ({
  type: "training.day-cancelled",
  data: { ...ids, day: which, date: "2026-03-10", reason: "Floods" },
});
const ended: SchedulingMessage = {
  type: "training.ended",
  data: { ...ids, agenda: "two-days", lastDay: "2026-03-10", daysHeld: 2, people: [] },
};
const after = (...said: readonly SchedulingMessage[]) =>
  folded(trainingsView, feed<SchedulingMessage>(...said)).get(ids.trainingId);

test.each([
  [[], "2026-03-10T21:00:00.000Z"],
  [[moved], "2026-03-16T21:00:00.000Z"],
  [[cancelled(2)], "2026-03-09T21:00:00.000Z"],
  [[cancelled(1), cancelled(2)], null],
  [[ended], null],
] as const)("SCH-8 after %j it is due at %s", (said, at) => {
  const doc = after(laidOut, ...said);
  expect(trainingsView.index[end.dueIndex]?.(doc!)).toBe(at);
});

test("it is then said to have ended, by a command of the room", () => {
  expect(end.view).toBe(trainingsView.name);
  expect(end.then(after(laidOut)!, "2026-03-11T00:00:00.000Z")).toEqual([
    { command: `scheduling.${endTraining.name}`, request: { trainingId: ids.trainingId } },
  ]);
});
