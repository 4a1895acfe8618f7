import { field, list, optional, record, Type, type Static } from "@sankofa/kernel/schema";

const code = () => field.code();
const words = () => field.text();
const base = { item: code(), required: field.flag(), text: words(), help: optional(words()) };
const option = record({ value: code(), label: field.line() });

/** What an instrument asks, by type; each type has what it needs to be asked, checked and counted, and nothing else. */
const item = Type.Union([
  /** Something to be gone through rather than answered; a note may be kept. */
  record({ type: Type.Literal("statement"), ...base }),
  record({ type: Type.Literal("text"), ...base, longest: field.whole(1) }),
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
  }),
  record({ type: Type.Literal("contact"), ...base }),
]);

/** An instrument: a versioned form or questionnaire, in one language. A response keeps the version it answered. */
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
  sections: list(record({ section: code(), title: field.line(), items: list(item) })),
});

export type Instrument = Static<typeof instrumentSchema>;
export type Item = Instrument["sections"][number]["items"][number];
