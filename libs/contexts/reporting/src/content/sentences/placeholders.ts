import { feedContracts } from "@sankofa/contracts/feed";
import { CLASS, type TSchema } from "@sankofa/kernel/schema";

/** A contract's field as a sentence may name it: fields of a record inside are run together, `due.on` reads `dueOn`. */
export interface Placeholder {
  readonly name: string;
  readonly path: readonly string[];
  readonly kind:
    "text" | "code" | "number" | "flag" | "moment" | "country" | "countries" | "answer" | "words" | "records";
  /** True where it may be missing or empty: the sentence may then ask `hasReason`. */
  readonly mayBeEmpty: boolean;
}

interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly [CLASS]?: string;
}

/** Histories are read by everybody who reads the record: what only some may read, no sentence may name. */
const FOR_SOME = ["protected", "restricted"];

/** Ids are for machines: no sentence may show one. */
const ID = "^[0-9a-f-]{36}$";
const CODE = "^[a-z0-9][a-z0-9-]{0,63}$";
const COUNTRY = "^[A-Z]{2}$";
const isMoment = (shape: Shape): boolean => shape.pattern?.startsWith("^\\d{4}-\\d{2}-\\d{2}") ?? false;

const kindOf = (shape: Shape): Placeholder["kind"] => {
  if (shape.anyOf) return "answer";
  if (shape.type === "array" && shape.items?.pattern === COUNTRY) return "countries";
  if (shape.type === "array") return shape.items?.type === "object" ? "records" : "words";
  if (shape.type === "integer" || shape.type === "number") return "number";
  if (shape.type === "boolean") return "flag";
  if (isMoment(shape)) return "moment";
  if (shape.pattern === COUNTRY) return "country";
  return shape.enum || shape.pattern === CODE ? "code" : "text";
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const walk = (shape: Shape, above: readonly string[], maybe: boolean): Placeholder[] =>
  Object.entries(shape.properties ?? {}).flatMap(([field, inner]) => {
    const path = [...above, field];
    const mayBeEmpty = maybe || !(shape.required ?? []).includes(field);
    if (inner.pattern === ID || FOR_SOME.includes(inner[CLASS] ?? "")) return [];
    if (inner.type === "object") return walk(inner, path, mayBeEmpty);
    const kind = kindOf(inner);
    const name = path.map((part, index) => (index ? capital(part) : part)).join("");
    return [{ name, path, kind, mayBeEmpty: mayBeEmpty || inner.type === "array" }];
  });

/** What a sentence about data of this schema may say. */
export const placeholdersIn = (schema: TSchema): readonly Placeholder[] => walk(schema as Shape, [], false);

const known = new Map<string, readonly Placeholder[]>();

/** What a sentence about a contract type may say. */
export const placeholdersOf = (type: string): readonly Placeholder[] => {
  const found = known.get(type);
  if (found) return found;
  const definition = (feedContracts as Readonly<Record<string, { readonly data: TSchema } | undefined>>)[type];
  const made = definition ? placeholdersIn(definition.data) : [];
  known.set(type, made);
  return made;
};

/** The name under which a sentence asks whether a placeholder is there: `hasReason`. */
export const presenceOf = (name: string): string => `has${capital(name)}`;
