import type { ContractDefinition } from "@sankofa/kernel/contract";
import { CLASS, SUBJECT, type TSchema } from "@sankofa/kernel/schema";
import { schemaUri } from "./cloud-event";

/** A JSON Schema as other programs read it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Without our own keywords: a strict validator refuses what it does not know, and what leaves the platform is of no class. */
export const withoutClasses = (schema: TSchema): JsonSchema =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === CLASS || key === SUBJECT ? undefined : value)),
  ) as JsonSchema;

/** The JSON Schema of a public contract's data, under the name that `dataschema` bears. */
export const contractSchema = (type: string, { summary, data }: ContractDefinition): JsonSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: schemaUri(type),
  title: type,
  description: summary,
  ...withoutClasses(data),
});
