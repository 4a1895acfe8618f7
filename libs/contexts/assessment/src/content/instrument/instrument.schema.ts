import { field, list, optional, record, Type, type Static } from "@sankofa/kernel/schema";

const code = () => field.code();
const words = () => field.text();
const side = () => field.oneOf("mentor", "mentee");
const option = record({ value: code(), label: field.line() });

/** An item is asked only where an earlier one was answered so: a choice holds the code, a yes-no is the flag. */
const condition = record({ item: code(), is: field.public(Type.Union([Type.String(), Type.Boolean()])) });

const base = {
  item: code(),
  required: field.flag(),
  text: words(),
  help: optional(words()),
  when: optional(condition),
  /** The item this one belongs to: it is a part of the same numbered question. */
  partOf: optional(code()),
  /** Asked of this side alone. */
  only: optional(side()),
  /** ASM-1: wording that differs by side. */
  bySide: optional(record({ mentor: optional(words()), mentee: optional(words()) })),
};

const column = Type.Union([
  record({ column: code(), label: field.line(), type: Type.Literal("text"), required: field.flag() }),
  record({ column: code(), label: field.line(), type: Type.Literal("date"), required: field.flag() }),
  record({
    column: code(),
    label: field.line(),
    type: Type.Literal("choice"),
    required: field.flag(),
    options: list(option, 20),
  }),
]);

/** What an instrument asks, by type; each type has what it needs to be asked, checked and counted, and nothing else. */
const item = Type.Union([
  /** Something to be gone through rather than answered; a note may be kept. */
  record({ type: Type.Literal("statement"), ...base }),
  /** `personal` where the answer is about people: it is sealed under the key of whoever answers. */
  record({ type: Type.Literal("text"), ...base, longest: field.whole(1), personal: optional(field.flag()) }),
  record({ type: Type.Literal("number"), ...base, least: optional(Type.Number()), most: optional(Type.Number()) }),
  record({ type: Type.Literal("date"), ...base }),
  record({ type: Type.Literal("yes-no"), ...base }),
  record({ type: Type.Literal("choice"), ...base, options: list(option), several: field.flag() }),
  /** Options from worst to best; `reversed` where agreeing is the worse answer. */
  record({
    type: Type.Literal("scale"),
    ...base,
    options: list(option),
    reversed: field.flag(),
    dontKnow: field.flag(),
    /** ASM-3: what counts as better when the same item is asked again; left out where it is not compared. */
    better: optional(field.oneOf("more", "less", "neither")),
  }),
  /** One scale for several rows. */
  record({ type: Type.Literal("matrix"), ...base, options: list(option), rows: list(option, 60) }),
  record({ type: Type.Literal("table"), ...base, columns: list(column, 8), mostRows: field.whole(1, 100) }),
  /** People and how to reach them, each sealed under a key of their own. */
  record({
    type: Type.Literal("contact"),
    ...base,
    places: optional(list(record({ place: code(), label: field.line(), most: field.whole(1, 20) }), 6)),
  }),
  record({ type: Type.Literal("file"), ...base, most: field.whole(1, 10) }),
  record({ type: Type.Literal("signature"), ...base }),
]);

/**
 * An instrument: a versioned form or questionnaire, worded in English beside its structure; other languages stand in catalogues
 * of their own. A response keeps the version it answered.
 */
export const instrumentSchema = record({
  id: code(),
  version: field.whole(1),
  language: Type.String({ pattern: "^[a-z]{2}$" }),
  /** `record` is filled by who holds a meeting, `questionnaire` by who is asked. */
  kind: field.oneOf("record", "questionnaire"),
  name: field.line(),
  purpose: words(),
  source: words(),
  anonymous: field.flag(),
  clinical: field.flag(),
  /** True where it may still be answered after the relationship has ended (REL-9). */
  closing: optional(field.flag()),
  sections: list(
    record({
      section: code(),
      title: field.line(),
      intro: optional(words()),
      /** True where one of an organisation's people answers for all of them. */
      perOrganisation: optional(field.flag()),
      items: list(item),
    }),
  ),
});

/** The words of an instrument in another language, by the keys that `instrument-words.ts` gives them. */
export const instrumentCatalogueSchema = record({
  instrument: code(),
  version: field.whole(1),
  language: Type.String({ pattern: "^[a-z]{2}$" }),
  labels: Type.Record(Type.String(), Type.String({ minLength: 1, maxLength: 4_000 })),
});

export type Instrument = Static<typeof instrumentSchema>;
export type InstrumentCatalogue = Static<typeof instrumentCatalogueSchema>;
export type Section = Instrument["sections"][number];
export type Item = Section["items"][number];
export type ItemOf<Type extends Item["type"]> = Extract<Item, { readonly type: Type }>;
