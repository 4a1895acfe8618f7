import { SUBJECT, type TSchema } from "@sankofa/kernel/schema";

/** Where a schema has personal fields; parts without any are left out, so most of a fact is never walked. */
export type Plan =
  | { readonly kind: "personal"; readonly subject: string }
  | {
      readonly kind: "object";
      readonly members: readonly (readonly [string, Plan])[];
      readonly others: Plan | undefined;
    }
  | { readonly kind: "list"; readonly items: Plan }
  | { readonly kind: "each"; readonly plans: readonly Plan[] };

/** The objects a personal field stands in, the innermost first: its subject is looked up along them. */
export interface Frame {
  readonly object: Readonly<Record<string, unknown>>;
  readonly outer: Frame | undefined;
}

export type Change = (text: string, subject: string, frame: Frame | undefined) => string;

interface SchemaParts {
  readonly [SUBJECT]?: string;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
  readonly additionalProperties?: TSchema | boolean;
  readonly items?: TSchema | readonly TSchema[];
  readonly anyOf?: readonly TSchema[];
  readonly oneOf?: readonly TSchema[];
  readonly allOf?: readonly TSchema[];
}

const both = (plans: readonly (Plan | undefined)[]): Plan | undefined => {
  const some = plans.filter((plan) => plan !== undefined);
  return some.length > 1 ? { kind: "each", plans: some } : some[0];
};

const objectPlan = (schema: SchemaParts): Plan | undefined => {
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, inner]): [string, Plan][] => {
    const plan = compile(inner);
    return plan ? [[name, plan]] : [];
  });
  const open = typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : [];
  const others = both([...Object.values(schema.patternProperties ?? {}), ...open].map(compile));
  return members.length > 0 || others ? { kind: "object", members, others } : undefined;
};

const compile = (schema: TSchema): Plan | undefined => {
  const parts = schema as SchemaParts;
  if (parts[SUBJECT] !== undefined) return { kind: "personal", subject: parts[SUBJECT] };
  const items = both(
    (
      (parts.items === undefined ? [] : Array.isArray(parts.items) ? parts.items : [parts.items]) as readonly TSchema[]
    ).map(compile),
  );
  return both([
    objectPlan(parts),
    items && { kind: "list", items },
    ...[...(parts.anyOf ?? []), ...(parts.oneOf ?? []), ...(parts.allOf ?? [])].map(compile),
  ]);
};

const plans = new WeakMap<TSchema, { readonly plan: Plan | undefined }>();

/** The plan of a schema, compiled once; undefined when it has no personal field. */
export const planOf = (schema: TSchema): Plan | undefined => {
  const known = plans.get(schema) ?? { plan: compile(schema) };
  plans.set(schema, known);
  return known.plan;
};

/** The value with every personal text changed. What does not change is not copied. */
export const changePersonal = (plan: Plan, value: unknown, change: Change, frame?: Frame): unknown => {
  if (value === undefined || value === null) return value;
  switch (plan.kind) {
    case "personal":
      if (typeof value !== "string") throw new TypeError("A personal field holds text");
      return change(value, plan.subject, frame);
    case "each":
      return plan.plans.reduce<unknown>((current, each) => changePersonal(each, current, change, frame), value);
    case "list": {
      if (!Array.isArray(value)) return value;
      const items: unknown[] = value;
      const changed = items.map((item) => changePersonal(plan.items, item, change, frame));
      return changed.some((item, index) => item !== items[index]) ? changed : value;
    }
    case "object":
      if (typeof value !== "object" || Array.isArray(value)) return value;
      return changeMembers(plan, value as Readonly<Record<string, unknown>>, change, frame);
  }
};

const changeMembers = (
  plan: Extract<Plan, { kind: "object" }>,
  object: Readonly<Record<string, unknown>>,
  change: Change,
  outer: Frame | undefined,
): unknown => {
  const frame = { object, outer };
  let changed: Record<string, unknown> | undefined;
  const visit = (name: string, member: Plan): void => {
    const before = object[name];
    const after = changePersonal(member, before, change, frame);
    if (after !== before) (changed ??= { ...object })[name] = after;
  };
  for (const [name, member] of plan.members) visit(name, member);
  if (plan.others) {
    const named = new Set(plan.members.map(([name]) => name));
    for (const name of Object.keys(object)) if (!named.has(name)) visit(name, plan.others);
  }
  return changed ?? object;
};

/** The id of the person a personal field is of: the named sibling, else one of an enclosing object. */
export const subjectAlong = (frame: Frame | undefined, name: string): string | undefined => {
  for (let at = frame; at; at = at.outer) {
    const id = at.object[name];
    if (typeof id === "string") return id;
  }
  return undefined;
};
