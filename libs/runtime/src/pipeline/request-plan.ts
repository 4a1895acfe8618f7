import { TransformationType, type TypeMetadata } from "class-transformer";
import { defaultMetadataStorage as conversions } from "class-transformer/cjs/storage";
import { getMetadataStorage, type ValidationArguments } from "class-validator";

export type RequestClass<Request extends object = object> = new () => Request;
type Rule = ReturnType<ReturnType<typeof getMetadataStorage>["getTargetValidationMetadatas"]>[number];
type Fields = Readonly<Record<string, unknown>>;

/** One rule as the library has it: its own function, with the figures it was declared with. */
export interface Check {
  readonly each: boolean;
  readonly constraints: ValidationArguments["constraints"];
  readonly validate: (value: unknown, about: ValidationArguments) => unknown;
}

export interface PropertyPlan {
  /** All must hold for the property to be looked at: `@IsOptional()`. */
  readonly conditions: readonly ((request: Fields, value: unknown) => boolean)[];
  readonly checks: readonly Check[];
  /** What `@Type` makes of it: a part with a plan of its own, or a word or figure. */
  readonly type: RequestPlan | ((value: unknown) => unknown) | undefined;
  readonly transforms: readonly ((value: unknown, raw: Fields) => unknown)[];
}

export interface RequestPlan {
  readonly requestClass: RequestClass;
  readonly properties: ReadonlyMap<string, PropertyPlan>;
}

/** Something about a class that only the libraries are sure of. */
class NoPlan extends Error {}

const refuse = (unsure: unknown): void => {
  if (unsure) throw new NoPlan();
};

const WORDS: ReadonlySet<unknown> = new Set([String, Number, Boolean]);

const checksOf = (rule: Rule): Check[] => {
  refuse(rule.validateIf);
  return getMetadataStorage()
    .getTargetValidatorConstraints(rule.constraintCls)
    .map(({ async, instance }) => {
      refuse(async);
      return {
        each: rule.each,
        constraints: (rule.constraints as ValidationArguments["constraints"] | undefined) ?? [],
        validate: instance.validate.bind(instance) as Check["validate"],
      };
    });
};

const typeOf = (known: TypeMetadata | undefined, isNested: boolean): PropertyPlan["type"] => {
  refuse(isNested !== (known !== undefined && !WORDS.has(typeNamedBy(known))));
  if (!known) return undefined;
  const type = typeNamedBy(known);
  // The library makes a list anew by the declared type of its property, and a map where that is one.
  refuse(![undefined, Array, Object, ...WORDS, type].includes(known.reflectedType));
  refuse(known.options.discriminator);
  return WORDS.has(type) ? (type as (value: unknown) => unknown) : compile(type as RequestClass);
};

const typeNamedBy = ({ typeFunction }: TypeMetadata): unknown => {
  refuse(typeFunction.length > 0);
  return (typeFunction as () => unknown)();
};

const transformsOf = (requestClass: RequestClass, name: string): PropertyPlan["transforms"] =>
  conversions
    .findTransformMetadatas(requestClass, name, TransformationType.PLAIN_TO_CLASS)
    .map(({ transformFn, options }) => {
      refuse(options.groups ?? options.since ?? options.until);
      return (value, obj): unknown =>
        transformFn({ value, key: name, obj, type: TransformationType.PLAIN_TO_CLASS, options: {} });
    });

const isCheck = ({ type }: Rule): boolean => type === "customValidation" || type === "isDefined";

const propertyPlan = (requestClass: RequestClass, name: string, rules: readonly Rule[]): PropertyPlan => {
  const checks = rules.filter(isCheck);
  const conditions = rules.filter(({ type }) => type === "conditionalValidation");
  const nested = rules.filter(({ type }) => type === "nestedValidation");
  refuse(rules.length !== checks.length + conditions.length + nested.length);
  return {
    conditions: conditions.map(({ constraints }) => constraints[0] as PropertyPlan["conditions"][number]),
    checks: checks.flatMap(checksOf),
    type: typeOf(conversions.findTypeMetadata(requestClass, name), nested.length > 0),
    transforms: transformsOf(requestClass, name),
  };
};

const compile = (requestClass: RequestClass): RequestPlan => {
  refuse(conversions.getExposedMetadatas(requestClass).length + conversions.getExcludedMetadatas(requestClass).length);
  const storage = getMetadataStorage();
  const rules = storage.getTargetValidationMetadatas(requestClass, "", false, false);
  const properties = new Map(
    Object.entries(storage.groupByPropertyName(rules)).map(([name, own]) => {
      refuse(name in requestClass.prototype);
      return [name, propertyPlan(requestClass, name, own)];
    }),
  );
  refuse(Object.keys(new requestClass()).some((name) => !properties.has(name)));
  return { requestClass, properties };
};

const plans = new WeakMap<RequestClass, { readonly plan: RequestPlan | undefined }>();

const compiled = (requestClass: RequestClass): RequestPlan | undefined => {
  try {
    return compile(requestClass);
  } catch (error) {
    if (error instanceof NoPlan) return undefined;
    throw error;
  }
};

/** How a request class is made and checked, compiled once from what its decorators said; undefined where a plan cannot say it all. */
export const planOf = (requestClass: RequestClass): RequestPlan | undefined => {
  const known = plans.get(requestClass) ?? { plan: compiled(requestClass) };
  plans.set(requestClass, known);
  return known.plan;
};
