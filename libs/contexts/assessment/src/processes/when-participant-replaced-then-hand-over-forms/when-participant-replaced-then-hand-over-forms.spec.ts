import "reflect-metadata";
import type { EnrolmentContract, EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { ReleaseFormRequest } from "../../commands/release-form";
import { TakeOverFormRequest } from "../../commands/take-over-form";
import { whenParticipantReplacedThenHandOverForms as handOver } from "./when-participant-replaced-then-hand-over-forms";

const [replaced] = feed<EnrolmentMessage>({
  type: "participant.replaced",
  data: {
    applicationId: newIdOf(3),
    programmeId: newIdOf(2),
    organisationId: newIdOf(4),
    role: "evaluation",
    personId: newIdOf(62),
    name: "Baraka Juma",
    email: "baraka@example.org",
    jobTitle: "Evaluation officer",
    replacedPersonId: newIdOf(61),
    reason: "Moved to another county.",
  },
}) as unknown as readonly Extract<EnrolmentContract, { type: "participant.replaced" }>[];

test("ENR-5 ASM-5 each form of a participant is taken over first and then released", () => {
  const instructions = replaced ? handOver.then(replaced) : [];
  expect(instructions.map(({ command, request }) => [command, request["instrument"], request["personId"]])).toEqual([
    ["assessment.take-over-form", "before-training", newIdOf(62)],
    ["assessment.release-form", "before-training", newIdOf(61)],
    ["assessment.take-over-form", "after-training", newIdOf(62)],
    ["assessment.release-form", "after-training", newIdOf(61)],
  ]);
  const [takeOver, release] = instructions;
  expect(release?.request["reason"]).toBe("Somebody else has taken the place.");
  for (const [kind, request] of [
    [TakeOverFormRequest, takeOver?.request],
    [ReleaseFormRequest, release?.request],
  ] as const) {
    const made: object = plainToInstance(kind as new () => object, request, { exposeUnsetFields: false });
    expect(validateSync(made, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  }
});
