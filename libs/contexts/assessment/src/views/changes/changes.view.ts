import type { AssessmentContract } from "@sankofa/contracts/assessment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

type Heard = Extract<AssessmentContract, { readonly type: "change.measured" }>;

/** What was measured last in a relationship, for each pair of instruments that is compared (ASM-3). */
export interface ChangesDoc {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly measures: readonly (Pick<Heard["data"], "before" | "after" | "people" | "items"> & {
    readonly measured: Instant;
  })[];
}

export const changesView = view<ChangesDoc, Heard>({
  name: "changes",
  version: 1,
  reads: ["change.measured"],
  keys: ({ data }) => [data.relationshipId],
  project: (doc, { data, tenant, recorded }) => {
    const { relationshipId, programmeId, applicationId, before, after, people, items } = data;
    const others = (doc?.measures ?? []).filter((each) => each.before !== before || each.after !== after);
    return {
      funder: tenant,
      relationshipId,
      programmeId,
      applicationId,
      measures: [...others, { before, after, people, items, measured: recorded }],
    };
  },
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
