import type { JsonSchema } from "./json-schema";

type Constraints = readonly unknown[];

const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** Only what is said: an absent limit is no member. */
const limited = (schema: Readonly<Record<string, unknown>>): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));

const matched = ([pattern]: Constraints): JsonSchema =>
  pattern instanceof RegExp ? { type: "string", pattern: pattern.source } : {};

const oneOf = (values: unknown): JsonSchema => {
  if (!Array.isArray(values)) return {};
  return { ...(values.every((value) => typeof value === "string") ? { type: "string" } : {}), enum: values };
};

/** What each class-validator rule says in JSON Schema. A rule that is not here narrows nothing in the document. */
export const CONSTRAINTS: Readonly<Record<string, (constraints: Constraints) => JsonSchema>> = {
  isString: () => ({ type: "string" }),
  isBoolean: () => ({ type: "boolean" }),
  isInt: () => ({ type: "integer" }),
  isNumber: () => ({ type: "number" }),
  isArray: () => ({ type: "array" }),
  isObject: () => ({ type: "object" }),
  isUuid: () => ({ type: "string", format: "uuid" }),
  isEmail: () => ({ type: "string", format: "email" }),
  isUrl: () => ({ type: "string", format: "uri" }),
  isIso8601: () => ({ type: "string" }),
  isCountry: () => ({ type: "string", pattern: "^[A-Z]{2}$" }),
  isNotEmpty: () => ({ minLength: 1 }),
  isLength: ([least, most]) => limited({ type: "string", minLength: number(least), maxLength: number(most) }),
  minLength: ([least]) => limited({ type: "string", minLength: number(least) }),
  maxLength: ([most]) => limited({ type: "string", maxLength: number(most) }),
  min: ([least]) => limited({ minimum: number(least) }),
  max: ([most]) => limited({ maximum: number(most) }),
  isPositive: () => ({ minimum: 1 }),
  arrayMinSize: ([least]) => limited({ type: "array", minItems: number(least) }),
  arrayMaxSize: ([most]) => limited({ type: "array", maxItems: number(most) }),
  arrayNotEmpty: () => ({ type: "array", minItems: 1 }),
  arrayUnique: () => ({ type: "array", uniqueItems: true }),
  isIn: ([values]) => oneOf(values),
  isEnum: ([, values]) => oneOf(values),
  equals: ([value]) => ({ const: value }),
  matches: matched,
};
