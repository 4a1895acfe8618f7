import "reflect-metadata";
import { relationshipIds as ids, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { showCalendar } from "./calendar.query";

const zone = "Africa/Nairobi";
const opened = said("relationship.opened", relationshipTerms);
const programme = said("programme.opened", { programmeId: ids.programmeId, name: "East", template: "x", zone });
const meeting = (n: number, startsAt: string, minutes = 60, more: object = {}) =>
  said("engagement.proposed", { engagementId: newIdOf(n), ...ids, kind: "meeting", zone, startsAt, minutes, ...more });
const [nine, half, ten, nextMonth] = ["09:00", "09:30", "10:00"]
  .map((time) => `2026-03-09T${time}:00.000Z`)
  .concat("2026-04-20T09:00:00.000Z") as [string, string, string, string];
const trained = said("training.laid-out", {
  trainingId: newIdOf(30),
  programmeId: ids.programmeId,
  zone,
  days: [{ day: 1, date: "2026-03-10", startsAt: "2026-03-10T06:00:00.000Z", endsAt: ten, sessions: [] }],
});
const shown = async (request: object, ...told: readonly ReturnType<typeof said>[]) =>
  (await showCalendar.answer(request, readingOver(feed(programme, opened, ...told))))?.items;

test("SCH-7 what lies ahead, the soonest first, trainings among it", async () => {
  expect(await shown({}, meeting(21, nextMonth), trained, meeting(20, nine))).toMatchObject([
    { what: "engagement", id: newIdOf(20), startsAt: nine, endsAt: ten, menteeOrganisation: "Tumaini" },
    { what: "training-day", id: newIdOf(30), day: 1, relationshipId: null },
  ]);
  const further = { from: NOW, until: "2026-05-01T00:00:00.000Z" };
  expect(await shown(further, meeting(21, nextMonth))).toMatchObject([{ id: newIdOf(21) }]);
});

test("SCH-7 where more is planned than is told, it says so", async () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => meeting(1000 + n, nine));
  const answer = async (count: number) =>
    showCalendar.answer({}, readingOver(feed(programme, opened, ...many(count), meeting(21, nextMonth))));
  expect(await answer(499)).toMatchObject({ whole: true, items: { length: 499 } });
  const much = await answer(601);
  expect([much?.whole, much?.items.length]).toEqual([false, 500]);
});

test("SCH-7 what is booked twice is flagged, and what was moved or cancelled is not", async () => {
  const of = { engagementId: newIdOf(21), ...ids, kind: "meeting" };
  const told = [meeting(20, nine), meeting(21, half)];
  const twice = (items: Awaited<ReturnType<typeof shown>>) => items?.map(({ doubleBooked }) => doubleBooked);
  expect(twice(await shown({}, ...told))).toEqual([true, true]);
  const moved = said("engagement.moved", { ...of, from: half, startsAt: ten, minutes: 60, zone, reason: "x" });
  expect(twice(await shown({}, ...told, moved))).toEqual([false, false]);
  expect(twice(await shown({}, ...told, said("engagement.cancelled", { ...of, reason: "x" })))).toEqual([false]);
});

test("REL-9 what was still ahead when the pair ended takes nobody's time", async () => {
  const told = [meeting(20, nine), meeting(21, half), meeting(22, nextMonth)];
  const ended = said("relationship.completed", { ...ids, ended: "2026-03-09T09:15:00.000Z" });
  const further = { from: NOW, until: "2026-05-01T00:00:00.000Z" };
  expect(await shown(further, ...told, ended)).toMatchObject([{ id: newIdOf(20), doubleBooked: false }]);
});

test("GEN-1 a contact of which only the day is known says so, and is booked over nothing", async () => {
  const held = (n: number, happened: string) => [
    meeting(n, nine),
    said("engagement.held", { engagementId: newIdOf(n), ...ids, kind: "meeting", minutes: 60, zone, happened }),
  ];
  const day = "2026-03-09[Africa/Nairobi]";
  const items = await shown({}, ...held(22, day), ...held(23, day), ...held(24, nine));
  expect(items?.map(({ dayOnly, doubleBooked }) => [dayOnly, doubleBooked])).toEqual([
    [true, false],
    [true, false],
    [false, false],
  ]);
});

test("no more than a quarter of a year is shown at once", async () => {
  const asked = { from: NOW, until: "2027-03-02T09:00:00.000Z" };
  expect(await showCalendar.answer(asked, readingOver(feed(programme)))).toMatchObject({
    until: "2026-06-02T09:00:00.000Z",
  });
});

test("SCH-7 whoever is no part of a programme any more is shown none of its trainings", async () => {
  const within = { programmeId: ids.programmeId, applicationId: ids.applicationId };
  const invited = said("application.invited", { ...within, organisationName: "Tumaini" });
  const asked = async (
    level: "application" | "relationship",
    on: string,
    ...told: readonly ReturnType<typeof said>[]
  ) => {
    const grants = [{ id: newIdOf(70), role: "mentee" as const, level, on }];
    const reading = readingOver(feed(programme, invited, trained, ...told), { grants });
    return (await showCalendar.answer({}, reading))?.items.map(({ id }) => id);
  };
  const completed = said("relationship.completed", { ...ids, ended: NOW });
  const [applied, paired] = [ids.applicationId, ids.relationshipId];
  expect(await asked("application", applied)).toEqual([newIdOf(30)]);
  expect(await asked("application", applied, said("application.declined", within))).toEqual([]);
  expect(await asked("relationship", paired, opened)).toEqual([newIdOf(30)]);
  expect(await asked("relationship", paired, opened, completed)).toEqual([]);
  expect(await asked("application", applied, opened, completed)).toEqual([]);
});
