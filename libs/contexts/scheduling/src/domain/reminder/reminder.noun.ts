import { noun, refusals } from "@sankofa/kernel/manifest";
import { reminderDecider, type ReminderCode } from "./reminder.decide";
import { reminderFacts } from "./reminder.events";
import { reminderScope } from "./reminder.state";

/** What people are reminded of, and when (SCH-7). It has the id of what it is about. */
export const reminder = noun({
  context: "scheduling",
  name: "reminder",
  facts: reminderFacts,
  decider: reminderDecider,
  stateVersion: 1,
  scopeOf: reminderScope,
});

export const reminderRefusals = refusals<ReminderCode>({
  "reminder-unknown": { status: 404, title: "There is no such reminder" },
  "reminder-not-due-yet": { status: 409, title: "Nobody is reminded before {remindAt}" },
});
