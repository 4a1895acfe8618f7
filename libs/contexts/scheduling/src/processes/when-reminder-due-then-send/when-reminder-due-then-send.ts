import { deadline } from "@sankofa/kernel/process";
import { remindersView, type ReminderDoc } from "../../views/reminders/reminders.view";

/** The time to remind has come: it is decided who is reminded, or, after weeks without power, that it is too late (SCH-8). */
export const whenReminderDueThenSend = deadline<ReminderDoc>({
  name: "when-reminder-due-then-send",
  view: remindersView.name,
  dueIndex: "dueAt",
  then: ({ thingId, key }) => [{ command: "scheduling.send-reminder", request: { thingId, key } }],
});
