import "reflect-metadata";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { getTraining, listTrainings } from "./trainings.query";
import { trainingsView } from "./trainings.view";

const ids = { trainingId: newIdOf(30), programmeId: newIdOf(2) };
const on = (day: number, date: string) => ({
  day,
  date,
  startsAt: `${date}T06:00:00.000Z`,
  endsAt: `${date}T14:00:00.000Z`,
});
const days = [
  { ...on(1, "2026-03-09"), sessions: ["starting-out"] },
  { ...on(2, "2026-03-10"), sessions: ["recap"] },
];
const opened = said("programme.opened", { programmeId: ids.programmeId, template: "snmp-track-3" });
const laidOut = said("training.laid-out", { ...ids, agenda: "two-days", zone: "Africa/Nairobi", days });
const person = { personId: newIdOf(41), applicationId: newIdOf(3) };
const invited = said("application.invited", {
  applicationId: person.applicationId,
  programmeId: ids.programmeId,
  organisationName: "Tumaini",
});
const nominated = said("participant.nominated", { ...person, programmeId: ids.programmeId, name: "⟦s1.njoki⟧" });
const mark = { ...ids, ...person, day: 1, date: "2026-03-09" };
const recorded = said("training.attendance-recorded", { ...mark, attended: "present" });
const corrected = said("training.attendance-corrected", {
  ...mark,
  attended: "in-part",
  was: "present",
  reason: "Left at noon",
  corrects: newIdOf(7),
});

describe("SCH-1 a training", () => {
  test("is shown with its sessions by name, who takes part, and who was there", async () => {
    const found = await getTraining.answer(ids, readingOver(feed(opened, invited, laidOut, nominated, recorded)));
    expect(found).toMatchObject({
      status: "laid-out",
      place: null,
      days: [{ sessions: [{ session: "starting-out", title: expect.stringMatching(/^Where to begin/) }] }, {}],
      participants: [{ ...person, organisationName: "Tumaini", name: "⟦s1.njoki⟧", replaced: false }],
      marks: [{ ...person, day: 1, attended: "present", corrected: null }],
    });
  });

  test("GEN-2 shows what a correction says, and what stood before", () => {
    const doc = folded(trainingsView, feed(laidOut, recorded, corrected)).get(ids.trainingId);
    expect(doc?.marks).toMatchObject([
      {
        attended: "in-part",
        corrected: { was: "present", reason: "Left at noon" },
        factId: expect.stringMatching(/3$/),
      },
    ]);
  });

  test("shows where a day was moved from, with how much notice, and which was cancelled", () => {
    const moved = said("training.day-moved", {
      ...ids,
      ...on(2, "2026-03-16"),
      from: "2026-03-10",
      noticeDays: 8,
      reason: "Floods",
    });
    const cancelled = said("training.day-cancelled", { ...ids, day: 1, date: "2026-03-09", reason: "Elections" });
    const doc = folded(trainingsView, feed(laidOut, moved, cancelled)).get(ids.trainingId);
    expect(doc?.days).toMatchObject([
      { cancelled: "Elections" },
      { date: "2026-03-16", moves: [{ from: "2026-03-10", noticeDays: 8 }], cancelled: null },
    ]);
  });

  test("PRV-2 those of a programme that is not the reader's to see are told that there is none", async () => {
    const reading = readingOver(feed(opened, laidOut));
    expect(await listTrainings.answer({ programmeId: ids.programmeId }, reading)).toMatchObject({
      items: [{ trainingId: ids.trainingId }],
    });
    expect(await listTrainings.answer({ programmeId: newIdOf(99) }, reading)).toBeUndefined();
    expect(await getTraining.answer({ trainingId: newIdOf(99) }, reading)).toBeUndefined();
  });
});
