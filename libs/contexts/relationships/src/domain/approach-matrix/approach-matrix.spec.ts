import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import type { ApproachMatrixFact, MatrixQuestion } from "./approach-matrix.events";
import { approachMatrix } from "./approach-matrix.noun";
import { approachMatrixScope } from "./approach-matrix.state";

const answer = (name: string, dots: MatrixQuestion["answers"][number]["dots"]) => ({ answer: name, text: name, dots });
const term: MatrixQuestion = {
  question: "term",
  text: "For how long?",
  answers: [answer("long", ["twinning"]), answer("short", ["study-tour"])],
};
const shipped = { version: 1, questions: [term] };
const weather: MatrixQuestion = { ...term, question: "weather", text: "Rain?" };
const programmeId = newIdOf(2);
const edit = { type: "edit-matrix" as const, programmeId, questions: [term, weather], why: "It rains here" };
const edited: ApproachMatrixFact = {
  type: "relationships.approach-matrix-edited",
  data: { programmeId, version: 2, questions: [term, weather], why: "It rains here" },
};
const world = { shipped };

test("evolve accepts every fact in every state", () => expectTotal(approachMatrix.decider, [edited]));

test("REL-4 a programme edits its matrix, and each edit is a version", () => {
  given(approachMatrix).when(edit, world).then(edited).twiceWritesNothing();
  const again = given(approachMatrix)
    .facts(edited)
    .when({ ...edit, questions: [weather] }, world);
  expect(again.facts[0]?.data.version).toBe(3);
  expect(approachMatrixScope(again.state, TENANT)).toEqual({ funder: TENANT, programme: programmeId });
  expect(approachMatrixScope(approachMatrix.decider.initial, TENANT)).toBeUndefined();
});

test("what is shipped is no edit", () => {
  given(approachMatrix)
    .when({ ...edit, questions: [term] }, world)
    .then();
});

test.each([
  [[], "matrix-without-choice"],
  [[{ ...term, answers: [answer("long", [])] }], "matrix-without-choice"],
  [[term, term], "matrix-name-twice"],
  [[{ ...term, answers: [answer("long", []), answer("long", [])] }], "matrix-name-twice"],
  [[{ ...term, answers: [answer("long", ["twinning", "twinning"]), answer("short", [])] }], "matrix-name-twice"],
] as const)("a matrix lets choose, and names each thing once (%#)", (questions, code) => {
  given(approachMatrix)
    .when({ ...edit, questions: questions as readonly MatrixQuestion[] }, world)
    .thenRefused(code);
});
