import { feedContracts, type FeedContract } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** A file that a noun holds: where the noun belongs is who may read the file. */
export interface AttachmentDoc {
  readonly digest: string;
  readonly funder: Id;
  readonly programme: Id | null;
  readonly application: Id | null;
  readonly relationship: Id | null;
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
}

export const attachmentsView = view<AttachmentDoc, Heard>({
  name: "attachments",
  version: 1,
  reads,
  keys: ({ data, stream }) => [`${data.digest}/${stream}`],
  project: (_doc, { type, data, tenant }) => {
    if (type.endsWith(".attachment-withdrawn")) return undefined;
    const { programmeId, applicationId, relationshipId }: Belongs = data;
    return {
      digest: data.digest,
      funder: tenant,
      programme: programmeId ?? null,
      application: applicationId ?? null,
      relationship: relationshipId ?? null,
    };
  },
  scope: ({ funder, programme, application, relationship }) => ({
    funder,
    ...(programme === null ? {} : { programme }),
    ...(application === null ? {} : { application }),
    ...(relationship === null ? {} : { relationship }),
  }),
  index: { digest: ({ digest }) => digest },
  history: false,
});
