import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { cohort, type CohortCommand } from "../domain/cohort/cohort.decide";
import { ReasonedRequest } from "./reasoned-request";

export class ReleaseSeatRequest extends ReasonedRequest {
  @Matches(ID)
  programmeId!: string;
}

export const releaseSeat = command<ReleaseSeatRequest>({
  name: "release-seat",
  summary: "Give back the seat of an application that ended",
  route: "POST /programmes/:programmeId/seats/release",
  request: ReleaseSeatRequest,
  allow: [],
  platformOnly: true,
  noun: cohort,
  id: ({ programmeId }) => programmeId,
  command: ({ programmeId, applicationId, reason }): CohortCommand => ({
    type: "release-seat",
    programmeId,
    applicationId,
    reason,
  }),
});
