import { command } from "@sankofa/kernel/manifest";
import { Matches } from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class WithdrawAttachmentRequest extends ReasonedRequest {
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;
}

export const withdrawAttachment = command<WithdrawAttachmentRequest>({
  name: "withdraw-attachment",
  summary: "Take back a file that was attached to an application by mistake",
  route: "POST /applications/:applicationId/attachments/:digest/withdrawal",
  request: WithdrawAttachmentRequest,
  allow: ["applicant", "mentee", "coordinator", "programme-manager"],
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ digest, reason }): ApplicationCommand => ({ type: "withdraw-attachment", digest, reason }),
});
