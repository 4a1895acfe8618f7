import { attachedFile, wasReceived, type AttachedFile } from "@sankofa/kernel/attachment";
import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsIn, IsObject, Matches } from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { ATTACHMENT_KINDS, type AttachmentKind } from "../domain/application/application.events";
import { termsOfApplication } from "./find-terms";

export class AttachToApplicationRequest {
  @Matches(ID)
  applicationId!: string;

  @IsIn(ATTACHMENT_KINDS)
  kind!: AttachmentKind;

  /** What taking the file in answered, with its name, and the consent that covers a picture. */
  @IsObject()
  file!: AttachedFile;
}

export const attachToApplication = command<AttachToApplicationRequest>({
  name: "attach-to-application",
  summary:
    "Attach a file that was taken in to an application: a theory of change, an earlier assessment, a signed page",
  route: "POST /applications/:applicationId/attachments",
  request: AttachToApplicationRequest,
  allow: ["applicant", "mentee", "coordinator", "programme-manager"],
  openMaps: { file: attachedFile },
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: async (request, around) => ({
    ...(await termsOfApplication(request, around)),
    fileReceived: await wasReceived(request.file, around),
  }),
  command: ({ kind, file }): ApplicationCommand => ({ type: "attach-to-application", kind, file }),
});
