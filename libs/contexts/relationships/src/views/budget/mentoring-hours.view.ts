import type { Said } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeWithin } from "../../domain/belonging.policies";

type Heard = Said<"engagement.held" | "engagement.logged-afterwards" | "engagement.corrected">;

/** The time a relationship's contacts took, beside its budget and not in it: every contact would copy all entries. */
export interface MentoringHours {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  /** Minutes by month, `2026-03`. */
  readonly months: Readonly<Record<string, number>>;
}

/** A day counts in its own month, an instant in that of its day in UTC. */
const withTime = (doc: MentoringHours, happened: Happened, minutes: number): MentoringHours => {
  const month = happened.slice(0, 7);
  return { ...doc, months: { ...doc.months, [month]: (doc.months[month] ?? 0) + minutes } };
};

const empty = ({ tenant, data: { relationshipId, programmeId, applicationId } }: Heard): MentoringHours => ({
  funder: tenant,
  relationshipId,
  programmeId,
  applicationId,
  months: {},
});

export const mentoringHoursView = view<MentoringHours, Heard>({
  name: "mentoring-hours",
  version: 1,
  reads: ["engagement.held", "engagement.logged-afterwards", "engagement.corrected"],
  keys: (contract) => [contract.data.relationshipId],
  project: (found, contract) => {
    const doc = found ?? empty(contract);
    const { happened, minutes } = contract.data;
    if (contract.type !== "engagement.corrected") return withTime(doc, happened, minutes);
    const { was } = contract.data;
    return withTime(withTime(doc, was.happened, -was.minutes), happened, minutes);
  },
  scope: (doc) => scopeWithin(doc, doc.funder),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
