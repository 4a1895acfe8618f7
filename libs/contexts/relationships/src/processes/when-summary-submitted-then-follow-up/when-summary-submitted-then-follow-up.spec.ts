import "reflect-metadata";
import type { AssessmentContract, AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { AssignTaskRequest } from "../../commands/assign-task";
import { RaiseChallengeRequest } from "../../commands/raise-challenge";
import { whenSummarySubmittedThenFollowUp as followUp } from "./when-summary-submitted-then-follow-up";

type Heard = Extract<AssessmentContract, { type: "response.submitted" }>;

const answers: Heard["data"]["answers"] = [
  { item: "follow-up", value: [{ what: "Draft the questions", owner: "mentee", "due-on": "2026-04-20" }] },
  {
    item: "issues",
    value: [
      { raised: "Parents meet late", category: "time-and-distance", solution: "Saturdays" },
      { raised: "The car is broken", category: "resources" },
    ],
  },
];
const submitted = (instrument = "meeting-summary", given = answers) =>
  feed<AssessmentMessage>({
    type: "response.submitted",
    data: {
      ...ids,
      assignmentId: newIdOf(7),
      instrument,
      occasion: instrument,
      side: "mentor",
      version: 1,
      answers: given,
      texts: [],
      contacts: [],
    },
  })[0] as unknown as Heard;
const fits = (kind: new () => object, request: object | undefined): void => {
  const made = plainToInstance(kind, request, { exposeUnsetFields: false });
  expect(validateSync(made, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
};

test("ASM-4 follow-up actions become tasks, issues become challenges, each once for its line", () => {
  const [task, first, second, ...more] = followUp.then(submitted());
  const origin = { relationshipId: ids.relationshipId, origin: "meeting-summary", originId: newIdOf(7) };
  expect(task).toEqual({
    command: "relationships.assign-task",
    request: { ...origin, originKey: "follow-up-1", what: "Draft the questions", owner: "mentee", dueOn: "2026-04-20" },
  });
  expect(first?.request).toEqual({
    ...origin,
    originKey: "issue-1",
    category: "time-and-distance",
    what: "Parents meet late\nSaturdays",
  });
  expect(second?.request).toMatchObject({ originKey: "issue-2", what: "The car is broken" });
  expect(more).toEqual([]);
  fits(AssignTaskRequest, task?.request);
  fits(RaiseChallengeRequest, first?.request);
});

test("a summary without either, and another form, ask for nothing", () => {
  expect(followUp.then(submitted("meeting-summary", []))).toEqual([]);
  expect(followUp.then(submitted("closure-guide"))).toEqual([]);
});
