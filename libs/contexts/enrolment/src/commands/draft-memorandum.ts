import { createHash } from "node:crypto";
import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { memorandumText } from "../content/programme-template/memorandum-text";
import { catalogueOf, templateOf } from "../content/programme-template/programme-templates";
import { application } from "../domain/application/application.decide";
import { memorandum, type MemorandumCommand } from "../domain/memorandum/memorandum.decide";
import { programme } from "../domain/programme/programme.decide";
import { memorandumIdOf, underApplication } from "./find-terms";

export class DraftMemorandumRequest {
  @Matches(ID)
  applicationId!: string;
}

/** What a signature binds: SHA-256 of the text in UTF-8. */
export const digestOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** ENR-7: the text is made here, from the template, so that the rules see a text and its digest only. */
export const draftMemorandum = command<DraftMemorandumRequest>({
  name: "draft-memorandum",
  summary: "Draft the memorandum of understanding of a selected application from its template",
  route: "POST /applications/:applicationId/memorandum",
  request: DraftMemorandumRequest,
  allow: ["coordinator", "programme-manager"],
  noun: memorandum,
  id: ({ applicationId }, around) => memorandumIdOf(applicationId, around),
  under: underApplication,
  given: async ({ applicationId }, around) => ({
    applicationStatus: (await around.state(application, applicationId)).status,
  }),
  command: async ({ applicationId }, around): Promise<MemorandumCommand> => {
    const applying = await around.state(application, applicationId);
    if (applying.status === "absent") throw new Error(`Application ${applicationId} was there a moment ago`);
    const offered = await around.state(programme, applying.programmeId);
    const template = offered.status === "absent" ? undefined : templateOf(offered.template, offered.templateVersion);
    const catalogue = template && catalogueOf(template);
    if (offered.status === "absent" || !template || !catalogue)
      throw new Error(`The template of ${applying.programmeId} ships no wording`);
    const text = memorandumText(template, catalogue, {
      mentor: offered.leadOrganisation,
      mentee: applying.organisationName,
      programme: offered.name,
      region: offered.region,
      practice: offered.practice,
      from: offered.from,
      until: offered.until,
    });
    return {
      type: "draft-memorandum",
      memorandumId: await memorandumIdOf(applicationId, around),
      applicationId,
      programmeId: applying.programmeId,
      programmeName: offered.name,
      template: offered.template,
      templateVersion: offered.templateVersion,
      mentorOrganisationId: offered.leadOrganisationId,
      mentorOrganisation: offered.leadOrganisation,
      menteeOrganisationId: applying.organisationId,
      menteeOrganisation: applying.organisationName,
      from: offered.from,
      until: offered.until,
      zone: offered.zone,
      text,
      digest: digestOf(text),
    };
  },
});
