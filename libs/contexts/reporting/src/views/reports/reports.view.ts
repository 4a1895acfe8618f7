import type { ReportingContract } from "@sankofa/contracts/reporting.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant, LocalDate } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import type { CountedValue } from "../indicators/counted-values.project";

/** One edition of a report, as it was pinned. */
export interface EditionDoc {
  readonly edition: number;
  readonly position: string;
  readonly values: readonly CountedValue[];
  readonly digest: string;
  readonly submitted: Instant;
  readonly by: string;
  /** Why it took the place of the one before; null for the first. */
  readonly reason: string | null;
}

export interface ReportDoc {
  readonly reportId: Id;
  readonly programmeId: Id;
  readonly funder: Id;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** In order; the last one counts, the others stay readable. */
  readonly editions: readonly EditionDoc[];
}

type Heard = Extract<ReportingContract, { readonly type: "report.submitted" | "report.corrected" }>;

export const reportsView = view<ReportDoc, Heard>({
  name: "reports",
  version: 2,
  reads: ["report.submitted", "report.corrected"],
  keys: ({ data }) => [data.reportId],
  project: (doc, { data, actor, recorded, tenant }) => {
    const { reportId, programmeId, from, until, edition, position, digest } = data;
    const values = data.values as readonly CountedValue[];
    const reason = "reason" in data ? data.reason : null;
    const made: EditionDoc = { edition, position, values, digest, submitted: recorded, by: actor, reason };
    return { reportId, programmeId, funder: tenant, from, until, editions: [...(doc?.editions ?? []), made] };
  },
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: { programmeId: ({ programmeId }) => programmeId, until: ({ until }) => until },
  lists: [["programmeId", "until"]],
  history: true,
});
