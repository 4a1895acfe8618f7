import { plainToInstance } from "class-transformer";
import { getMetadataStorage } from "class-validator";
import type { TSchema } from "@sankofa/kernel/schema";
import { CONSTRAINTS } from "./constraint-schemas";
import type { JsonSchema } from "./json-schema";

type RequestClass = new () => object;
type Rule = ReturnType<ReturnType<typeof getMetadataStorage>["getTargetValidationMetadatas"]>[number];

/** class-validator keeps its type here for rules that are conditions rather than constraints. */
const CONDITION = "conditionalValidation";
const NESTED = "nestedValidation";

const BY_DESIGN = new Map<unknown, JsonSchema>([
  [String, { type: "string" }],
  [Number, { type: "number" }],
  [Boolean, { type: "boolean" }],
]);

/** The class of a nested part, told by what class-transformer makes of an empty one. */
const nestedSchema = (requestClass: RequestClass, property: string): JsonSchema => {
  const made = (plainToInstance(requestClass, { [property]: {} }) as Record<string, object | undefined>)[property];
  const type = made?.constructor as RequestClass | undefined;
  return type === undefined || (type as unknown) === Object ? { type: "object" } : requestSchema(type);
};

/** Rules about the property itself and rules about each of its items, as two schemas. */
const propertySchema = (requestClass: RequestClass, property: string, rules: readonly Rule[]): JsonSchema => {
  let own: JsonSchema = {};
  let items: JsonSchema = {};
  for (const rule of rules) {
    const said =
      rule.type === NESTED
        ? nestedSchema(requestClass, property)
        : (CONSTRAINTS[rule.name ?? ""]?.(rule.constraints ?? []) ?? {});
    if (rule.each) items = { ...items, ...said };
    else own = { ...own, ...said };
  }
  const isList = own.type === "array" || rules.some((rule) => rule.each);
  if (isList) return { type: "array", ...own, items };
  const design: unknown = Reflect.getMetadata("design:type", requestClass.prototype as object, property);
  return own.type === undefined && own.enum === undefined && own.const === undefined
    ? { ...BY_DESIGN.get(design), ...own }
    : own;
};

/**
 * The JSON Schema of a request class, read from the rules that check it, so that the document cannot say anything else
 * than the pipeline does. Open maps are described by their own schemas.
 */
export const requestSchema = (
  requestClass: RequestClass,
  openMaps: Readonly<Record<string, TSchema>> = {},
): JsonSchema => {
  const storage = getMetadataStorage();
  const rules = storage.getTargetValidationMetadatas(requestClass, "", false, false);
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [property, own] of Object.entries(storage.groupByPropertyName(rules))) {
    properties[property] =
      (openMaps[property] as JsonSchema | undefined) ?? propertySchema(requestClass, property, own);
    if (!own.some((rule) => rule.type === CONDITION)) required.push(property);
  }
  return { type: "object", properties, ...(required.length > 0 ? { required } : {}), additionalProperties: false };
};

/** The same schema with some properties only: path parameters apart from the body. */
export const partOf = (schema: JsonSchema, keep: (property: string) => boolean): JsonSchema => {
  const required = (schema.required ?? []).filter(keep);
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([property]) => keep(property)));
  return { type: "object", properties, ...(required.length > 0 ? { required } : {}), additionalProperties: false };
};
