import { isWithinReach, TRAVELS, type Reach, type Travels } from "@sankofa/kernel/attachment";
import { query } from "@sankofa/kernel/manifest";
import { field, record } from "@sankofa/kernel/schema";
import { Matches } from "class-validator";
import { attachmentsView, type AttachmentDoc } from "./attachments.view";

export class MayReadFileRequest {
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;
}

interface MayReadFile {
  readonly allowed: boolean;
  /** True where it may not be read because it was taken back, from every such record. */
  readonly withdrawn: boolean;
  /** How far whoever may read it may take it away, out of the house. */
  readonly travels: Travels;
}

/** More records than anybody hangs one file on. */
const MOST_RECORDS = 100;

/** By the record that lets it go farthest. A consent that ends at the programme or the funder goes into no archive. */
const travelsFor = (reaches: readonly (Reach | null)[]): Travels => {
  if (reaches.includes("public")) return "anywhere";
  return reaches.includes(null) ? "with-names" : "nowhere";
};

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
  response: record({ allowed: field.flag(), withdrawn: field.flag(), travels: field.oneOf(...TRAVELS) }),
  answer: async ({ digest }, reading) => {
    const { items } = await reading.find(attachmentsView, { where: { digest }, limit: MOST_RECORDS });
    const docs = items.map(({ doc }) => doc);
    // A build of an earlier version knows of no reach, and of nothing that was taken back.
    const held = docs.filter(({ withdrawn = null }) => withdrawn === null);
    const isReached = ({ reach = null, ...doc }: AttachmentDoc): boolean =>
      isWithinReach(reach, reading, attachmentsView.scope({ reach, ...doc }));
    const read = held.filter(isReached);
    const travels = travelsFor(read.map(({ reach = null }) => reach));
    return { allowed: read.length > 0, withdrawn: docs.length > 0 && held.length === 0, travels };
  },
});
