import { CLASS, type TSchema } from "@sankofa/kernel/schema";
import { isHappened } from "@sankofa/kernel/time";
import type { ExportDoc } from "./exports.view";

/** What stands where a field is shown on need only, an export is no need; or where people are not to be named. */
export const WITHHELD = "[withheld]";

type Shows = ExportDoc["shows"];

const KEPT_BACK: readonly unknown[] = ["protected", "restricted"];

interface Described {
  readonly type?: string;
  readonly [CLASS]?: unknown;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly anyOf?: readonly TSchema[];
}

const below = ({ properties, patternProperties, items, anyOf = [] }: Described): readonly TSchema[] => [
  ...Object.values({ ...properties, ...patternProperties }),
  ...(items ? [items] : []),
  ...anyOf,
];

const holdsBack = (schema: TSchema): boolean =>
  KEPT_BACK.includes((schema as Described)[CLASS]) || below(schema).some(holdsBack);

/** True where nothing in it is text that somebody wrote. */
const isPublic = (schema: TSchema): boolean => {
  const { [CLASS]: own, type } = schema as Described;
  const inner = below(schema);
  return own === "public" || type === "null" || (own === undefined && inner.length > 0 && inner.every(isPublic));
};

/** What people wrote may name anybody. Times say nobody's name, and neither do numbers. */
const withoutText = (value: unknown): unknown => {
  if (typeof value === "string") return isHappened(value) ? value : WITHHELD;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(withoutText);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutText(each)]));
};

const shown = (schema: TSchema | undefined, value: unknown, shows: Shows): unknown => {
  // Nobody has said how far it may travel.
  if (schema === undefined) return WITHHELD;
  const { properties, patternProperties = {}, items, anyOf, [CLASS]: own } = schema as Described;
  if (KEPT_BACK.includes(own)) return WITHHELD;
  // Which of several forms it has does not matter, where one of them would be kept back.
  if (anyOf?.some(holdsBack)) return WITHHELD;
  // A personal text is a sealed token, and shown by a pseudonym.
  if (shows === "pseudonyms" && (own === "internal" || (anyOf && !isPublic(schema)))) return withoutText(value);
  if (anyOf || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((each) => shown(items, each, shows));
  const [open] = Object.values(patternProperties);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, shown(properties?.[name] ?? open, each, shows)]),
  );
};

/** Data of this schema as whoever takes it away may hold it. */
export const withoutWithheld = (schema: TSchema, data: unknown, shows: Shows): Readonly<Record<string, unknown>> =>
  shown(schema, data, shows) as Readonly<Record<string, unknown>>;
