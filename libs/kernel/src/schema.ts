import { Type, type Static, type TObject, type TProperties, type TSchema } from "typebox";
import { CODE, INSTANT, LOCAL_DATE, LONGEST_LINE, LONGEST_TEXT } from "./patterns";

export { Type };
export type { Static, TObject, TSchema };

/**
 * How far a field may travel. `public`: anyone, outside too. `internal`: those with a grant in the programme.
 * `personal`: identifies a person; encrypted under that person's key before it is stored. `protected`: could harm
 * somebody; shown on need, every reading recorded. `restricted`: its author and named people only.
 */
export type FieldClass = "public" | "internal" | "personal" | "protected" | "restricted";

/** The schema keywords that carry a field's class and, for what is sealed, under whose key. */
export const CLASS = "x-class";
export const SUBJECT = "x-subject";

export interface TextLimits {
  readonly minLength?: number;
  readonly maxLength?: number;
}

export const LONGEST_DOCUMENT = 60_000;

const classed = <S extends TSchema>(schema: S, fieldClass: FieldClass): S => ({ ...schema, [CLASS]: fieldClass });

/** Field builders: every field of a fact or contract is made by one of these, so every field has a class. */
export const field = {
  public: <S extends TSchema>(schema: S): S => classed(schema, "public"),
  internal: <S extends TSchema>(schema: S): S => classed(schema, "internal"),
  protected: <S extends TSchema>(schema: S): S => classed(schema, "protected"),
  restricted: <S extends TSchema>(schema: S): S => classed(schema, "restricted"),
  /**
   * Text that identifies a person. `subject` names the sibling field that holds the person's id; it is stored as a
   * sealed token of text, so a reader without the key still sees a string.
   */
  personal: (subject: string, limits: TextLimits = {}) =>
    Type.String({ minLength: 1, maxLength: LONGEST_LINE, ...limits, [CLASS]: "personal", [SUBJECT]: subject }),
  /** Text for some only, sealed like what identifies a person, under the key of whom `subject` names: of who wrote it. */
  sealed: (fieldClass: "protected" | "restricted", subject: string, limits: TextLimits = {}) =>
    Type.String({ minLength: 1, maxLength: LONGEST_TEXT, ...limits, [CLASS]: fieldClass, [SUBJECT]: subject }),
  id: () => Type.String({ pattern: "^[0-9a-f-]{36}$", [CLASS]: "public" }),
  line: (limits: TextLimits = {}) =>
    Type.String({ minLength: 1, maxLength: LONGEST_LINE, ...limits, [CLASS]: "internal" }),
  text: (limits: TextLimits = {}) =>
    Type.String({ minLength: 1, maxLength: LONGEST_TEXT, ...limits, [CLASS]: "internal" }),
  /** A short name from a closed or configured list. */
  code: () => Type.String({ pattern: CODE.source, [CLASS]: "public" }),
  oneOf: <const V extends readonly string[]>(...values: V) =>
    Type.Unsafe<V[number]>({ type: "string", enum: [...values], [CLASS]: "public" }),
  whole: (minimum = 0, maximum = Number.MAX_SAFE_INTEGER) => Type.Integer({ minimum, maximum, [CLASS]: "public" }),
  flag: () => Type.Boolean({ [CLASS]: "public" }),
  instant: () => Type.String({ pattern: INSTANT.source, [CLASS]: "public" }),
  localDate: () => Type.String({ pattern: LOCAL_DATE.source, [CLASS]: "public" }),
  zone: () => Type.String({ minLength: 1, maxLength: 64, [CLASS]: "public" }),
  digest: () => Type.String({ pattern: "^[0-9a-f]{64}$", [CLASS]: "public" }),
};

/** A closed object: unknown fields are refused. */
export const record = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
export const list = <S extends TSchema>(items: S, maxItems = 1_000) => Type.Array(items, { maxItems });
export const optional = <S extends TSchema>(schema: S) => Type.Optional(schema);
export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
/** One page of a list; `next` is the cursor of the page after it. */
export const pageOf = <S extends TSchema>(item: S) => record({ items: list(item), next: orNull(Type.String()) });
/** An open map of answers, overrides and the like, keyed by code. */
export const map = <S extends TSchema>(values: S) => Type.Record(Type.String(), values);
