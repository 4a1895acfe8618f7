import { command } from "@sankofa/kernel/manifest";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class WaitlistApplicationRequest extends ReasonedRequest {}

export const waitlistApplication = command<WaitlistApplicationRequest>({
  name: "waitlist-application",
  summary: "Put an application on the waiting list after its inception call",
  route: "POST /applications/:applicationId/waitlisting",
  request: WaitlistApplicationRequest,
  allow: ["coordinator", "programme-manager"],
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ reason }): ApplicationCommand => ({ type: "waitlist-application", reason }),
});
