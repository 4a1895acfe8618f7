import { command } from "@sankofa/kernel/manifest";
import { IsString, Length } from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class ConfirmSelectionRequest extends ReasonedRequest {
  /** Who took the seat. */
  @IsString()
  @Length(1, 100)
  decidedBy!: string;
}

export const confirmSelection = command<ConfirmSelectionRequest>({
  name: "confirm-selection",
  summary: "Select the application for which a seat was taken, or give the seat up",
  route: "POST /applications/:applicationId/selection/confirmation",
  request: ConfirmSelectionRequest,
  allow: [],
  platformOnly: true,
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ reason, decidedBy }): ApplicationCommand => ({ type: "confirm-selection", reason, decidedBy }),
});
