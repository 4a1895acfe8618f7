import type { Happening } from "../api/reporting";
import { foldedReminders } from "./folded-reminders";

const entry = (nth: number, type: string, day: string): Happening => ({
  ...{ id: `fact-${nth}`, position: String(nth), type, actor: "The platform", actorId: "process:x" },
  ...{ happened: `${day}[UTC]`, recorded: `${day}T09:00:00.000Z`, late: false, sentence: `Sentence ${nth}` },
});

test("REP-3 reminders of one kind and day are one line that opens to all of them; nothing else is folded", () => {
  const entries = [
    entry(6, "reminder.scheduled", "2026-03-03"),
    entry(5, "engagement.held", "2026-03-02"),
    entry(4, "reminder.scheduled", "2026-03-02"),
    entry(3, "reminder.sent", "2026-03-02"),
    entry(2, "engagement.held", "2026-03-02"),
    entry(1, "reminder.scheduled", "2026-03-02"),
  ];
  const lines = foldedReminders(entries);
  expect(lines).toEqual([
    entries[0],
    entries[1],
    expect.objectContaining({ day: "2026-03-02", entries: [entries[2], entries[5]] }),
    entries[3],
    entries[4],
  ]);
  const shown = lines.flatMap((line) => ("entries" in line ? line.entries : [line]));
  expect(new Set(shown)).toEqual(new Set(entries));
});
