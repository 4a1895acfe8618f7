import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { peopleTasksView } from "./people-tasks.view";

const [leaves, comes] = [newIdOf(61), newIdOf(62)];
const given = (n: number, personId?: string): RelationshipsMessage => ({
  type: "task.assigned",
  data: {
    ...ids,
    ...{ taskId: newIdOf(n), what: "Send the survey", owner: "mentee", origin: "by-hand" },
    ...(personId ? { personId } : {}),
  },
});
const replaced: EnrolmentMessage = {
  type: "participant.replaced",
  data: {
    ...{ applicationId: ids.applicationId, programmeId: ids.programmeId, organisationId: newIdOf(4) },
    ...{ role: "evaluation", personId: comes, name: "⟦s1.b⟧", email: "⟦s1.c⟧", jobTitle: "⟦s1.d⟧" },
    ...{ replacedPersonId: leaves, reason: "Moved away" },
  },
};
const after = (...said: readonly (RelationshipsMessage | EnrolmentMessage)[]) => {
  const doc = folded(peopleTasksView, feed<RelationshipsMessage | EnrolmentMessage>(...said)).get(leaves)!;
  return { ...doc, due: peopleTasksView.index["handOverAt"]?.(doc) };
};

test("ENR-5 it is known what each person was given to do, and by whom somebody was replaced", () => {
  const known = after(given(1, leaves), given(2), given(3, comes), replaced);
  expect(known).toMatchObject({ taskIds: [newIdOf(1)], replacedBy: comes, due: NOW });
  expect(peopleTasksView.scope(known)).toMatchObject({ funder: TENANT, application: ids.applicationId });
});

test("ENR-5 what is done, dropped or handed over is no longer due, and what is opened again is", () => {
  const of = (n: number, personId: string) => ({ ...ids, taskId: newIdOf(n), personId });
  const done: RelationshipsMessage = { type: "task.done", data: of(1, leaves) };
  const dropped: RelationshipsMessage = { type: "task.dropped", data: { ...of(1, leaves), reason: "No survey" } };
  const handed: RelationshipsMessage = {
    type: "task.reassigned",
    data: { ...of(1, comes), owner: "mentee", fromPersonId: leaves, why: "x" },
  };
  const reopened: RelationshipsMessage = { type: "task.reopened", data: { ...of(1, leaves), why: "Another draft" } };
  for (const settled of [done, dropped, handed])
    expect(after(given(1, leaves), replaced, settled)).toMatchObject({ taskIds: [], due: null });
  expect(after(given(1, leaves), done, replaced).due).toBeNull();
  expect(after(given(1, leaves), replaced, done, reopened)).toMatchObject({ taskIds: [newIdOf(1)], due: NOW });
  expect(after(given(1, leaves), given(2, leaves), replaced, handed).taskIds).toEqual([newIdOf(2)]);
  // Another day for the same person.
  const moved: RelationshipsMessage = { ...handed, data: { ...handed.data, personId: leaves } } as RelationshipsMessage;
  expect(after(given(1, leaves), moved, replaced).due).toBe(NOW);
});

const naming = (
  duty: "focal-point" | "back-up",
  personId: string,
  replacedPersonId?: string,
): RelationshipsMessage => ({
  type: "relationship.contact-named",
  data: {
    ...{ ...ids, side: "mentor", duty, personId, name: "⟦s1.b⟧" },
    ...(replacedPersonId ? { replacedPersonId } : {}),
  },
});

test("REL-1 what a focal point had to do goes to whoever takes over, once no other duty is left", () => {
  const [named, turnover] = [naming("focal-point", leaves), naming("focal-point", comes, leaves)];
  expect(after(named, given(1, leaves)).due).toBeNull();
  expect(after(named, given(1, leaves), turnover)).toMatchObject({ replacedBy: comes, due: NOW });
  const asBackUp = [named, naming("back-up", leaves), given(1, leaves), turnover];
  expect(after(...asBackUp)).toMatchObject({ replacedBy: null, due: null });
  expect(after(...asBackUp, naming("back-up", comes, leaves))).toMatchObject({ replacedBy: comes, due: NOW });
  expect(after(named, given(1, leaves), turnover, naming("focal-point", leaves, comes)).due).toBeNull();
});

test("REL-1 a focal point who takes part for the organisation keeps what was given to them", () => {
  const { replacedPersonId: _left, reason: _why, ...person } = replaced.data as Record<string, unknown>;
  const nominated = { type: "participant.nominated", data: { ...person, personId: leaves } } as EnrolmentMessage;
  const duty = [naming("focal-point", leaves), given(1, leaves), naming("focal-point", comes, leaves)];
  expect(after(nominated, ...duty)).toMatchObject({ replacedBy: null, due: null });
  expect(after(nominated, ...duty, replaced)).toMatchObject({ replacedBy: comes, due: NOW });
});

test("ENR-5 nothing is due of somebody who stays or had nothing to do, and something given to one who left is", () => {
  expect(after(given(1, leaves)).due).toBeNull();
  expect(after(replaced).due).toBeNull();
  expect(after(replaced, given(1, leaves)).due).toBe(NOW);
});
