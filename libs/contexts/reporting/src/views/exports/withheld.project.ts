import { CLASS, type TSchema } from "@sankofa/kernel/schema";

/** What stands where a field is shown on need only: an export is no need. */
export const WITHHELD = "[withheld]";

const KEPT_BACK: readonly unknown[] = ["protected", "restricted"];

interface Described {
  readonly [CLASS]?: unknown;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly anyOf?: readonly TSchema[];
}

const holdsBack = (schema: TSchema | undefined): boolean => {
  const { properties, patternProperties, items, anyOf = [], ...own } = (schema ?? {}) as Described;
  const below = [...Object.values({ ...properties, ...patternProperties }), ...(items ? [items] : []), ...anyOf];
  return KEPT_BACK.includes(own[CLASS]) || below.some(holdsBack);
};

const shown = (schema: TSchema | undefined, value: unknown): unknown => {
  const { properties, patternProperties = {}, items, anyOf, ...own } = (schema ?? {}) as Described;
  if (KEPT_BACK.includes(own[CLASS])) return WITHHELD;
  // Which of several forms it has does not matter, where one of them would be kept back.
  if (anyOf) return anyOf.some(holdsBack) ? WITHHELD : value;
  if (Array.isArray(value)) return value.map((each) => shown(items, each));
  if (value === null || typeof value !== "object") return value;
  const [open] = Object.values(patternProperties);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, shown(properties?.[name] ?? open, each)]),
  );
};

/** Data of this schema as whoever takes it away may hold it. */
export const withoutWithheld = (schema: TSchema, data: unknown): Readonly<Record<string, unknown>> =>
  shown(schema, data) as Readonly<Record<string, unknown>>;
