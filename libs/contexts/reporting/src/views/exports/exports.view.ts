import type { ReportingContract } from "@sankofa/contracts/reporting.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Grant } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** Those who answer for a programme, and those who check them. */
export const EXPORTERS = ["funder-administrator", "programme-manager", "coordinator", "auditor"] as const;

/** As the answers to whoever asks show people: an auditor, and nothing else, reads pseudonyms. */
export const showsTo = ({ grants }: { readonly grants: readonly Grant[] }): ExportDoc["shows"] =>
  grants.length > 0 && grants.every(({ role }) => role === "auditor") ? "pseudonyms" : "names";

/** Who took what away with them, and when. */
export interface ExportDoc {
  readonly exportId: Id;
  readonly programmeId: Id;
  /** Null where the whole programme was exported. */
  readonly relationshipId: Id | null;
  readonly funder: Id;
  readonly by: string;
  readonly made: Instant;
  readonly shows: "names" | "pseudonyms";
  readonly position: string;
}

type Heard = Extract<ReportingContract, { readonly type: "export.made" }>;

export const exportsView = view<ExportDoc, Heard>({
  name: "exports",
  version: 2,
  reads: ["export.made"],
  keys: ({ data }) => [data.exportId],
  project: (_doc, { tenant, actor, recorded, data: { exportId, programmeId, relationshipId, shows, position } }) => ({
    ...{ exportId, programmeId, relationshipId: relationshipId ?? null, funder: tenant },
    ...{ by: actor, made: recorded, shows, position },
  }),
  scope: ({ funder, programmeId, relationshipId }) => ({
    funder,
    programme: programmeId,
    ...(relationshipId === null ? {} : { relationship: relationshipId }),
  }),
  index: { programmeId: ({ programmeId }) => programmeId, made: ({ made }) => made },
  lists: [["programmeId", "made"]],
  history: false,
});
