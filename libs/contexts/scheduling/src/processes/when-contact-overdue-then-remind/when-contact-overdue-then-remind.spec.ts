import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { whenContactOverdueThenRemind as remind } from "./when-contact-overdue-then-remind";

const { relationshipId: thingId } = relationshipIds;
const of = { ...relationshipIds, kind: "call" };
const due = { on: "2026-04-01", at: "2026-03-31T21:00:00.000Z", overdueAt: "2026-04-08T21:00:00.000Z" };
const then = (message: SchedulingMessage) => {
  const [contract] = feed<SchedulingMessage>(message);
  return remind.then(contract as never);
};

const asked = (dueOn: string) => {
  const of2 = { thingId, ...relationshipIds, zone: "UTC" };
  return [
    { ...of2, key: `call/${dueOn}`, about: "contact-overdue", audience: "mentor" },
    { ...of2, key: `call/${dueOn}/programme`, about: "contact-still-overdue", audience: "coordinator" },
  ].map((request) => ({ command: "scheduling.schedule-reminder", request }));
};

test("SCH-7 the mentor is reminded of a contact that is overdue, and the coordinator told later", () =>
  expect(then({ type: "contact.overdue", data: { ...of, dueOn: "2026-03-01" } })).toEqual(asked("2026-03-01")));

const met = { ...of, engagementId: newIdOf(20), on: "2026-03-05", lastOn: "2026-03-05" };
test.each<[SchedulingMessage, string]>([
  [{ type: "cadence.met", data: met }, "done"],
  [{ type: "cadence.paused", data: of }, "called-off"],
  [{ type: "cadence.stopped", data: of }, "called-off"],
  [
    {
      type: "cadence.pace-changed",
      data: { ...of, pace: { every: 2, unit: "month" }, why: "x", due, standing: "upcoming" },
    },
    "called-off",
  ],
  [{ type: "cadence.met", data: { ...met, next: { due, standing: "upcoming" } } }, "done"],
])("SCH-7 after %j neither is any more", (message, why) => {
  expect(then(message)).toEqual([{ command: "scheduling.withdraw-reminders", request: { thingId, key: "call", why } }]);
});

test.each<[string, SchedulingMessage]>([
  ["a contact logged late", { type: "cadence.met", data: { ...met, next: { due, standing: "overdue" } } }],
  [
    "another pace",
    {
      type: "cadence.pace-changed",
      data: { ...of, pace: { every: 2, unit: "week" }, why: "x", due, standing: "overdue" },
    },
  ],
])("SCH-7 %s after which the next one is overdue already asks for its reminders, however often it was", (_, message) =>
  expect(then(message)).toEqual(asked(due.on)),
);
