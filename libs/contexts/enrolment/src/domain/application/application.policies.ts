import { isCountry } from "@sankofa/kernel/countries";
import { refuse, type Refusal, type Refused } from "@sankofa/kernel/decision";
import type { Answer, Answers, ApplicationState } from "./application.state";

/** How an answer is judged. Limits are named, so that a programme's overrides count. */
export type Check =
  | { readonly kind: "between"; readonly least: string; readonly most: string }
  | { readonly kind: "in-region" }
  | { readonly kind: "yes" }
  | { readonly kind: "stated" };

export interface Requirement {
  readonly item: string;
  readonly check: Check;
}

export interface RoleShare {
  readonly role: string;
  readonly least: number;
  readonly most?: number | undefined;
}

/** The terms of a programme that its applications are judged by: its template with its own overrides. */
export interface Terms {
  readonly programmeStatus: "open" | "closed";
  readonly region: readonly string[];
  readonly limits: Readonly<Record<string, number>>;
  readonly criteria: readonly Requirement[];
  readonly conditions: readonly Requirement[];
  readonly inception: {
    readonly instrument: string;
    readonly version: number;
    readonly steps: readonly { readonly step: string; readonly kind: "question" | "explanation" }[];
  };
  readonly participants: { readonly least: number; readonly most: number; readonly roles: readonly RoleShare[] };
}

const fits = (answer: Answer, check: Check): boolean => {
  switch (check.kind) {
    case "between":
      return typeof answer === "number" && Number.isInteger(answer) && answer >= 0;
    case "in-region":
      return isCountry(answer);
    case "yes":
      return typeof answer === "boolean";
    case "stated":
      return typeof answer === "string";
  }
};

const met = (answer: Answer | undefined, check: Check, terms: Terms): boolean => {
  if (answer === undefined) return false;
  switch (check.kind) {
    case "between":
      return (
        Number(answer) >= (terms.limits[check.least] ?? 0) && Number(answer) <= (terms.limits[check.most] ?? Infinity)
      );
    case "in-region":
      return terms.region.includes(String(answer));
    case "yes":
      return answer === true;
    case "stated":
      return String(answer).trim() !== "";
  }
};

/** ENR-2: the requirements that the answers do not meet, one by one, in the template's order. */
export const unmet = (requirements: readonly Requirement[], answers: Answers, terms: Terms): readonly string[] =>
  requirements.filter(({ item, check }) => !met(answers[item], check, terms)).map(({ item }) => item);

export type AnswerFault = "answer-missing" | "answer-unknown" | "answer-wrong-kind";

/** Every criterion and condition is answered, nothing else is, and each in its kind. Failing one is no fault: it is an answer. */
export const answersFault = (answers: Answers, terms: Terms): Refused<AnswerFault> | undefined => {
  const asked = [...terms.criteria, ...terms.conditions];
  const known = new Set(asked.map(({ item }) => item));
  const stranger = Object.keys(answers).find((item) => !known.has(item));
  if (stranger !== undefined) return refuse("answer-unknown", { item: stranger }, `/answers/${stranger}`);
  for (const { item, check } of asked) {
    const answer = answers[item];
    if (answer === undefined) return refuse("answer-missing", { item }, `/answers/${item}`);
    if (!fits(answer, check)) return refuse("answer-wrong-kind", { item, kind: check.kind }, `/answers/${item}`);
  }
  return undefined;
};

export type SelectionObstacle =
  | "application-unknown"
  | "application-ended"
  | "programme-closed"
  | "step-missing"
  | "criterion-failed"
  | "condition-unmet";

const failing = (
  requirements: readonly Requirement[],
  state: Exclude<ApplicationState, { status: "absent" }>,
  terms: Terms,
) => unmet(requirements, state.answers, terms).filter((item) => !state.waived.includes(item));

/** ENR-3: a failed criterion refuses the shortlist, naming itself, unless it was waived. */
export const failedCriterion = (
  state: Exclude<ApplicationState, { status: "absent" }>,
  terms: Terms,
): Refused<"criterion-failed"> | undefined => {
  const failed = failing(terms.criteria, state, terms);
  return failed.length === 0 ? undefined : refuse("criterion-failed", { criterion: failed.join(", ") });
};

/**
 * ENR-3: why an application cannot be selected as things stand. Selection skips no step; criteria are judged again by
 * today's limits; the conditions of participation count from here on, once the inception call has talked them through.
 */
export const selectionObstacle = (state: ApplicationState, terms: Terms): Refusal<SelectionObstacle> | undefined => {
  if (state.status === "absent") return { code: "application-unknown" };
  if (state.status === "declined" || state.status === "withdrawn" || state.status === "selected")
    return { code: "application-ended", params: { status: state.status } };
  if (terms.programmeStatus === "closed") return { code: "programme-closed" };
  if (state.status !== "inception-held" && state.status !== "waitlisted")
    return { code: "step-missing", params: { status: state.status, missing: "inception-held" } };
  const criterion = failedCriterion(state, terms);
  if (criterion) return criterion.refused;
  const conditions = failing(terms.conditions, state, terms);
  return conditions.length === 0
    ? undefined
    : { code: "condition-unmet", params: { condition: conditions.join(", ") } };
};
