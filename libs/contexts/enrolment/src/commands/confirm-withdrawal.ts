import { command } from "@sankofa/kernel/manifest";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class ConfirmWithdrawalRequest extends ReasonedRequest {}

export const confirmWithdrawal = command<ConfirmWithdrawalRequest>({
  name: "confirm-withdrawal",
  summary: "Withdraw the application that no memorandum will bind",
  route: "POST /applications/:applicationId/withdrawal/confirmation",
  request: ConfirmWithdrawalRequest,
  allow: [],
  platformOnly: true,
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ reason }): ApplicationCommand => ({ type: "confirm-withdrawal", reason }),
});
