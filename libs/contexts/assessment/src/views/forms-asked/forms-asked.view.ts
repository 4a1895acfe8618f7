import type { AssessmentContract } from "@sankofa/contracts/assessment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";
import { comparisonOf } from "../../content/form-plan/form-plans";

type Heard = Extract<AssessmentContract, { readonly type: "assessment.assigned" }>;

/** The forms of a relationship that are compared, and for whom each is: whose answers belong together (ASM-3). */
export interface FormsAskedDoc {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly forms: readonly { readonly assignmentId: Id; readonly instrument: string; readonly personId: Id }[];
}

export const formsAskedView = view<FormsAskedDoc, Heard>({
  name: "forms-asked",
  version: 1,
  reads: ["assessment.assigned"],
  keys: ({ data }) => (data.personId !== undefined && comparisonOf(data.instrument) ? [data.relationshipId] : []),
  project: (doc, { data, tenant }) => {
    const { relationshipId, programmeId, applicationId, assignmentId, instrument, personId = "" } = data;
    const others = (doc?.forms ?? []).filter((form) => form.assignmentId !== assignmentId);
    return {
      funder: tenant,
      relationshipId,
      programmeId,
      applicationId,
      forms: [...others, { assignmentId, instrument, personId }],
    };
  },
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: {},
  history: false,
});
