import { dateAndTime } from "../catalogue/moments";
import { inside, known, name, type Family, type Values } from "../catalogue/words";

/** Which families of words a refusal's figure may belong to, where it is a code. */
const FAMILIES_OF: Readonly<Record<string, readonly Family[]>> = {
  status: ["application-status", "engagement-status", "relationship-status"],
  missing: ["application-status"],
  stage: ["stage"],
  from: ["stage"],
  to: ["stage"],
  side: ["side"],
  role: ["role"],
  condition: ["exit"],
};

const MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;

const spoken = (key: string, value: Values[string]): Values[string] => {
  if (typeof value !== "string") return value;
  if (MOMENT.test(value)) return dateAndTime(value);
  const family = FAMILIES_OF[key]?.find((each) => known(each, value) !== undefined);
  return family ? inside(name(family, value)) : value;
};

/** The sentence of a refusal, in the same words wherever it stands: beside a control that is off, or as the platform's answer. */
export const refusal = (code: string, params: Values = {}): string | undefined =>
  known("refusal", code, Object.fromEntries(Object.entries(params).map(([key, value]) => [key, spoken(key, value)])));
