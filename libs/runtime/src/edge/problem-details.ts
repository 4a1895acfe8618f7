import type { Problem } from "../rooms";

/** RFC 9457 problem details, with the platform's own members. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** The path that was asked for, without its query, which may hold what somebody searched for. */
  readonly instance: string;
  readonly traceId: string;
  readonly errors?: Problem["errors"];
  readonly params?: Problem["params"];
}

export const PROBLEM_TYPE = "urn:sankofa:problem:";

/** A code as a short phrase, the same at every occurrence as RFC 9457 asks of a title: `cohort-full`, "Cohort full". */
const phrase = (code: string): string => {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const problemDetails = (problem: Problem, instance: string, traceId: string): ProblemDetails => ({
  type: PROBLEM_TYPE + problem.code,
  title: phrase(problem.code),
  status: problem.status,
  code: problem.code,
  detail: problem.title.replace(/\{(\w+)\}/g, (whole, name: string) => String(problem.params?.[name] ?? whole)),
  instance,
  traceId,
  ...(problem.errors ? { errors: problem.errors } : {}),
  ...(problem.params ? { params: problem.params } : {}),
});

/** Headers that go with a problem. */
export const problemHeaders = (problem: Problem): Record<string, string> => ({
  ...(problem.retryAfterSeconds !== undefined
    ? { "retry-after": String(Math.max(1, Math.ceil(problem.retryAfterSeconds))) }
    : {}),
  ...(problem.position !== undefined ? { "sankofa-position": problem.position } : {}),
});
