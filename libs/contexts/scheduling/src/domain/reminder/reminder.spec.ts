import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { DAY, later } from "@sankofa/kernel/time";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import type { ReminderCommand } from "./reminder.decide";
import type { ReminderFact, Scheduled, WithdrawnBecause } from "./reminder.events";
import { reminder } from "./reminder.noun";

const AT = "2026-03-09T06:00:00.000Z";
const DAY_BEFORE = "2026-03-08T06:00:00.000Z";
const AMARA = newIdOf(50);
const belongs = { thingId: newIdOf(20), key: "start", about: "engagement" as const, ...relationshipIds };
const zone = "Africa/Nairobi";
const of = { ...belongs, audience: "pair" as const, zone, at: AT };
const schedule = (change: Partial<Scheduled> = {}): ReminderCommand => ({
  type: "schedule-reminder",
  of: { ...of, ...change },
});
const scheduled = (change: Partial<Scheduled> = {}): ReminderFact => ({
  type: "scheduling.reminder-scheduled",
  data: { ...of, remindAt: DAY_BEFORE, goodUntil: change.at ?? AT, ...change },
});
const withdrawn = (why: WithdrawnBecause): ReminderFact => ({
  type: "scheduling.reminder-withdrawn",
  data: { ...belongs, why },
});
const sent: ReminderFact = {
  type: "scheduling.reminder-sent",
  data: { ...belongs, zone, at: AT, goodUntil: AT, people: [{ accountId: AMARA, channel: "email" }] },
};
const send: ReminderCommand = { type: "send-reminder", key: "start" };
const withdraw = (why: WithdrawnBecause = "called-off"): ReminderCommand => ({
  type: "withdraw-reminders",
  key: "start",
  why,
});

describe("SCH-7 a reminder", () => {
  test("is due the day before, at the same time of day", () => {
    given(reminder).when(schedule()).then(scheduled()).twiceWritesNothing();
  });

  test("is due at once where the day before has begun, and never for what has begun", () => {
    const now = later(AT, -3_600_000);
    given(reminder)
      .when(schedule(), { now })
      .then(scheduled({ remindAt: now }));
    given(reminder).when(schedule(), { now: AT }).then();
  });

  test("moves with what it is about: the old one is withdrawn, whether it had gone or not", () => {
    const [at, remindAt] = ["2026-03-16T06:00:00.000Z", "2026-03-15T06:00:00.000Z"];
    const moved = schedule({ at });
    const again = [withdrawn("moved"), scheduled({ at, remindAt })];
    given(reminder)
      .facts(scheduled())
      .when(moved)
      .then(...again)
      .twiceWritesNothing();
    given(reminder)
      .facts(scheduled(), sent)
      .when(moved, { now: DAY_BEFORE })
      .then(...again);
  });

  test("moved after it took place, nothing is taken back, and the new day has a reminder of its own", () => {
    const [at, remindAt] = ["2026-03-16T06:00:00.000Z", "2026-03-15T06:00:00.000Z"];
    given(reminder)
      .facts(scheduled(), sent)
      .when(schedule({ at }), { now: later(AT, DAY) })
      .then(scheduled({ at, remindAt }));
  });

  test("is sent once, to those concerned who asked for it", () => {
    const world = { now: DAY_BEFORE, people: [AMARA] };
    given(reminder).facts(scheduled()).when(send, world).then(sent).twiceWritesNothing();
    given(reminder).facts(scheduled(), sent).when(send, world).then();
  });

  test.each([
    ["nobody asked for one", { now: DAY_BEFORE, people: [] }, "nobody"],
    ["the machine was off for three weeks", { now: later(AT, 21 * DAY), people: [AMARA] }, "past"],
    ["it begins this moment", { now: AT, people: [AMARA] }, "past"],
  ] as const)("SCH-8 is let go where %s", (_case, world, why) => {
    given(reminder).facts(scheduled()).when(send, world).then(withdrawn(why)).twiceWritesNothing();
  });

  test("is not sent early, nor what was never scheduled", () => {
    const early = { now: later(DAY_BEFORE, -1), people: [AMARA] };
    given(reminder).facts(scheduled()).when(send, early).thenRefused("reminder-not-due-yet", { remindAt: DAY_BEFORE });
    given(reminder).when(send, early).thenRefused("reminder-unknown");
  });

  test.each([
    ["while it waits", [scheduled()], "2026-03-02T09:00:00.000Z", [withdrawn("called-off")]],
    ["while its mail may still be on its way", [scheduled(), sent], DAY_BEFORE, [withdrawn("called-off")]],
    ["after what it was about", [scheduled(), sent], AT, []],
    ["once more", [scheduled(), withdrawn("called-off")], DAY_BEFORE, []],
    ["where there is none", [], DAY_BEFORE, []],
  ] as const)("is withdrawn %s", (_case, past, now, facts) => {
    given(reminder)
      .facts(...past)
      .when(withdraw(), { now })
      .then(...facts);
  });

  test("none goes after what it was about was called off", () => {
    const world = { now: DAY_BEFORE, people: [AMARA] };
    given(reminder).facts(scheduled(), withdrawn("called-off")).when(send, world).then();
  });

  test("of a contact owed goes at once; the programme hears of it a week later", () => {
    const { at: _, ...owed } = { ...of, about: "contact-overdue" as const, key: "call/2026-03-01", at: undefined };
    const now = "2026-03-02T09:00:00.000Z";
    given(reminder)
      .when({ type: "schedule-reminder", of: owed })
      .then({
        type: "scheduling.reminder-scheduled",
        data: { ...owed, remindAt: now, goodUntil: later(now, 7 * DAY) },
      });
    const still = { ...owed, about: "contact-still-overdue" as const, key: "call/2026-03-01/programme" };
    const [told] = given(reminder).when({ type: "schedule-reminder", of: still }).facts;
    expect(told?.data).toMatchObject({ remindAt: later(now, 7 * DAY), goodUntil: later(now, 14 * DAY) });
    given(reminder)
      .facts(scheduled({ ...still }), scheduled())
      .when({ type: "withdraw-reminders", key: "call", why: "done" })
      .then({
        type: "scheduling.reminder-withdrawn",
        data: { ...belongs, about: still.about, key: still.key, why: "done" },
      });
  });
});

// Clocks in Madrid go forward on 29 March 2026; those in Nairobi stand as they are.
test.each([
  ["Europe/Madrid", "2026-03-29T08:00:00.000Z", "2026-03-28T09:00:00.000Z"],
  ["Africa/Nairobi", "2026-03-29T08:00:00.000Z", "2026-03-28T08:00:00.000Z"],
  ["America/New_York", "2026-11-01T15:00:00.000Z", "2026-10-31T14:00:00.000Z"],
])("SCH-7 in %s, of what is at %s the clock reminds at %s", (where, at, remindAt) => {
  const [fact] = given(reminder).when(schedule({ zone: where, at })).facts;
  expect(fact?.data).toMatchObject({ remindAt });
});

test("folds every history", () => expectTotal(reminder.decider, [scheduled(), sent, withdrawn("moved")]));
