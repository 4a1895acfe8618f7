import "reflect-metadata";
import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { assignTask, AssignTaskRequest } from "../../commands/assign-task";
import { approaches } from "../../content/approaches/approaches";
import { whenApproachesChosenThenAssignSteps as assign } from "./when-approaches-chosen-then-assign-steps";

type Chosen = Extract<RelationshipsMessage, { type: "approach-choice.chosen" }>;
const chosen = (added: Chosen["data"]["added"]) =>
  feed<RelationshipsMessage>({
    type: "approach-choice.chosen",
    data: {
      ...relationshipIds,
      choiceId: newIdOf(7),
      rankingId: newIdOf(8),
      approaches: [{ approach: "twinning", reason: "x" }],
      chosen: ["twinning"],
      added,
    },
  }) as unknown as readonly [Extract<RelationshipsContract, { type: "approach-choice.chosen" }>];

test("REL-5 each planning step of what was chosen newly becomes a task, and of nothing else", () => {
  const [both] = chosen(["twinning", "exchange-visit"]);
  expect(assign.then(both)).toHaveLength(6 + 5);
  expect(assign.then(both)).toEqual(assign.then(both));
  expect(assign.then(chosen([])[0])).toEqual([]);
});

test("REL-5 the requests of all nine fit the command", () => {
  const every = approaches.approaches.map(({ approach }) => approach) as Chosen["data"]["added"];
  const instructions = assign.then(chosen(every)[0]);
  expect(instructions).toHaveLength(57);
  for (const { command, request } of instructions) {
    expect(command).toBe(`relationships.${assignTask.name}`);
    const made = plainToInstance(AssignTaskRequest, request);
    expect(validateSync(made, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  }
  expect(new Set(instructions.map(({ request }) => request["originKey"])).size).toBe(57);
});
