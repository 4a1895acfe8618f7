import type { Requirement, TemplateAnswer, Value } from "../api/enrolment";
import { useQuery, type Asked } from "../api/use-query";
import { countryName } from "../catalogue/countries";
import { figure } from "../catalogue/moments";
import { language, NOT_YET, say } from "../catalogue/words";

/** What a template's wording is filled with. */
export interface Terms {
  readonly practice: string;
  readonly limits?: readonly { readonly limit: string; readonly value: number }[];
}

export const useTemplate = (template: string | undefined, version?: number): Asked<TemplateAnswer> =>
  useQuery<TemplateAnswer>(template ? `/templates/${template}` : null, { version, language: language.tag });

/** A template's word for a code, with the programme's own limits and practice in it. */
export const wording = (
  { template, catalogue }: TemplateAnswer,
  terms: Terms,
): ((key: string) => string | undefined) => {
  const limits = Object.fromEntries(
    [...template.limits, ...(terms.limits ?? [])].map(({ limit, value }) => [limit, figure(value)]),
  );
  const values: Readonly<Record<string, string>> = {
    ...limits,
    practice: catalogue.labels[`practice.${terms.practice}`] ?? terms.practice,
  };
  return (key) => catalogue.labels[key]?.replace(/\{([a-z-]+)\}/g, (whole, each: string) => values[each] ?? whole);
};

/** The same while the template may still be on its way, with the code itself where it has no word for it. */
export const wordsOf = (
  { data, loading }: Asked<TemplateAnswer>,
  terms: Terms,
): ((key: string, code: string) => string) => {
  const label = data && wording(data, terms);
  return (key, code) => label?.(key) ?? (loading ? NOT_YET : code);
};

/** The criteria an application is judged by: the template's and those its programme added. */
export const criteriaOf = ({ template }: TemplateAnswer, extra: readonly string[]): readonly Requirement[] => [
  ...template.criteria,
  ...template.extraCriteria.filter(({ item }) => extra.includes(item)),
];

/** An answer as people read it. */
export const answerText = (value: Value | undefined, { check }: Requirement): string => {
  if (value === undefined) return say("answer.none");
  if (typeof value === "boolean") return say(value ? "answer.yes" : "answer.no");
  if (typeof value === "number") return figure(value);
  return check.kind === "in-region" ? countryName(value) : value;
};
