import type { AssessmentContract } from "@sankofa/contracts/assessment.contracts";
import { process, type Instruction } from "@sankofa/kernel/process";

type Heard = Extract<AssessmentContract, { readonly type: "response.submitted" }>;
type Row = Readonly<Record<string, string>>;

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

const rowsOf = ({ answers }: Heard["data"], name: string): readonly Row[] => {
  const value: unknown = answers.find(({ item }) => item === name)?.value;
  return Array.isArray(value) ? value.filter(isRow) : [];
};

/** Which line of which summary something came from: asked for twice, it is there once. */
const originOf = ({ relationshipId, assignmentId }: Heard["data"], name: string, line: number) => ({
  relationshipId,
  origin: "meeting-summary",
  originId: assignmentId,
  originKey: `${name}-${line + 1}`,
});

/** What a meeting's summary leaves to do becomes tasks, and what was raised in it enters the register of challenges (ASM-4, REL-8). */
export const whenSummarySubmittedThenFollowUp = process<Heard>({
  name: "when-summary-submitted-then-follow-up",
  hears: ["response.submitted"],
  then: ({ data }) => {
    if (data.instrument !== "meeting-summary") return [];
    const tasks = rowsOf(data, "follow-up").map(({ what, owner, "due-on": dueOn }, line): Instruction => ({
      command: "relationships.assign-task",
      request: { ...originOf(data, "follow-up", line), what, owner, dueOn },
    }));
    const challenges = rowsOf(data, "issues").map(({ raised, category, solution, pending }, line): Instruction => ({
      command: "relationships.raise-challenge",
      request: {
        ...originOf(data, "issue", line),
        category,
        what: [raised, solution, pending].filter((text) => text !== undefined).join("\n"),
      },
    }));
    return [...tasks, ...challenges];
  },
});
