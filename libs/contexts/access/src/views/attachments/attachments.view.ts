import { feedContracts, type FeedContract } from "@sankofa/contracts/feed";
import type { Reach } from "@sankofa/kernel/attachment";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** A file that a noun holds, or held until it was taken back: where the noun belongs is who may read the file. */
export interface AttachmentDoc {
  readonly digest: string;
  readonly funder: Id;
  readonly programme: Id | null;
  readonly application: Id | null;
  readonly relationship: Id | null;
  /** How far the consent of those who can be seen in it reaches; null where nobody was asked for one. */
  readonly reach: Reach | null;
  /** Kept for good, so that it is told that it is gone; the cause is null where the reason is in words. */
  readonly withdrawn: { readonly at: Instant; readonly cause: string | null } | null;
}

type Heard = Extract<FeedContract, { readonly type: `${string}.attachment-${"added" | "withdrawn"}` }>;

/** Whatever noun a file hangs on: a new one is heard by its name alone. */
const reads = Object.keys(feedContracts).filter((type): type is Heard["type"] =>
  /\.attachment-(added|withdrawn)$/.test(type),
);

interface Belongs {
  readonly programmeId?: Id;
  readonly applicationId?: Id;
  readonly relationshipId?: Id;
  readonly consent?: { readonly reach: Reach };
  readonly cause?: string;
}

export const attachmentsView = view<AttachmentDoc, Heard>({
  name: "attachments",
  version: 2,
  reads,
  keys: ({ data, stream }) => [`${data.digest}/${stream}`],
  project: (doc, { type, data, tenant, recorded }) => {
    const { programmeId, applicationId, relationshipId, consent, cause }: Belongs = data;
    if (type.endsWith(".attachment-withdrawn"))
      return doc && { ...doc, withdrawn: { at: recorded, cause: cause ?? null } };
    return {
      digest: data.digest,
      funder: tenant,
      programme: programmeId ?? null,
      application: applicationId ?? null,
      relationship: relationshipId ?? null,
      reach: consent?.reach ?? null,
      withdrawn: null,
    };
  },
  scope: ({ funder, programme, application, relationship }) => ({
    funder,
    ...(programme === null ? {} : { programme }),
    ...(application === null ? {} : { application }),
    ...(relationship === null ? {} : { relationship }),
  }),
  index: { digest: ({ digest }) => digest, withdrawn: ({ withdrawn }) => (withdrawn ? 1 : 0) },
  history: false,
});
