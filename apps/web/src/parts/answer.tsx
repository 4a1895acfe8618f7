import type { Asked } from "../api/use-query";
import { say } from "../catalogue/words";
import type { Problem } from "../api/problem";
import { ProblemNotice } from "./problem-notice";

interface AnswerProps<Body> {
  readonly of: Asked<Body>;
  /** Lines to reserve while loading, so that nothing jumps. */
  readonly lines?: number;
  readonly children: (body: Body) => React.ReactNode;
}

export const Skeleton = ({ lines = 4 }: { readonly lines?: number }) => (
  <div className="skeleton" role="status" aria-label={say("page.loading")}>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} style={{ inlineSize: `${90 - ((line * 37) % 45)}%` }} />
    ))}
  </div>
);

/** What one may not see, and what there is not, is not there the next time either. */
const helps = ({ details: { status } }: Problem): boolean => status !== 403 && status !== 404;

/** Draws an answer: its skeleton while it is fetched, its problem where it failed, and old data beneath newer failure. */
export function Answer<Body>({ of, lines = 4, children }: AnswerProps<Body>) {
  return (
    <>
      {of.problem && <ProblemNotice problem={of.problem} {...(helps(of.problem) ? { again: of.again } : {})} />}
      {of.data !== undefined ? children(of.data) : of.loading && <Skeleton lines={lines} />}
    </>
  );
}
