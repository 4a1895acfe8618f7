import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { cohort } from "../domain/cohort/cohort.decide";
import { seatsTaken } from "../domain/cohort/cohort.state";
import { programme, type ProgrammeCommand } from "../domain/programme/programme.decide";

export class HoldLimitRequest {
  @Matches(ID)
  programmeId!: string;
}

export const holdLimit = command<HoldLimitRequest>({
  name: "hold-limit",
  summary: "Raise a programme's limit to the seats that were taken at the moment it was lowered",
  route: "POST /programmes/:programmeId/limits/in-use",
  request: HoldLimitRequest,
  allow: [],
  platformOnly: true,
  noun: programme,
  id: ({ programmeId }) => programmeId,
  given: async ({ programmeId }, around) => ({
    seatsTaken: seatsTaken(await around.state(cohort, programmeId)).length,
  }),
  command: (): ProgrammeCommand => ({ type: "hold-limit" }),
});
