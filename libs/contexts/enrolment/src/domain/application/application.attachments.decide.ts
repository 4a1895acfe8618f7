import { attachmentFault, attachmentOf, type AttachedFile, type AttachmentRefusal } from "@sankofa/kernel/attachment";
import type { Circumstances } from "@sankofa/kernel/decider";
import { accept, refuse, type Decision } from "@sankofa/kernel/decision";
import type { ApplicationFact } from "./application.events";
import type { Application } from "./application.state";

export type ApplicationAttachmentRefusal = AttachmentRefusal | "attachment-unknown" | "attachment-withdrawn";

type Decided = Decision<ApplicationFact, ApplicationAttachmentRefusal>;

const ids = ({ applicationId, programmeId }: Application) => ({ applicationId, programmeId });

/** GEN-6: the fact holds the digest; the bytes lie sealed outside the log. */
export const attached = (
  { file, kind }: { readonly file: AttachedFile; readonly kind: string },
  state: Application,
  { now }: Circumstances,
  received: boolean,
): Decided => {
  if (state.attachments.includes(file.digest)) return accept();
  // Its bytes went when it was taken back: what comes again is another file.
  if (state.withdrawnAttachments.includes(file.digest)) return refuse("attachment-withdrawn", undefined, "/file");
  const fault = attachmentFault(file, received, now);
  if (fault) return refuse(fault, undefined, "/file");
  return accept({
    type: "enrolment.application-attachment-added",
    data: { ...ids(state), kind, ...attachmentOf(file) },
  });
};

/** GEN-2: what was attached by mistake is taken back; that it was there stays readable, the bytes go. */
export const withdrawn = (
  { digest, reason }: { readonly digest: string; readonly reason: string },
  state: Application,
): Decided => {
  if (state.withdrawnAttachments.includes(digest)) return accept();
  if (!state.attachments.includes(digest)) return refuse("attachment-unknown");
  return accept({ type: "enrolment.application-attachment-withdrawn", data: { ...ids(state), digest, reason } });
};
