import { attachmentFault, attachmentOf, type AttachedFile, type AttachmentRefusal } from "@sankofa/kernel/attachment";
import type { Circumstances } from "@sankofa/kernel/decider";
import { refuse, type Refused } from "@sankofa/kernel/decision";
import type { ResponseFact, Sheet } from "./response.events";
import type { Belonging } from "./response.state";

/** A file that an item is answered with. */
export interface AnsweredFile {
  readonly item: string;
  readonly file: AttachedFile;
}

export interface FilesGiven {
  /** The digests of those files that were taken in from the caller. */
  readonly received?: readonly string[];
}

const digestsIn = (sheet: Sheet | undefined, item: string): readonly unknown[] =>
  [sheet?.answers.find((each) => each.item === item)?.value ?? []].flat();

/** GEN-6: what an item is answered with was just sent by whoever answers, or stood in the sheet before. */
export const filesFault = (
  files: readonly AnsweredFile[],
  kept: readonly { readonly item: string; readonly digest: string }[],
  before: Sheet | undefined,
  { now, received = [] }: Circumstances & FilesGiven,
): Refused<AttachmentRefusal> | undefined => {
  const strange = kept.find(({ item, digest }) => !digestsIn(before, item).includes(digest));
  if (strange) return refuse("file-not-received", undefined, `/answers/${strange.item}`);
  for (const { item, file } of files) {
    const fault = attachmentFault(file, received.includes(file.digest), now);
    if (fault) return refuse(fault, undefined, `/answers/${item}`);
  }
  return undefined;
};

/** A fact for each file that the sheet did not hold before, however often it was named. */
export const filesAdded = (
  files: readonly AnsweredFile[],
  before: Sheet | undefined,
  of: Belonging,
): Extract<ResponseFact, { readonly type: "assessment.response-attachment-added" }>[] =>
  files
    .filter(({ item, file }) => !digestsIn(before, item).includes(file.digest))
    .filter(
      ({ item, file }, at, all) =>
        all.findIndex((other) => other.item === item && other.file.digest === file.digest) === at,
    )
    .map(({ item, file }) => ({
      type: "assessment.response-attachment-added",
      data: { ...of, item, ...attachmentOf(file) },
    }));
