import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { remindersView } from "./reminders.view";

const { programmeId } = relationshipIds;
const of = { thingId: newIdOf(30), about: "training-day" as const, programmeId };
const remindAt = "2026-03-08T06:00:00.000Z";
const scheduled = (key: string): SchedulingMessage => ({
  type: "reminder.scheduled",
  data: { ...of, key, zone: "UTC", goodUntil: "2026-03-09T06:00:00.000Z", audience: "trainees", remindAt },
});
const withdrawn = (key: string): SchedulingMessage => ({
  type: "reminder.withdrawn",
  data: { ...of, key, why: "called-off" },
});

test("SCH-7 the reminders of one thing stand apart, in its programme", () => {
  const docs = folded(
    remindersView,
    feed<SchedulingMessage>(scheduled("day-1"), scheduled("day-2"), withdrawn("day-1")),
  );
  expect([...docs.values()].map(({ key, status }) => [key, status])).toEqual([
    ["day-1", "withdrawn"],
    ["day-2", "scheduled"],
  ]);
  for (const doc of docs.values()) expect(remindersView.scope(doc)).toEqual({ funder: TENANT, programme: programmeId });
});

test("SCH-7 of what was never scheduled nothing is known", () => {
  expect(folded(remindersView, feed<SchedulingMessage>(withdrawn("day-1"))).size).toBe(0);
});
