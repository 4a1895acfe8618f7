import { useMemo, useState } from "react";
import type { Problem } from "../api/problem";
import { FieldProblems } from "./field-problems";
import { faultsOf, ProblemNotice } from "./problem-notice";

interface FormProblemsProps {
  readonly of: Problem | undefined;
  readonly children?: React.ReactNode;
}

/** The fields of a form, each with its own fault, and beneath them what happened: it points at fields only where one says so. */
export const FormProblems = ({ of: problem, children }: FormProblemsProps) => {
  const [said, setSaid] = useState<Problem>();
  const faults = useMemo(() => ({ faults: faultsOf(problem), said: () => setSaid(problem) }), [problem]);
  return (
    <>
      <FieldProblems value={faults}>{children}</FieldProblems>
      {problem && <ProblemNotice problem={problem} wrote atField={said === problem} />}
    </>
  );
};
