import type { Said } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";
import { happenedOn, type Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeWithin } from "../../domain/belonging.policies";

type Heard = Said<"relationship.opened" | "engagement.held" | "engagement.logged-afterwards" | "engagement.corrected">;

/** The time a relationship's contacts took, beside its budget and not in it: every contact would copy all entries. */
export interface MentoringHours {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  /** Whose calendar says in which month an hour was spent. */
  readonly zone: string;
  /** Minutes by month, `2026-03`. */
  readonly months: Readonly<Record<string, number>>;
}

const withTime = (doc: MentoringHours, happened: Happened, minutes: number): MentoringHours => {
  const month = happenedOn(happened, doc.zone).slice(0, "2026-03".length);
  return { ...doc, months: { ...doc.months, [month]: (doc.months[month] ?? 0) + minutes } };
};

const opened = ({ tenant, data }: Said<"relationship.opened">): MentoringHours => {
  const { relationshipId, programmeId, applicationId, zone } = data;
  return { funder: tenant, relationshipId, programmeId, applicationId, zone, months: {} };
};

export const mentoringHoursView = view<MentoringHours, Heard>({
  name: "mentoring-hours",
  version: 2,
  reads: ["relationship.opened", "engagement.held", "engagement.logged-afterwards", "engagement.corrected"],
  keys: (contract) => [contract.data.relationshipId],
  project: (doc, contract) => {
    if (contract.type === "relationship.opened") return opened(contract);
    if (doc === undefined) return undefined;
    const { happened, minutes } = contract.data;
    if (contract.type !== "engagement.corrected") return withTime(doc, happened, minutes);
    const { was } = contract.data;
    return withTime(withTime(doc, was.happened, -was.minutes), happened, minutes);
  },
  scope: (doc) => scopeWithin(doc, doc.funder),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
