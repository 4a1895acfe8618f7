import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { ReminderFact, Scheduled } from "./reminder.events";

export interface Reminder extends Scheduled {
  readonly status: "scheduled" | "sent" | "withdrawn";
}

export type ReminderState =
  { readonly status: "absent" } | { readonly status: "kept"; readonly reminders: Readonly<Record<string, Reminder>> };

export const absentReminder: ReminderState = { status: "absent" };

export const reminderScope = (state: ReminderState, tenant: Id): Scope | undefined => {
  const [one] = state.status === "absent" ? [] : Object.values(state.reminders);
  return (
    one && {
      funder: tenant,
      programme: one.programmeId,
      ...(one.applicationId === undefined ? {} : { application: one.applicationId }),
      ...(one.relationshipId === undefined ? {} : { relationship: one.relationshipId }),
    }
  );
};

export const evolveReminder = (state: ReminderState, fact: ReminderFact): ReminderState => {
  const known = state.status === "absent" ? {} : state.reminders;
  const { key } = fact.data;
  if (fact.type === "scheduling.reminder-scheduled")
    return { status: "kept", reminders: { ...known, [key]: { ...fact.data, status: "scheduled" } } };
  // Part of a history may begin later: nothing can be said of it yet.
  const before = known[key];
  if (!before) return state;
  const as = (status: Reminder["status"]): ReminderState => ({
    status: "kept",
    reminders: { ...known, [key]: { ...before, status } },
  });
  switch (fact.type) {
    case "scheduling.reminder-sent":
      return as("sent");
    case "scheduling.reminder-withdrawn":
      return as("withdrawn");
    default:
      return exhausted(fact);
  }
};
