import type { AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import type { Contract } from "@sankofa/kernel/contract";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms } from "@sankofa/testing/relationship-terms";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { listForms } from "./forms.query";
import { formsView } from "./forms.view";

type Said = AssessmentMessage & Partial<Omit<Contract, "type" | "data">>;

const assignmentId = newIdOf(7);
const form = { ...ids, assignmentId, instrument: "closure-guide", occasion: "closure", side: "mentor" as const };
const due = { zone: "UTC", dueOn: "2026-03-10", dueAt: "2026-03-10T00:00:00.000Z" };
const assigned: Said = { type: "assessment.assigned", data: { ...form, ...due } };
const sheet = (value: string) => ({ answers: [{ item: "goals", value }], texts: [], contacts: [] });
const started: Said = { type: "response.started", data: { ...form, version: 1 } };
const submitted: Said = {
  type: "response.submitted",
  data: { ...form, version: 1, ...sheet("All") },
  id: newIdOf(70),
};
const corrected: Said = {
  type: "response.corrected",
  data: { ...form, version: 1, ...sheet("Most"), corrects: newIdOf(70), reason: "One was missed." },
};
const withdrawn: Said = { type: "response.withdrawn", data: { ...form, version: 1, reason: "Too early." } };
const docAfter = (...said: readonly Said[]) => folded(formsView, feed<Said>(...said)).get(assignmentId);

test("ASM-1 a form is asked for, begun and answered in the version it was begun in", () => {
  expect(docAfter(assigned)).toMatchObject({ standing: "asked", version: null, sheet: null });
  expect(docAfter(assigned, started)).toMatchObject({ standing: "started", version: 1 });
  expect(docAfter(assigned, started, submitted)).toMatchObject({ standing: "submitted", sheet: sheet("All") });
});

test("GEN-2 a correction leaves readable what was said first", () => {
  expect(docAfter(assigned, submitted, corrected)).toMatchObject({
    sheet: sheet("Most"),
    corrections: [{ corrects: newIdOf(70), was: sheet("All") }],
  });
});

test("ASM-5 answers taken back leave the form open, and due again", () => {
  expect(docAfter(assigned, submitted, withdrawn)).toMatchObject({
    standing: "started",
    sheet: null,
    wakesAt: due.dueAt,
  });
});

test("ASM-5 what lapsed or was withdrawn waits for nothing", () => {
  const lapsed: Said = { type: "assessment.lapsed", data: { ...form, dueOn: due.dueOn } };
  const cancelled: Said = { type: "assessment.withdrawn", data: { ...form, reason: "Asked twice." } };
  expect(docAfter(assigned, lapsed)).toMatchObject({ standing: "lapsed", wakesAt: null });
  expect(docAfter(assigned, cancelled)).toMatchObject({ standing: "withdrawn", wakesAt: null, reason: "Asked twice." });
  expect(docAfter(submitted)).toBeUndefined();
  const waits = (...said: readonly Said[]) => formsView.index["waits"]?.(docAfter(...said)!);
  expect([waits(assigned), waits(assigned, started), waits(assigned, submitted, withdrawn)]).toEqual(
    Array(3).fill("yes"),
  );
  expect([waits(assigned, lapsed), waits(assigned, cancelled), waits(assigned, submitted)]).toEqual(
    Array(3).fill("no"),
  );
});

test.each([
  { closed: "lapsed", end: { type: "assessment.lapsed", data: { ...form, dueOn: due.dueOn } } },
  { closed: "withdrawn", end: { type: "assessment.withdrawn", data: { ...form, reason: "Asked twice." } } },
] as const)(
  "GEN-4 answers that came at the moment the form $closed stand, until they are taken back",
  ({ closed, end }) => {
    const answered = docAfter(assigned, submitted, end as Said);
    expect(answered).toMatchObject({ standing: "submitted", sheet: sheet("All"), wakesAt: null, reason: null });
    expect(docAfter(assigned, end as Said, submitted)).toMatchObject({ standing: "submitted", sheet: sheet("All") });
    for (const said of [
      [submitted, end as Said],
      [end as Said, submitted],
    ])
      expect(docAfter(assigned, ...said, withdrawn)).toMatchObject({ standing: closed, sheet: null, wakesAt: null });
    expect(docAfter(assigned, submitted, end as Said, withdrawn, assigned)).toMatchObject({ standing: "asked" });
  },
);

test.each([
  ["UTC", "2026-03-10T23:59:59.999Z", false],
  ["UTC", "2026-03-11T00:00:00.000Z", true],
  ["Africa/Nairobi", "2026-03-10T20:59:59.999Z", false],
  ["Africa/Nairobi", "2026-03-10T21:00:00.000Z", true],
  ["America/Guatemala", "2026-03-11T05:59:59.999Z", false],
])(
  "ASM-1 a form is overdue once its day has passed where it was asked for: in %s at %s, %s",
  async (zone, now, overdue) => {
    const asked: Said = { type: "assessment.assigned", data: { ...form, ...due, zone } };
    const answer = await listForms.answer({}, readingOver(feed<Said>(asked), { now }));
    expect(answer?.items).toMatchObject([{ overdue }]);
  },
);

test("ASM-5 a page of what waits passes over what closed with its relationship, and is full all the same", async () => {
  const [over, running] = [newIdOf(60), newIdOf(61)];
  const opened = (relationshipId: string): RelationshipsMessage => ({
    type: "relationship.opened",
    data: { ...relationshipTerms, relationshipId },
  });
  const asked = (nth: number, relationshipId: string, day: string): Said => ({
    type: "assessment.assigned",
    data: {
      ...{ ...form, ...due, relationshipId, assignmentId: newIdOf(nth), instrument: "meeting-summary" },
      ...{ dueOn: `2026-03-${day}`, dueAt: `2026-03-${day}T00:00:00.000Z` },
    },
  });
  const left = ["01", "02", "03"].map((day, at) => asked(80 + at, over, day));
  const waiting = ["04", "05"].map((day, at) => asked(90 + at, running, day));
  const end: RelationshipsMessage = {
    type: "relationship.ended-prematurely",
    data: {
      ...ids,
      relationshipId: over,
      reason: "lost-interest",
      explanation: "Gone.",
      mediationOffered: false,
      ended: "2026-02-20",
    },
  };
  const reading = readingOver([
    ...feed<RelationshipsMessage | Said>(opened(over), opened(running), ...left, ...waiting, end),
  ]);
  const first = await listForms.answer({ limit: 1 }, reading);
  expect(first?.items).toMatchObject([{ assignmentId: newIdOf(90) }]);
  const second = await listForms.answer({ limit: 1, cursor: first?.next ?? "none" }, reading);
  expect(second).toMatchObject({ items: [{ assignmentId: newIdOf(91) }], next: null });
});

test("GEN-6 a file that an answer names has its name beside it", () => {
  const file = { digest: "d".repeat(64), name: "⟦…⟧", ownerId: TENANT, mediaType: "application/pdf", size: 9 } as const;
  const added: Said = { type: "response.attachment-added", data: { ...form, version: 1, item: "goals", ...file } };
  expect(docAfter(assigned, submitted, added)).toMatchObject({ sheet: sheet("All"), attachments: [file] });
});

test("a form belongs to its relationship", () => {
  const doc = docAfter(assigned);
  expect(doc && formsView.scope(doc)).toEqual({
    funder: TENANT,
    programme: ids.programmeId,
    application: ids.applicationId,
    relationship: ids.relationshipId,
  });
});
