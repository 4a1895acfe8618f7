import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import type { AssignmentCommand } from "./assignment.decide";
import type { Assigned, AssignmentFact } from "./assignment.events";
import { assignment } from "./assignment.noun";

const ids = {
  assignmentId: newIdOf(1),
  relationshipId: newIdOf(2),
  programmeId: newIdOf(3),
  applicationId: newIdOf(4),
  instrument: "closure-guide",
  occasion: "closure",
  side: "mentor" as const,
};
const due = { zone: "Africa/Nairobi", dueOn: "2026-03-10", dueAt: "2026-03-09T21:00:00.000Z" };
const form: Assigned = { ...ids, ...due };
const assign = (more: Partial<Assigned> = {}, closing = false): AssignmentCommand => ({
  type: "assign-form",
  form: { ...form, ...more },
  closing,
});
const open = { relationship: { ended: false }, mayAsk: ["mentor"] as const, published: true, answered: false };
const ended = { ...open, relationship: { ended: true } };

const assigned: AssignmentFact = { type: "assessment.assignment-assigned", data: form };
const reminded: AssignmentFact = { type: "assessment.assignment-reminded", data: { ...ids, dueOn: "2026-03-10" } };
const lapsed: AssignmentFact = { type: "assessment.assignment-lapsed", data: { ...ids, dueOn: "2026-03-10" } };
const withdrawn: AssignmentFact = { type: "assessment.assignment-withdrawn", data: { ...ids, reason: "Asked twice." } };

test("ASM-5 a form is asked for, once while it is open", () => {
  given(assignment).when(assign(), open).then(assigned).twiceWritesNothing();
});

test("ASM-5 a form that lapsed or was withdrawn may be asked for again, with a new day", () => {
  const later = { dueOn: "2026-04-10", dueAt: "2026-04-09T21:00:00.000Z" };
  for (const over of [lapsed, withdrawn])
    given(assignment)
      .facts(assigned, over)
      .when(assign(later), open)
      .then({ type: "assessment.assignment-assigned", data: { ...form, ...later } });
});

test("ASM-5 what was answered is not asked for again", () => {
  given(assignment)
    .facts(assigned, lapsed)
    .when(assign(), { ...open, answered: true })
    .then();
});

test("REL-9 after the end only closing forms are asked for", () => {
  given(assignment).when(assign(), ended).thenRefused("form-relationship-ended");
  given(assignment).when(assign({}, true), ended).then(assigned);
});

test.each([
  ["form-relationship-unknown", { ...open, relationship: undefined }],
  ["form-side-not-yours", { ...open, mayAsk: ["mentee"] as const }],
  ["form-not-published", { ...open, published: false }],
] as const)("a form is refused: %s", (code, world) => {
  given(assignment).when(assign(), world).thenRefused(code);
});

test("ASM-5 SCH-8 on its day somebody is reminded, once, unless it was answered or put to another day", () => {
  const remind = (dueOn: string): AssignmentCommand => ({ type: "remind-of-form", dueOn });
  given(assignment).facts(assigned).when(remind("2026-03-10")).then(reminded).twiceWritesNothing();
  given(assignment).facts(assigned).when(remind("2026-03-10"), { answered: true }).then();
  given(assignment).facts(assigned).when(remind("2026-03-01")).then();
  given(assignment).facts(assigned, lapsed).when(remind("2026-03-10")).then();
  given(assignment).when(remind("2026-03-10")).thenRefused("form-unknown");
});

test("ASM-5 after its last day it lapses, unless it was answered", () => {
  given(assignment).facts(assigned).when({ type: "lapse-form" }).then(lapsed).twiceWritesNothing();
  given(assignment).facts(assigned).when({ type: "lapse-form" }, { answered: true }).then();
});

test("GEN-2 it is withdrawn with a reason, but not what was answered", () => {
  const withdraw = { type: "withdraw-form", reason: "Asked twice." } as const;
  given(assignment).facts(assigned).when(withdraw).then(withdrawn).twiceWritesNothing();
  given(assignment).facts(assigned).when(withdraw, { answered: true }).thenRefused("form-answered");
});

test("ENR-5 ASM-5 whoever takes a place takes over its open form; the one before is released, unless it was answered", () => {
  const release = { type: "release-form", reason: "Left." } as const;
  given(assignment).when({ type: "take-over-form", form }).then(assigned).twiceWritesNothing();
  given(assignment).when({ type: "take-over-form", form: undefined }).then();
  given(assignment)
    .facts(assigned)
    .when(release)
    .then({ type: "assessment.assignment-withdrawn", data: { ...ids, reason: "Left." } })
    .twiceWritesNothing();
  given(assignment).facts(assigned).when(release, { answered: true }).then();
  given(assignment).when(release).then();
});

test("evolve takes facts in any order", () => expectTotal(assignment.decider, [assigned, reminded, lapsed, withdrawn]));
