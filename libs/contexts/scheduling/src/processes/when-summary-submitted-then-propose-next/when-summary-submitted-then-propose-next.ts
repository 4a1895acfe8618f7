import type { AssessmentContract } from "@sankofa/contracts/assessment.contracts";
import { process } from "@sankofa/kernel/process";
import { isLocalDate } from "@sankofa/kernel/time";

type Heard = Extract<AssessmentContract, { readonly type: "response.submitted" }>;

const textOf = ({ answers }: Heard["data"], name: string): string | undefined => {
  const value = answers.find(({ item }) => item === name)?.value;
  return typeof value === "string" ? value : undefined;
};

/** The next meeting that a summary names is proposed, with its agenda as what it is for (ASM-4). */
export const whenSummarySubmittedThenProposeNext = process<Heard>({
  name: "when-summary-submitted-then-propose-next",
  hears: ["response.submitted"],
  then: ({ data }) => {
    const on = textOf(data, "next-meeting-on");
    if (data.instrument !== "meeting-summary" || on === undefined || !isLocalDate(on)) return [];
    const purpose = textOf(data, "next-agenda");
    const { relationshipId, assignmentId: summaryId } = data;
    const request = { relationshipId, summaryId, on, ...(purpose ? { purpose } : {}) };
    return [{ command: "scheduling.propose-next-meeting", request }];
  },
});
