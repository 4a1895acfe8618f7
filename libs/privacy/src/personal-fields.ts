import { SUBJECT, type TSchema } from "@sankofa/kernel/schema";

/** Where a schema has personal fields; parts without any are left out, so most of a fact is never walked. */
export type Plan =
  | { readonly kind: "personal"; readonly subject: string }
  | ObjectPlan
  | { readonly kind: "list"; readonly items: Plan }
  | { readonly kind: "each"; readonly plans: readonly Plan[] };

interface ObjectPlan {
  readonly kind: "object";
  readonly members: readonly (readonly [name: string, Plan])[];
  readonly others: Plan | undefined;
}

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
export const changePersonal = (plan: Plan, value: unknown, change: (text: string) => string): unknown => {
  if (value === undefined || value === null) return value;
  switch (plan.kind) {
    case "personal":
      if (typeof value !== "string") throw new TypeError("A personal field holds text");
      return change(value);
    case "each":
      return plan.plans.reduce<unknown>((current, each) => changePersonal(each, current, change), value);
    case "list": {
      if (!Array.isArray(value)) return value;
      const items: unknown[] = value;
      const changed = items.map((item) => changePersonal(plan.items, item, change));
      return changed.some((item, index) => item !== items[index]) ? changed : value;
    }
    case "object": {
      if (typeof value !== "object" || Array.isArray(value)) return value;
      const object = value as Readonly<Record<string, unknown>>;
      let changed: Record<string, unknown> | undefined;
      for (const [name, member] of membersOf(plan, object)) {
        const before = object[name];
        const after = changePersonal(member, before, change);
        if (after !== before) (changed ??= { ...object })[name] = after;
      }
      return changed ?? object;
    }
  }
};

/** The members of an object that a plan is about, each with its own. */
export const membersOf = (plan: ObjectPlan, object: Readonly<Record<string, unknown>>): ObjectPlan["members"] => {
  const { members, others } = plan;
  if (!others) return members;
  const named = new Set(members.map(([name]) => name));
  const unnamed = Object.keys(object).filter((name) => !named.has(name));
  return [...members, ...unnamed.map((name): [string, Plan] => [name, others])];
};
