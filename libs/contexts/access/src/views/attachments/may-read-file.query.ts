import { query } from "@sankofa/kernel/manifest";
import { field, record } from "@sankofa/kernel/schema";
import { Matches } from "class-validator";
import { attachmentsView } from "./attachments.view";

export class MayReadFileRequest {
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;
}

interface MayReadFile {
  readonly allowed: boolean;
}

/** Asked before a file's bytes are handed out: whoever reads one of the records it hangs on may read it. */
export const mayReadFile = query<MayReadFileRequest, MayReadFile>({
  name: "may-read-file",
  summary: "Whether the reader may read this file, by one of the records it is attached to",
  route: "GET /files/:digest/permission",
  request: MayReadFileRequest,
  allow: [
    "funder-administrator",
    "programme-manager",
    "coordinator",
    "applicant",
    "mentor",
    "mentee",
    "signatory",
    "auditor",
  ],
  views: [attachmentsView],
  response: record({ allowed: field.flag() }),
  answer: async ({ digest }, reading) => {
    const { items } = await reading.find(attachmentsView, { where: { digest }, limit: 1 });
    return { allowed: items.length > 0 };
  },
});
