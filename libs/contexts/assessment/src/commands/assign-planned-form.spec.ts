import type { Surroundings } from "@sankofa/kernel/manifest";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { assignment } from "../domain/assignment/assignment.noun";
import { replacedParticipantsView } from "../views/replaced-participants/replaced-participants.view";
import { assignPlannedForm, type AssignPlannedFormRequest } from "./assign-planned-form";

const [first, second, third] = [newIdOf(11), newIdOf(12), newIdOf(13)];
const request: AssignPlannedFormRequest = {
  ...{ relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) },
  ...{ instrument: "before-training", occasion: "before-training", side: "mentee", role: "evaluation" },
  ...{ zone: "UTC", since: "2026-03-01", dueDays: 14 },
};
/** The id of a form ends in whom it is for. */
const formOf = (personId = ""): string => `form ${personId}`;

const around = (successors: Readonly<Record<string, string>>, ...asked: readonly string[]): Surroundings =>
  ({
    ...{ now: NOW, tenant: TENANT },
    reservationId: (_purpose: string, value: string) => Promise.resolve(formOf(value.split("|").at(-1))),
    lookup: (view: unknown, key: string) => {
      const successorId = view === replacedParticipantsView ? successors[key] : undefined;
      return Promise.resolve(successorId && { successorId });
    },
    state: (noun: unknown, id: string) =>
      Promise.resolve({ status: noun === assignment && asked.map(formOf).includes(id) ? "withdrawn" : "absent" }),
  }) as unknown as Surroundings;

const askedOf = async (personId: string | undefined, where: Surroundings) => {
  const of = personId === undefined ? request : { ...request, personId };
  const { form } = (await assignPlannedForm.command(of, where)) as {
    form: { assignmentId: string; personId?: string };
  };
  expect(form.assignmentId).toBe(await assignPlannedForm.id(of, where));
  return form;
};

test("ENR-5 a planned form is asked of the participant, or of whoever took the place as the relationship opened", async () => {
  expect(await askedOf(first, around({}))).toMatchObject({ assignmentId: formOf(first), personId: first });
  const left = around({ [first]: second, [second]: third });
  expect(await askedOf(first, left)).toMatchObject({ assignmentId: formOf(third), personId: third });
  expect(await askedOf(undefined, left)).not.toHaveProperty("personId");
});

test("ENR-5 what was asked of somebody before they left is the hand-over's: it is not asked anew of another", async () => {
  expect(await askedOf(first, around({ [first]: second }, first))).toMatchObject({ personId: first });
});
