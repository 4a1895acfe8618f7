import "reflect-metadata";
import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipTerms } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { AssignPlannedFormRequest } from "../../commands/assign-planned-form";
import { whenRelationshipOpenedThenAssignForms as assign } from "./when-relationship-opened-then-assign-forms";

const participants = [
  { personId: newIdOf(61), role: "evaluation" },
  { personId: newIdOf(62), role: "senior-leadership" },
  { personId: newIdOf(63), role: "programme-design" },
];
const opened = (more: Partial<typeof relationshipTerms> = {}) =>
  feed<RelationshipsMessage>({
    type: "relationship.opened",
    data: { ...relationshipTerms, participants, ...more },
  })[0] as unknown as Extract<RelationshipsContract, { type: "relationship.opened" }>;
const asked = () => assign.then(opened()).filter(({ command }) => command === "assessment.assign-planned-form");

test("ASM-3 each of the mentee's participants is asked before the training, and one answers for the organisation", () => {
  const before = asked().filter(({ request }) => request["instrument"] === "before-training");
  expect(before.map(({ request }) => [request["personId"], request["sections"]])).toEqual([
    [newIdOf(61), ["where-you-stand"]],
    [newIdOf(62), undefined],
    [newIdOf(63), ["where-you-stand"]],
  ]);
});

test("REL-11 the mentor is asked for the orientation meeting, and what the template plans at all is published first", () => {
  expect(asked().map(({ request }) => request["instrument"])).toContain("orientation-guide");
  const published = assign.then(opened()).filter(({ command }) => command === "assessment.publish-instrument");
  expect(published.map(({ request }) => request["instrument"])).toEqual([
    "before-training",
    "after-training",
    "orientation-guide",
    "mentoring-plan",
    "meeting-summary",
    "closure-guide",
  ]);
});

test("the requests fit the command", () => {
  for (const { request } of asked()) {
    const made = plainToInstance(AssignPlannedFormRequest, request, { exposeUnsetFields: false });
    expect(validateSync(made, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  }
});

test("a template without a plan of forms asks for none", () => {
  expect(assign.then(opened({ template: "another" }))).toEqual([]);
});
