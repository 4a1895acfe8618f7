import "reflect-metadata";
import type { AssessmentContract, AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { ProposeNextMeetingRequest } from "../../commands/propose-next-meeting";
import { whenSummarySubmittedThenProposeNext as propose } from "./when-summary-submitted-then-propose-next";

type Heard = Extract<AssessmentContract, { type: "response.submitted" }>;
type Answers = Heard["data"]["answers"];

const submitted = (answers: Answers, instrument = "meeting-summary") =>
  feed<AssessmentMessage>({
    type: "response.submitted",
    data: {
      ...ids,
      assignmentId: newIdOf(7),
      instrument,
      occasion: instrument,
      side: "mentor",
      version: 1,
      answers,
      texts: [],
      contacts: [],
    },
  })[0] as unknown as Heard;
const next: Answers = [
  { item: "next-meeting-on", value: "2026-04-07" },
  { item: "next-agenda", value: "The reference groups" },
];

test("ASM-4 the next meeting that a summary names is proposed", () => {
  const [instruction] = propose.then(submitted(next));
  expect(instruction).toEqual({
    command: "scheduling.propose-next-meeting",
    request: {
      relationshipId: ids.relationshipId,
      summaryId: newIdOf(7),
      on: "2026-04-07",
      purpose: "The reference groups",
    },
  });
  const made = plainToInstance(ProposeNextMeetingRequest, instruction?.request, { exposeUnsetFields: false });
  expect(validateSync(made, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
});

test.each([
  ["that names no next meeting", submitted([{ item: "next-agenda", value: "Something" }])],
  ["that names a day there is not", submitted([{ item: "next-meeting-on", value: "2026-02-31" }])],
  ["of another kind", submitted(next, "closure-guide")],
])("a summary %s proposes none", (_which, contract) => {
  expect(propose.then(contract)).toEqual([]);
});
