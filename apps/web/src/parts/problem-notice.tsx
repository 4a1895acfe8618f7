import { useMemo, useState } from "react";
import type { FieldProblem, Problem } from "../api/problem";
import { known, say, type WordKey } from "../catalogue/words";
import { FieldProblems } from "./field-problems";
import { refusal } from "./refusal";

/** What happened, in the catalogue's words where it has some; the server's own sentence otherwise. */
export const whatHappened = ({ details }: Problem): string =>
  refusal(details.code, details.params) ??
  known("problem", details.code, details.params) ??
  details.detail ??
  details.title;

/** A fault that says of one field what the whole problem says is said in the same words. */
export const faultsOf = (problem: Problem | undefined): readonly FieldProblem[] =>
  (problem?.details.errors ?? []).map((fault) =>
    problem && fault.code === problem.details.code ? { ...fault, detail: whatHappened(problem) } : fault,
  );

const safe = (problem: Problem, wrote: boolean): WordKey => {
  if (!wrote) return "problem-safe.reading";
  return problem.unanswered ? "problem-safe.unanswered" : "problem-safe.refused";
};

/** The session ended meanwhile; not a name and a password that do not go together. */
const isSignedOut = ({ details }: Problem): boolean => details.status === 401 && details.code !== "sign-in-refused";

const advice = ({ details }: Problem, wrote: boolean, named: boolean): WordKey => {
  if (details.code === "offline") return wrote ? "problem-advice.offline-writing" : "problem-advice.offline-reading";
  if (details.code === "sign-in-refused") return "problem-advice.sign-in";
  if (details.status === 401) return "problem-advice.signed-out";
  if (details.status === 403) return "problem-advice.not-allowed";
  if (details.status === 404) return "problem-advice.not-found";
  if (details.status === 429) return "problem-advice.too-many";
  if (details.status >= 500 || details.status === 202) return "problem-advice.try-again";
  if (named) return "problem-advice.fields";
  return "problem-advice.rule";
};

const TraceId = ({ id }: { readonly id: string }) => {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    // Refused on plain HTTP and without permission; the id stays there to be read.
    navigator.clipboard?.writeText(id).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <p className="trace">
      {say("problem.trace")} <code>{id}</code>{" "}
      <button type="button" className="link" onClick={copy}>
        {copied ? say("problem.copied") : say("problem.copy")}
      </button>
    </p>
  );
};

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** True where something was to be written. */
  readonly wrote?: boolean;
  /** True where a field of the form says what is wrong with it. */
  readonly atField?: boolean;
  readonly again?: () => void;
}

/** A failure as three sentences: what happened, what is safe, what to do. */
export const ProblemNotice = ({ problem, wrote = false, atField = false, again }: ProblemNoticeProps) => {
  const others = (problem.details.errors ?? []).filter((fault) => fault.code !== problem.details.code);
  return (
    <div className="notice notice-problem" role="alert">
      <p>
        <strong>{whatHappened(problem)}</strong>
      </p>
      <p>
        {say(safe(problem, wrote))} {say(advice(problem, wrote, atField || others.length > 0))}
      </p>
      {isSignedOut(problem) && (
        <p>
          {/* Beside this page: what was typed stays on it, and all tabs of a browser have one session. */}
          <a href="/" target="_blank" rel="noreferrer">
            {say("problem.sign-in")}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <ul>
          {others.map((error) => (
            <li key={error.pointer + error.detail}>
              <code>{error.pointer}</code> {error.detail}
            </li>
          ))}
        </ul>
      )}
      {again && (
        <button type="button" onClick={again}>
          {say("problem.again")}
        </button>
      )}
      {problem.details.traceId && <TraceId id={problem.details.traceId} />}
    </div>
  );
};

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
