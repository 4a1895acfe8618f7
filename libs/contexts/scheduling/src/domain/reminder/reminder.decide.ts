import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import type { ReminderFact, Scheduled, WithdrawnBecause } from "./reminder.events";
import { absentReminder, evolveReminder, type Reminder, type ReminderState } from "./reminder.state";
import { timesBefore, timesForProgramme, timesOfOwed, type ReminderTimes } from "./reminder.times.policies";

export type ReminderCommand =
  | { readonly type: "schedule-reminder"; readonly of: Omit<Scheduled, "remindAt" | "goodUntil"> }
  | { readonly type: "send-reminder"; readonly key: string }
  /** A key stands for everything below it too: `call` for `call/2026-03-02`. */
  | { readonly type: "withdraw-reminders"; readonly key: string; readonly why: WithdrawnBecause };

export type ReminderCode = "reminder-unknown" | "reminder-not-due-yet";

export interface ReminderGiven {
  /** Who is to be reminded now: those concerned who asked for it. */
  readonly people?: readonly Id[];
}

type Result = Decision<ReminderFact, ReminderCode>;
type Of<Type extends ReminderCommand["type"]> = Extract<ReminderCommand, { readonly type: Type }>;
type Given = Circumstances & ReminderGiven;

const belongingOf = ({ thingId, key, about, programmeId, applicationId, relationshipId }: Scheduled) => ({
  ...{ thingId, key, about, programmeId },
  ...(applicationId === undefined ? {} : { applicationId }),
  ...(relationshipId === undefined ? {} : { relationshipId }),
});

const withdrawn = (reminder: Reminder, why: WithdrawnBecause): ReminderFact => ({
  type: "scheduling.reminder-withdrawn",
  data: { ...belongingOf(reminder), why },
});

const timesOf = (of: Of<"schedule-reminder">["of"], now: Instant): ReminderTimes | undefined => {
  if (of.at !== undefined) return timesBefore(of.at, of.zone, now);
  return of.about === "contact-still-overdue" ? timesForProgramme(now) : timesOfOwed(now);
};

/** Still worth taking back: it has not gone, or has and may still be waiting to leave the house. */
const stands = ({ status, goodUntil }: Reminder, now: Instant): boolean =>
  status === "scheduled" || (status === "sent" && goodUntil > now);

const schedule = ({ of }: Of<"schedule-reminder">, before: Reminder | undefined, now: Instant): Result => {
  if (before && before.status !== "withdrawn" && before.at === of.at) return accept();
  const times = timesOf(of, now);
  return accept(
    ...(before && stands(before, now) ? [withdrawn(before, "moved")] : []),
    ...(times ? [{ type: "scheduling.reminder-scheduled" as const, data: { ...of, ...times } }] : []),
  );
};

/** A machine that was off for weeks reminds of what is still to come, once, and lets go what is over (SCH-8). */
const send = (reminder: Reminder, { now, people = [] }: Given): Result => {
  if (reminder.status !== "scheduled") return accept();
  const { remindAt, goodUntil, zone, at } = reminder;
  if (now < remindAt) return refuse("reminder-not-due-yet", { remindAt });
  if (now >= goodUntil) return accept(withdrawn(reminder, "past"));
  if (people.length === 0) return accept(withdrawn(reminder, "nobody"));
  return accept({
    type: "scheduling.reminder-sent",
    data: {
      ...belongingOf(reminder),
      ...{ zone, goodUntil },
      ...(at === undefined ? {} : { at }),
      people: people.map((accountId) => ({ accountId, channel: "email" as const })),
    },
  });
};

const decide = (command: ReminderCommand, state: ReminderState, given: Given): Result => {
  const reminders = state.status === "absent" ? {} : state.reminders;
  switch (command.type) {
    case "schedule-reminder":
      return schedule(command, reminders[command.of.key], given.now);
    case "send-reminder": {
      const reminder = reminders[command.key];
      return reminder ? send(reminder, given) : refuse("reminder-unknown");
    }
    case "withdraw-reminders":
      return accept(
        ...Object.values(reminders)
          .filter(({ key }) => key === command.key || key.startsWith(`${command.key}/`))
          .filter((reminder) => stands(reminder, given.now))
          .map((reminder) => withdrawn(reminder, command.why)),
      );
    default:
      return exhausted(command);
  }
};

export const reminderDecider: Decider<ReminderCommand, ReminderState, ReminderFact, ReminderCode, ReminderGiven> = {
  initial: absentReminder,
  decide,
  evolve: evolveReminder,
};
