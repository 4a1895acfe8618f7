import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import type { TaskFact } from "./task.events";
import { task } from "./task.noun";
import { taskScope } from "./task.state";

const ids = { taskId: newIdOf(9), relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const assignment = {
  ...ids,
  what: "Send the draft of the survey",
  owner: "mentee" as const,
  dueOn: "2026-03-20",
  origin: "by-hand" as const,
};
const assigned: TaskFact = { type: "relationships.task-assigned", data: assignment };
const done: TaskFact = { type: "relationships.task-done", data: { ...ids, note: "Sent" } };
const dropped: TaskFact = { type: "relationships.task-dropped", data: { ...ids, reason: "No survey this year" } };
const reopened: TaskFact = { type: "relationships.task-reopened", data: { ...ids, why: "It was another draft" } };
const reassigned: TaskFact = {
  type: "relationships.task-reassigned",
  data: { ...ids, owner: "mentor", personId: newIdOf(6), why: "She knows the tool" },
};

const running = { relationshipEnded: false };
const over = { relationshipEnded: true };
const open = given(task).facts(assigned);

test("evolve accepts every fact in every state", () =>
  expectTotal(task.decider, [assigned, reassigned, done, dropped, reopened]));

test("ENR-5 what somebody who left still had to do is handed over, and nothing that was settled meanwhile", () => {
  const [from, to] = [newIdOf(6), newIdOf(7)];
  const command = { type: "hand-over-task", from, to, why: "Moved away" } as const;
  const theirs = given(task).facts({ type: "relationships.task-assigned", data: { ...assignment, personId: from } });
  const handed: TaskFact = {
    type: "relationships.task-reassigned",
    data: { ...ids, owner: "mentee", personId: to, fromPersonId: from, dueOn: "2026-03-20", why: "Moved away" },
  };
  theirs.when(command, running).then(handed).twiceWritesNothing();
  for (const past of [open, theirs.facts(done), theirs.facts(dropped), theirs.facts(handed)])
    expect(past.when(command, running).facts).toEqual([]);
  expect(theirs.when(command, over).facts).toEqual([]);
  given(task).when(command, running).thenRefused("task-unknown");
  // It is said whose it was.
  const whose = { ...ids, personId: from };
  theirs.when({ type: "complete-task" }, running).then({ type: "relationships.task-done", data: whose });
  const reopening = { type: "reopen-task", why: "x" } as const;
  theirs
    .facts(done)
    .when(reopening, running)
    .then({ type: "relationships.task-reopened", data: { ...whose, why: "x" } });
});

test("REL-5 a task is assigned with an owner and a day, within its relationship", () => {
  given(task).when({ type: "assign-task", assignment }, running).then(assigned).twiceWritesNothing();
  given(task)
    .when({ type: "assign-task", assignment: { ...assignment, dueOn: "2026-02-30" } }, running)
    .thenRefused("day-unknown");
  expect(taskScope(open.state, TENANT)).toEqual({
    funder: TENANT,
    programme: ids.programmeId,
    application: ids.applicationId,
    relationship: ids.relationshipId,
  });
  expect(taskScope(task.decider.initial, TENANT)).toBeUndefined();
});

test("it is done once, and what is done is not dropped", () => {
  open.when({ type: "complete-task", note: "Sent" }, running).then(done).twiceWritesNothing();
  open.facts(done).when({ type: "drop-task", reason: "x" }, running).thenRefused("task-closed", { status: "done" });
});

test("it is dropped with a reason, and what is dropped is not done", () => {
  open.when({ type: "drop-task", reason: "No survey this year" }, running).then(dropped).twiceWritesNothing();
  open.facts(dropped).when({ type: "complete-task" }, running).thenRefused("task-closed", { status: "dropped" });
});

test("it goes to somebody else, with another day or none", () => {
  const { owner, personId, why } = reassigned.data as Extract<TaskFact, { type: typeof reassigned.type }>["data"];
  open.when({ type: "reassign-task", owner, personId, why }, running).then(reassigned).twiceWritesNothing();
  open.when({ type: "reassign-task", owner, why, dueOn: "2026-13-01" }, running).thenRefused("day-unknown");
  open.facts(done).when({ type: "reassign-task", owner, why }, running).thenRefused("task-closed");
});

test("GEN-2 what was called done by mistake is opened again", () => {
  open
    .facts(done)
    .when({ type: "reopen-task", why: "It was another draft" }, running)
    .then(reopened)
    .twiceWritesNothing();
});

test("REL-9 after the end nothing new is planned, and what was begun is still finished or dropped", () => {
  given(task).when({ type: "assign-task", assignment }, over).thenRefused("relationship-ended");
  open.when({ type: "reassign-task", owner: "mentor", why: "x" }, over).thenRefused("relationship-ended");
  open.facts(done).when({ type: "reopen-task", why: "x" }, over).thenRefused("relationship-ended");
  open.when({ type: "complete-task" }, over).thenTypes("relationships.task-done");
  open.when({ type: "drop-task", reason: "x" }, over).thenTypes("relationships.task-dropped");
});

test("what is not there is not changed, and nothing has happened in the future", () => {
  given(task).when({ type: "complete-task" }, running).thenRefused("task-unknown");
  open.when({ type: "complete-task", happened: "2027-01-01T00:00:00.000Z" }, running).thenRefused("happened-in-future");
  open.when({ type: "complete-task", happened: "yesterday" }, running).thenRefused("happened-malformed");
});
