import { command } from "@sankofa/kernel/manifest";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class ShortlistApplicationRequest extends ReasonedRequest {}

export const shortlistApplication = command<ShortlistApplicationRequest>({
  name: "shortlist-application",
  summary: "Put an application on the shortlist",
  route: "POST /applications/:applicationId/shortlisting",
  request: ShortlistApplicationRequest,
  allow: ["coordinator", "programme-manager"],
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ reason }): ApplicationCommand => ({ type: "shortlist-application", reason }),
});
