/** As much of a JSON Schema as samples are made from. */
export interface SampledSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SampledSchema[];
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly items?: SampledSchema;
  readonly properties?: Readonly<Record<string, SampledSchema>>;
  readonly required?: readonly string[];
}

/** A well-formed id that no record has. */
export const FOREIGN_ID = "0190f00d-0000-7000-8000-00000000f00d";

/** Tried in turn against a pattern: the forms that requests of the platform ask for. */
const FORMS = [
  FOREIGN_ID,
  "2026-03-03T09:00:00.000Z",
  "2026-03-03",
  "2026-03",
  "09:00",
  "a".repeat(64),
  "A".repeat(43),
  "KE",
  "KES",
  "ken",
  "sample",
  "1",
];

const sampleText = ({ format, pattern, minLength = 1 }: SampledSchema): string => {
  if (format === "uuid") return FOREIGN_ID;
  if (format === "email") return "sample@example.org";
  if (format === "uri") return "https://example.org/sample";
  if (pattern !== undefined) return FORMS.find((form) => new RegExp(pattern, "u").test(form)) ?? "sample";
  return "sample".padEnd(minLength, "-");
};

/** A value that has the form a schema asks for; whether the rules like it is another matter. */
export const sampleOf = (schema: SampledSchema): unknown => {
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf?.[0]) return sampleOf(schema.anyOf[0]);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "string":
      return sampleText(schema);
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return true;
    case "array":
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => sampleOf(schema.items ?? {}));
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]),
      );
    default:
      return "sample";
  }
};

/** A value of another type than the schema asks for; undefined where it asks for none. */
export const wrongFor = (schema: SampledSchema): unknown => {
  if (schema.enum) return "no-such-choice";
  switch (schema.type) {
    case "string":
      return 12;
    case "integer":
    case "number":
      return "many";
    case "boolean":
      return "perhaps";
    case "array":
      return "no list";
    case "object":
      return "no object";
    default:
      return undefined;
  }
};
