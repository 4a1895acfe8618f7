import "reflect-metadata";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { HandOverTaskRequest } from "../../commands/hand-over-task";
import { whenPersonReplacedThenHandOverTasks as handOver } from "./when-person-replaced-then-hand-over-tasks";

const [from, to] = [newIdOf(61), newIdOf(62)];
const { programmeId, applicationId } = ids;
const doc = {
  ...{ funder: newIdOf(8), personId: from, programmeId, applicationId, taskIds: [newIdOf(1)] },
  ...{ takesPart: false, duties: [] },
};

test("ENR-5 what somebody who leaves had to do is handed to whoever takes the place", () => {
  const request = { taskId: newIdOf(1), from, to, why: "Somebody else has taken the place." };
  const left = { ...doc, replacedBy: to, handOverAt: NOW };
  expect(handOver.then(left, NOW)).toEqual([{ command: "relationships.hand-over-task", request }]);
  const made: object = plainToInstance(HandOverTaskRequest, request, { exposeUnsetFields: false });
  expect(validateSync(made, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
});

test("ENR-5 of somebody who stays nothing is handed over", () => {
  expect(handOver.then({ ...doc, replacedBy: null, handOverAt: null }, NOW)).toEqual([]);
});
