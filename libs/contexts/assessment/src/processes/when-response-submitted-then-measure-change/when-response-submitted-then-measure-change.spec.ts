import "reflect-metadata";
import type { AssessmentContract, AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { MeasureChangeRequest } from "../../commands/measure-change";
import { whenResponseSubmittedThenMeasureChange as measure } from "./when-response-submitted-then-measure-change";

type Heard = Extract<AssessmentContract, { type: "response.submitted" }>;

const submitted = (instrument: string) =>
  feed<AssessmentMessage>({
    type: "response.submitted",
    data: {
      ...ids,
      assignmentId: newIdOf(7),
      instrument,
      occasion: instrument,
      side: "mentee",
      version: 1,
      answers: [],
      texts: [],
      contacts: [],
    },
  })[0] as unknown as Heard;

test.each(["before-training", "after-training"])("ASM-3 after %s the change is measured", (instrument) => {
  const [instruction] = measure.then(submitted(instrument));
  expect(instruction).toEqual({
    command: "assessment.measure-change",
    request: { ...ids, before: "before-training", after: "after-training" },
  });
  const request = plainToInstance(MeasureChangeRequest, instruction?.request, { exposeUnsetFields: false });
  expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
});

test("what is compared with nothing measures nothing", () => {
  expect(measure.then(submitted("meeting-summary"))).toEqual([]);
});
