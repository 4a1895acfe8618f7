import { command } from "@sankofa/kernel/manifest";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class DeclineApplicationRequest extends ReasonedRequest {}

export const declineApplication = command<DeclineApplicationRequest>({
  name: "decline-application",
  summary: "Decline an application, at any step before its end",
  route: "POST /applications/:applicationId/declining",
  request: DeclineApplicationRequest,
  allow: ["coordinator", "programme-manager"],
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ reason }): ApplicationCommand => ({ type: "decline-application", reason }),
});
