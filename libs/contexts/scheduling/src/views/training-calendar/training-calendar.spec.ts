import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { trainingCalendarView } from "./training-calendar.view";

const programmeId = newIdOf(2);
const at = (hour: string) => `2026-03-09T${hour}:00:00.000Z`;
const day = { day: 1, date: "2026-03-09", startsAt: at("06"), endsAt: at("14") };
const laidOut = (trainingId: string) =>
  said("training.laid-out", { trainingId, programmeId, zone: "Africa/Nairobi", days: [{ ...day, sessions: [] }] });
const after = (...told: readonly ReturnType<typeof said>[]) =>
  folded(trainingCalendarView, feed(...told)).get(programmeId)?.days;

test("SCH-1 the days of all trainings of a programme stand in one document", () => {
  expect(after(laidOut(newIdOf(30)), laidOut(newIdOf(31)))?.map(({ trainingId }) => trainingId)).toEqual([
    newIdOf(30),
    newIdOf(31),
  ]);
});

test("SCH-7 each change of a day counts, so that an earlier word of it is known as such", () => {
  const moved = { trainingId: newIdOf(30), programmeId, ...day, startsAt: at("07"), endsAt: at("15"), noticeDays: 3 };
  const cancelled = { trainingId: newIdOf(30), programmeId, day: 1, date: "2026-03-09", reason: "Floods" };
  const told = [laidOut(newIdOf(30)), said("training.day-moved", { ...moved, from: "2026-03-09", reason: "x" })];
  expect(after(...told)).toMatchObject([{ startsAt: at("07"), cancelled: false, changes: 1 }]);
  expect(after(...told, said("training.day-cancelled", cancelled))).toMatchObject([{ cancelled: true, changes: 2 }]);
});
