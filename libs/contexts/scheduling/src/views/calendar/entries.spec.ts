import "reflect-metadata";
import { relationshipIds as ids, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { listCalendarEntries } from "./entries.query";

const zone = "Africa/Nairobi";
const opened = said("relationship.opened", relationshipTerms);
const programme = said("programme.opened", { programmeId: ids.programmeId, name: "East", template: "x", zone });
const [nine, ten] = ["2026-03-09T09:00:00.000Z", "2026-03-09T10:00:00.000Z"];
const of = { engagementId: newIdOf(20), ...ids, kind: "meeting" };
const proposed = said("engagement.proposed", { ...of, zone, startsAt: nine, minutes: 60 });
const moved = said("engagement.moved", { ...of, from: nine, startsAt: ten, minutes: 30, zone, reason: "x" });
const day = { trainingId: newIdOf(30), programmeId: ids.programmeId, day: 1, date: "2026-03-10" };
const hours = { startsAt: "2026-03-10T06:00:00.000Z", endsAt: "2026-03-10T14:00:00.000Z" };
const trained = said("training.laid-out", { ...day, zone, days: [{ ...day, ...hours, sessions: [] }] });

type Told = ReturnType<typeof said>;
const entries = async (request: object, ...told: readonly Told[]) =>
  (await listCalendarEntries.answer(request as never, readingOver(feed(programme, opened, ...told))))?.items;
const ofPair = (...told: readonly Told[]) => entries({ of: "relationship", on: ids.relationshipId }, ...told);

test("SCH-7 a pair's calendar tells each meeting once, as the last word of it has it", async () => {
  expect(await ofPair(proposed, trained)).toMatchObject([
    { id: of.engagementId, stands: "tentative", sequence: 0, startsAt: nine, endsAt: ten, safety: false },
  ]);
  const confirmed = said("engagement.confirmed", of);
  expect(await ofPair(proposed, confirmed)).toMatchObject([{ stands: "confirmed", sequence: 1 }]);
  const again = await ofPair(proposed, confirmed, moved);
  expect(again).toMatchObject([
    { stands: "tentative", sequence: 2, startsAt: ten, endsAt: "2026-03-09T10:30:00.000Z" },
  ]);
  const off = said("engagement.cancelled", { ...of, reason: "x" });
  expect(await ofPair(proposed, confirmed, moved, off)).toMatchObject([{ stands: "cancelled", sequence: 3 }]);
});

test("SCH-7 an agenda that is drafted changes nothing of the time; a safety check asked for is told", async () => {
  const drafted = said("engagement.agenda-drafted", { ...of, side: "mentor", points: ["Ledger"] });
  expect(await ofPair(proposed, drafted)).toMatchObject([{ sequence: 0 }]);
  expect(await ofPair(proposed, said("engagement.safety-asked", of))).toMatchObject([{ safety: true }]);
});

test("SCH-7 what was held stands at the time it was planned for; what was only logged was never planned", async () => {
  const took = { happened: "2026-03-09T12:00:00.000Z", minutes: 45 };
  const held = said("engagement.held", { ...of, ...took, zone });
  expect(await ofPair(proposed, held)).toMatchObject([{ stands: "confirmed", startsAt: nine }]);
  expect(await ofPair(said("engagement.logged-afterwards", { ...of, ...took, zone }))).toEqual([]);
});

test("SCH-7 REL-9 what was still ahead when the pair ended is told as cancelled, what came before is not", async () => {
  const ended = (on: string) => said("relationship.completed", { ...ids, ended: on });
  const confirmed = said("engagement.confirmed", of);
  expect(await ofPair(proposed, confirmed, ended("2026-03-06[Africa/Nairobi]"))).toMatchObject([
    { stands: "cancelled", sequence: 2 },
  ]);
  for (const on of ["2026-03-09[Africa/Nairobi]", ten])
    expect(await ofPair(proposed, confirmed, ended(on))).toMatchObject([{ stands: "confirmed", sequence: 1 }]);
  const held = said("engagement.held", { ...of, happened: "2026-03-05T09:00:00.000Z", minutes: 45, zone });
  expect(await ofPair(proposed, held, ended("2026-03-06[Africa/Nairobi]"))).toMatchObject([{ stands: "confirmed" }]);
});

test("SCH-7 a programme's calendar has its training days, moved and called off", async () => {
  const ofProgramme = { of: "programme", on: ids.programmeId };
  expect(await entries(ofProgramme, proposed, trained)).toMatchObject([
    { what: "engagement" },
    { what: "training-day", id: day.trainingId, day: 1, stands: "confirmed", sequence: 0, ...hours },
  ]);
  const earlier = { startsAt: "2026-03-08T06:00:00.000Z", endsAt: "2026-03-08T14:00:00.000Z" };
  const away = said("training.day-moved", { ...day, ...earlier, from: day.date, noticeDays: 1, reason: "x" });
  expect(await entries(ofProgramme, trained, away)).toMatchObject([{ sequence: 1, ...earlier }]);
  const off = said("training.day-cancelled", { ...day, reason: "x" });
  expect(await entries(ofProgramme, trained, away, off)).toMatchObject([{ stands: "cancelled", sequence: 2 }]);
});

test("SCH-7 one's own calendar has the meetings one sits in, and not those one may look at", async () => {
  expect(await entries({ of: "person" }, proposed, trained)).toMatchObject([{ what: "training-day" }]);
  const reading = readingOver(feed(programme, opened, proposed));
  const grant = { id: newIdOf(9), role: "mentor", level: "relationship", on: ids.relationshipId } as const;
  const own = await listCalendarEntries.answer({ of: "person" }, { ...reading, grants: [grant] });
  expect(own?.items).toMatchObject([{ what: "engagement", id: of.engagementId }]);
});

test("SCH-7 of what is unknown, or not the reader's, there is no calendar", async () => {
  expect(await entries({ of: "relationship", on: newIdOf(77) })).toBeUndefined();
  expect(await entries({ of: "programme", on: newIdOf(77) }, trained)).toBeUndefined();
});

test("SCH-7 where more is planned than is told, it says from when on", async () => {
  const many = Array.from({ length: 1_001 }, (_, n) => {
    const startsAt = n === 1_000 ? "2026-03-20T09:00:00.000Z" : nine;
    return said("engagement.proposed", { ...of, engagementId: newIdOf(1_000 + n), zone, startsAt, minutes: 60 });
  });
  const ofPair = { of: "relationship", on: ids.relationshipId } as const;
  const told = async (...meetings: readonly Told[]) =>
    listCalendarEntries.answer(ofPair, readingOver(feed(programme, opened, ...meetings)));
  const much = await told(...many);
  expect([much?.items.length, much?.moreFrom]).toEqual([1_000, "2026-03-20T09:00:00.000Z"]);
  const all = await told(...many.slice(1));
  expect([all?.items.length, all?.moreFrom]).toEqual([1_000, null]);
});
