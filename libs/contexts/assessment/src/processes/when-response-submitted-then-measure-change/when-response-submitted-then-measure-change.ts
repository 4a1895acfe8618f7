import type { AssessmentContract } from "@sankofa/contracts/assessment.contracts";
import { process } from "@sankofa/kernel/process";
import { comparisonOf } from "../../content/form-plan/form-plans";

type Heard = Extract<
  AssessmentContract,
  { readonly type: "response.submitted" | "response.corrected" | "response.withdrawn" }
>;

/** Whatever changes an answer that is compared has the comparison made anew; whether anybody answered both is decided there (ASM-3). */
export const whenResponseSubmittedThenMeasureChange = process<Heard>({
  name: "when-response-submitted-then-measure-change",
  hears: ["response.submitted", "response.corrected", "response.withdrawn"],
  then: ({ data: { instrument, relationshipId, programmeId, applicationId } }) => {
    const compared = comparisonOf(instrument);
    return compared
      ? [{ command: "assessment.measure-change", request: { relationshipId, programmeId, applicationId, ...compared } }]
      : [];
  },
});
