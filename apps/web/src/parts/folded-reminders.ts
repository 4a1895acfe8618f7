import type { Happening } from "../api/reporting";
import { dateOf } from "../catalogue/moments";
import { say } from "../catalogue/words";

export interface Fold {
  readonly key: string;
  readonly day: string;
  readonly summary: string;
  readonly entries: readonly Happening[];
}

const SUMMARIES: Readonly<Record<string, (count: number) => string>> = {
  "reminder.scheduled": (count) => say("timeline.reminders-scheduled", { count }),
  "reminder.sent": (count) => say("timeline.reminders-sent", { count }),
  "reminder.withdrawn": (count) => say("timeline.reminders-withdrawn", { count }),
};

export const isReminder = ({ type }: Happening): boolean => type in SUMMARIES;

/** The entries in their order; several reminders of one kind on one day stand together where the first of them stood. */
export const foldedReminders = (entries: readonly Happening[]): readonly (Happening | Fold)[] => {
  const keyOf = (entry: Happening): string => `${entry.type} ${dateOf(entry.happened)}`;
  const alike = new Map<string, Happening[]>();
  for (const entry of entries.filter(isReminder)) alike.set(keyOf(entry), [...(alike.get(keyOf(entry)) ?? []), entry]);
  return entries.flatMap((entry): readonly (Happening | Fold)[] => {
    const key = keyOf(entry);
    const group = alike.get(key) ?? [entry];
    if (group.length === 1) return [entry];
    if (group[0] !== entry) return [];
    const summary = SUMMARIES[entry.type]?.(group.length) ?? entry.sentence;
    return [{ key, day: dateOf(entry.happened), summary, entries: group }];
  });
};
