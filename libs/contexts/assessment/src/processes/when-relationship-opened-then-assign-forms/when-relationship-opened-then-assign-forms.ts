import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process, type Instruction } from "@sankofa/kernel/process";
import type { PlannedForm } from "../../content/form-plan/form-plan.schema";
import { formPlanOf, plannedWhen } from "../../content/form-plan/form-plans";
import { plannedForms } from "../../content/form-plan/planned-forms";

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.opened" }>;

const publishing = ({ instrument, version }: PlannedForm): Instruction => ({
  command: "assessment.publish-instrument",
  request: { instrument, version },
});

/** A relationship that has opened asks for what its template plans at the beginning; what it plans at all is published (ASM-5). */
export const whenRelationshipOpenedThenAssignForms = process<Heard>({
  name: "when-relationship-opened-then-assign-forms",
  hears: ["relationship.opened"],
  then: ({ data }) => {
    const plan = formPlanOf(data.template);
    if (!plan) return [];
    const asked = plannedWhen(plan, "relationship-opened").flatMap((form) => plannedForms(form, data, data.from));
    return [
      ...plan.forms.map(publishing),
      ...asked.map((request): Instruction => ({ command: "assessment.assign-planned-form", request })),
    ];
  },
});
