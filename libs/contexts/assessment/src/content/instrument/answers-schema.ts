import { attachedFile } from "@sankofa/kernel/attachment";
import { Type, type TSchema } from "@sankofa/kernel/schema";
import { asksOf, type Asked } from "./asked";
import type { Instrument, Item, ItemOf } from "./instrument.schema";

const LONGEST_NOTE = 1_000;
const LONGEST_NAME = 200;
const DATE = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const closed = { additionalProperties: false };
const text = (maxLength: number): TSchema => Type.String({ minLength: 1, maxLength });
const oneOf = (options: readonly { readonly value: string }[], more: readonly string[] = []): TSchema =>
  Type.Unsafe({ type: "string", enum: [...options.map(({ value }) => value), ...more] });

/** What stands for "I do not know" on a scale that allows it. */
export const DONT_KNOW = "dont-know";

const contactSchema = ({ places = [] }: ItemOf<"contact">): TSchema =>
  Type.Array(
    Type.Object(
      {
        ...(places.length > 0 ? { place: oneOf(places.map(({ place }) => ({ value: place }))) } : {}),
        name: text(LONGEST_NAME),
        jobTitle: Type.Optional(text(LONGEST_NAME)),
        phone: Type.Optional(text(LONGEST_NAME)),
        email: Type.Optional(text(LONGEST_NAME)),
      },
      closed,
    ),
    { minItems: 1, maxItems: places.length > 0 ? places.reduce((sum, { most }) => sum + most, 0) : 1 },
  );

const tableSchema = ({ columns, mostRows }: ItemOf<"table">): TSchema => {
  const cells = columns.map((each) => {
    const cell = each.type === "text" ? text(LONGEST_NOTE) : each.type === "date" ? DATE : oneOf(each.options);
    return [each.column, each.required ? cell : Type.Optional(cell)] as const;
  });
  return Type.Array(Type.Object(Object.fromEntries(cells), closed), { minItems: 1, maxItems: mostRows });
};

/** The form of an answer to an item. */
const answerSchema = (item: Item): TSchema => {
  switch (item.type) {
    case "statement":
      return text(LONGEST_NOTE);
    case "text":
      return text(item.longest);
    case "number":
      return Type.Number({
        ...(item.least === undefined ? {} : { minimum: item.least }),
        ...(item.most === undefined ? {} : { maximum: item.most }),
      });
    case "date":
      return DATE;
    case "yes-no":
      return Type.Boolean();
    case "choice":
      return item.several ? Type.Array(oneOf(item.options), { minItems: 1, uniqueItems: true }) : oneOf(item.options);
    case "scale":
      return oneOf(item.options, item.dontKnow ? [DONT_KNOW] : []);
    case "matrix": {
      const rows = item.rows.map(({ value }) => [value, oneOf(item.options)] as const);
      const cells = item.required ? rows : rows.map(([row, cell]) => [row, Type.Optional(cell)] as const);
      return Type.Object(Object.fromEntries(cells), { ...closed, minProperties: 1 });
    }
    case "table":
      return tableSchema(item);
    case "contact":
      return contactSchema(item);
    case "file":
      // A file that was just sent, or one that the sheet held before and keeps.
      return Type.Array(Type.Union([attachedFile, Type.String({ pattern: "^[0-9a-f]{64}$" })]), {
        minItems: 1,
        maxItems: item.most,
      });
    case "signature":
      return Type.Object({ name: text(LONGEST_NAME), on: DATE }, closed);
  }
};

/** Holds where the condition does: the answer it looks at is there, and is or holds what it asks for. */
const holds = ({ item, is }: NonNullable<Item["when"]>): object => ({
  required: [item],
  properties: { [item]: { anyOf: [{ const: is }, { type: "array", contains: { const: is } }] } },
});

const conditional = (item: Item): object => ({
  if: holds(item.when ?? { item: "", is: true }),
  ...(item.required ? { then: { required: [item.item] } } : {}),
  else: { properties: { [item.item]: false } },
});

const known = new Map<string, TSchema>();

/** The JSON Schema of a whole response: what one side is asked in these sections, required and conditional items included. */
export const answersSchema = (instrument: Instrument, asked: Asked): TSchema => {
  const name = JSON.stringify([instrument.id, instrument.version, asked.side, asked.sections ?? null]);
  const before = known.get(name);
  if (before) return before;
  const items = asksOf(instrument, asked).flatMap((section) => section.items);
  const schema = {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(items.map((item) => [item.item, answerSchema(item)])),
    required: items
      .filter(({ required, when, type }) => required && when === undefined && type !== "statement")
      .map(({ item }) => item),
    // An empty list of conditions is no schema.
    ...(items.some(({ when }) => when) ? { allOf: items.filter(({ when }) => when).map(conditional) } : {}),
  } as unknown as TSchema;
  known.set(name, schema);
  return schema;
};
