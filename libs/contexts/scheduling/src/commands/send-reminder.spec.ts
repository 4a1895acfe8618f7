import "reflect-metadata";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { said } from "@sankofa/testing/told-cohort";
import { fold } from "@sankofa/kernel/decider";
import { reminder } from "../domain/reminder/reminder.noun";
import { sendReminder } from "./send-reminder";

const { programmeId, applicationId, relationshipId } = ids;
const thingId = newIdOf(30);
const scheduled = fold(reminder.decider, [
  {
    type: "scheduling.reminder-scheduled",
    data: {
      ...{ thingId, key: "day-1", about: "training-day", audience: "trainees", programmeId, zone: "Africa/Nairobi" },
      ...{ remindAt: NOW, goodUntil: "2026-03-10T06:00:00.000Z" },
    },
  },
]);

type Told = ReturnType<typeof said>;
const grant = (nth: number, level: "application" | "relationship", on: string): Told =>
  said("grant.given", {
    ...{ grantId: newIdOf(nth), accountId: newIdOf(nth), role: "mentee", level, on, programmeId },
  });
const wishes = (nth: number): readonly Told[] => [
  said("account.opened", { accountId: newIdOf(nth) }),
  said("account.reminders-chosen", { accountId: newIdOf(nth), channel: "email" }),
];

/** Whom a reminder of a training goes to after what was told. */
const people = async (...told: readonly Told[]) => {
  const contracts = feed(
    said("application.invited", { ...ids, organisationName: "Tumaini" }),
    ...[61, 62].flatMap(wishes),
    grant(61, "application", applicationId),
    grant(62, "relationship", relationshipId),
    ...told,
  );
  const around = {
    now: NOW,
    state: () => Promise.resolve(scheduled),
    lookup: (view: Parameters<typeof folded>[0], key: string) => Promise.resolve(folded(view, contracts).get(key)),
  } as unknown as Surroundings;
  return sendReminder.given?.({ thingId, key: "day-1" }, around);
};
const opened = said("relationship.opened", ids);

test("SCH-7 of a training everybody of the programme is reminded who is still in it", async () => {
  expect(await people()).toEqual({ people: [newIdOf(61), newIdOf(62)] });
  expect(await people(opened)).toEqual({ people: [newIdOf(61), newIdOf(62)] });
});

test.each(["application.declined", "application.withdrawn"] as const)(
  "SCH-7 after %s the applicant is reminded of no training",
  async (type) => {
    expect(await people(said(type, ids))).toEqual({ people: [newIdOf(62)] });
  },
);

test("SCH-7 nobody is reminded of a training because of a relationship that has ended", async () => {
  expect(await people(opened, said("relationship.completed", { ...ids, ended: NOW }))).toEqual({ people: [] });
});
