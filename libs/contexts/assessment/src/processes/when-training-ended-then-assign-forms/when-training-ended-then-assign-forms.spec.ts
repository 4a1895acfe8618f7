import "reflect-metadata";
import type { SchedulingContract, SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { AssignParticipantFormRequest } from "../../commands/assign-participant-form";
import { whenTrainingEndedThenAssignForms as assign } from "./when-training-ended-then-assign-forms";

const ended = (agenda: string) =>
  feed<SchedulingMessage>({
    type: "training.ended",
    data: {
      trainingId: newIdOf(1),
      programmeId: newIdOf(2),
      agenda,
      lastDay: "2026-02-06",
      daysHeld: 5,
      people: [
        { applicationId: newIdOf(3), personId: newIdOf(61), daysAttended: 5 },
        { applicationId: newIdOf(3), personId: newIdOf(62), daysAttended: 0 },
      ],
    },
  })[0] as unknown as Extract<SchedulingContract, { type: "training.ended" }>;

test("ASM-3 after the last day whoever was there is asked for the form after the training", () => {
  const instructions = assign.then(ended("snmp-track-3"));
  expect(instructions.map(({ command, request }) => [command, request["personId"], request["instrument"]])).toEqual([
    ["assessment.assign-participant-form", newIdOf(61), "after-training"],
  ]);
  const made = plainToInstance(AssignParticipantFormRequest, instructions[0]?.request, { exposeUnsetFields: false });
  expect(validateSync(made, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
});

test("a training whose template plans no forms asks for none", () => {
  expect(assign.then(ended("snmp-track-1"))).toEqual([]);
});
