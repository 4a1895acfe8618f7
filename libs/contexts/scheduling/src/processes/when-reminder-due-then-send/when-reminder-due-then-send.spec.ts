import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { sendReminder } from "../../commands/send-reminder";
import { remindersView } from "../../views/reminders/reminders.view";
import { whenReminderDueThenSend as send } from "./when-reminder-due-then-send";

const belongs = { thingId: newIdOf(20), key: "start", about: "engagement" as const, ...relationshipIds };
const times = { zone: "Africa/Nairobi", goodUntil: "2026-03-09T06:00:00.000Z" };
const remindAt = "2026-03-08T06:00:00.000Z";
const scheduled: SchedulingMessage = {
  type: "reminder.scheduled",
  data: { ...belongs, ...times, audience: "pair", remindAt },
};
const sent: SchedulingMessage = { type: "reminder.sent", data: { ...belongs, ...times, people: [] } };
const withdrawn: SchedulingMessage = { type: "reminder.withdrawn", data: { ...belongs, why: "called-off" } };
const after = (...said: readonly SchedulingMessage[]) =>
  folded(remindersView, feed<SchedulingMessage>(...said)).get(`${belongs.thingId} start`);

test.each([
  ["while it waits", [scheduled], remindAt],
  ["once it went", [scheduled, sent], null],
  ["once it was withdrawn", [scheduled, withdrawn], null],
  ["scheduled anew", [scheduled, sent, withdrawn, scheduled], remindAt],
] as const)("SCH-8 %s, a reminder is due: %#", (_case, said, at) => {
  const doc = after(...said);
  expect(remindersView.index[send.dueIndex]?.(doc!)).toBe(at);
});

test("it is then sent, by a command of the room", () => {
  expect(send.view).toBe(remindersView.name);
  expect(send.then(after(scheduled)!, remindAt)).toEqual([
    { command: `scheduling.${sendReminder.name}`, request: { thingId: belongs.thingId, key: "start" } },
  ]);
});
