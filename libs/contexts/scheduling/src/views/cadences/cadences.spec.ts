import "reflect-metadata";
import { relationshipIds as ids, relationshipTerms } from "@sankofa/testing/relationship-terms";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import type { Message } from "@sankofa/kernel/contract";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { cadencesView, wakesAt } from "./cadences.view";
import { listDues } from "./dues.query";
import { listObligations } from "./obligations.query";

const of = { ...ids, kind: "mentoring-contact" };
const due = { on: "2026-02-01", at: "2026-01-31T21:00:00.000Z", overdueAt: "2026-02-08T21:00:00.000Z" };
const later = { on: "2026-03-01", at: "2026-02-28T21:00:00.000Z", overdueAt: "2026-03-08T21:00:00.000Z" };
const pace = { every: 1, unit: "month" } as const;
const set: SchedulingMessage = {
  type: "cadence.set",
  data: { ...of, metBy: ["meeting"], pace, graceDays: 7, zone: "Africa/Nairobi", due },
};
const isDue: SchedulingMessage = { type: "contact.due", data: { ...of, dueOn: due.on } };
const isOverdue: SchedulingMessage = { type: "contact.overdue", data: { ...of, dueOn: due.on } };
const met = (more: object): SchedulingMessage => ({
  type: "cadence.met",
  data: { ...of, engagementId: newIdOf(20), on: "2026-02-01", lastOn: "2026-02-01", ...more },
});
const after = (...told: readonly SchedulingMessage[]) =>
  folded(cadencesView, feed<SchedulingMessage>(...told)).get(`${ids.relationshipId}:mentoring-contact`);

test.each([
  [[set], "upcoming", due.at],
  [[set, isDue], "due", due.overdueAt],
  [[set, isDue, isOverdue], "overdue", null],
  [[set, isDue, isOverdue, met({ next: { due: later, standing: "upcoming" } })], "upcoming", later.at],
  [[set, met({ next: { due, standing: "overdue" } })], "overdue", null],
  [[set, met({})], "met", null],
  [[set, { type: "cadence.paused", data: of }], "paused", null],
  [
    [
      set,
      { type: "cadence.paused", data: of },
      { type: "cadence.resumed", data: { ...of, due: later, standing: "upcoming" } },
    ],
    "upcoming",
    later.at,
  ],
  [
    [set, { type: "cadence.pace-changed", data: { ...of, pace, why: "x", due: later, standing: "upcoming" } }],
    "upcoming",
    later.at,
  ],
  [[set, { type: "cadence.stopped", data: of }], "stopped", null],
] as const satisfies readonly (readonly [readonly SchedulingMessage[], string, string | null])[])(
  "SCH-8 after %j it is %s and wakes at %s",
  (said, standing, wakes) => {
    const doc = after(...(said as readonly SchedulingMessage[]));
    expect(doc?.standing).toBe(standing);
    expect(wakesAt(doc!)).toBe(wakes);
    expect(cadencesView.index["open"]?.(doc!)).toBe(["upcoming", "due", "overdue"].includes(standing) ? "yes" : "no");
  },
);

test("GEN-1 the last contact is the latest that took place, in whatever order they were entered", () => {
  const next = { due: later, standing: "upcoming" as const };
  expect(after(set, met({ on: "2026-02-03", lastOn: "2026-02-10", next }))?.lastOn).toBe("2026-02-10");
  expect(after(isDue)).toBeUndefined();
});

describe("SCH-2 the obligations of a programme", () => {
  const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
  const once: SchedulingMessage = {
    type: "cadence.set",
    data: {
      ...ids,
      kind: "half-point-check-in",
      metBy: ["half-point-check-in"],
      graceDays: 14,
      zone: "Africa/Nairobi",
      due: later,
    },
  };
  const list = async (request: object, ...told: readonly Message[]) =>
    (
      await listObligations.answer(
        { programmeId: ids.programmeId, ...request },
        readingOver(feed<Message>(opened, ...told)),
      )
    )?.items;

  test("are what is upcoming, due and overdue, the most urgent first, with whose they are", async () => {
    expect(await list({}, once, set, isDue)).toMatchObject([
      { kind: "mentoring-contact", standing: "due", dueOn: "2026-02-01", menteeOrganisation: "Tumaini", pace },
      { kind: "half-point-check-in", standing: "upcoming", dueOn: "2026-03-01", pace: null },
    ]);
    expect(await list({ standing: "overdue" }, set, isDue)).toEqual([]);
    expect(await list({}, set, { type: "cadence.stopped", data: of })).toEqual([]);
    expect(await list({ programmeId: newIdOf(99) }, set)).toBeUndefined();
    expect(await list({ relationshipId: newIdOf(99) }, set)).toEqual([]);
  });

  test("SCH-8 are shown to those of all the reader's relationships together, and by how they stand", async () => {
    const reading = readingOver(feed<Message>(opened, once, set, isDue));
    expect((await listDues.answer({}, reading))?.items).toMatchObject([{ standing: "due" }, { standing: "upcoming" }]);
    expect((await listDues.answer({ standing: "overdue" }, reading))?.items).toEqual([]);
  });

  test("PRV-2 a programme without any is told from one that is not the reader's to see", async () => {
    const programmeId = newIdOf(98);
    const reading = readingOver(feed(said("programme.opened", { programmeId })));
    expect(await listObligations.answer({ programmeId }, reading)).toEqual({ items: [], next: null });
    expect(await listObligations.answer({ programmeId: newIdOf(97) }, reading)).toBeUndefined();
  });

  test("AUD-2 as of a past moment they are those of then", async () => {
    const contracts = feed<Message>(
      { ...opened, recorded: "2026-01-01T00:00:00.000Z" },
      { ...set, recorded: "2026-01-01T00:00:00.000Z" },
      isDue,
    );
    const reading = readingOver(contracts, { asOf: { at: "2026-01-15T00:00:00.000Z", time: "recorded" } });
    expect((await listObligations.answer({ programmeId: ids.programmeId }, reading))?.items).toMatchObject([
      { standing: "upcoming" },
    ]);
  });
});
