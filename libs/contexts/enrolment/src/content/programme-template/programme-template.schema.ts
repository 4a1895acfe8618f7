import { field, list, optional, record, Type, type Static } from "@sankofa/kernel/schema";

const check = Type.Union([
  record({ kind: Type.Literal("between"), least: field.code(), most: field.code() }),
  record({ kind: Type.Literal("in-region") }),
  record({ kind: Type.Literal("yes") }),
  record({ kind: Type.Literal("stated") }),
]);
const requirement = record({ item: field.code(), check });
const limit = record({
  limit: field.code(),
  value: field.whole(),
  least: field.whole(),
  most: field.whole(),
  notAbove: optional(field.code()),
});
const mix = record({
  mix: field.code(),
  roles: list(record({ role: field.code(), least: field.whole(), most: optional(field.whole(1)) })),
});

/** A programme template: what a programme offers and asks for, as data. Wording is in its catalogue, one per language. */
export const programmeTemplateSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  months: field.whole(1),
  practice: field.line(),
  limits: list(limit),
  /** What the source suggests, where it suggests a range: shown beside the limit, binding nobody. */
  suggested: list(record({ limit: field.code(), from: field.whole(), to: field.whole() })),
  criteria: list(requirement),
  /** Criteria a programme may add. */
  extraCriteria: list(requirement),
  conditions: list(requirement),
  inception: record({
    instrument: field.code(),
    version: field.whole(1),
    steps: list(record({ step: field.code(), kind: field.oneOf("question", "explanation") })),
  }),
  participants: record({ least: field.code(), most: field.code(), mixes: list(mix) }),
  stages: list(field.code()),
  cadences: list(record({ cadence: field.code(), every: field.whole(1), unit: field.oneOf("day", "week", "month") })),
  obligations: list(record({ obligation: field.code(), due: field.oneOf("half", "end") })),
  memorandum: record({
    conditions: list(field.code()),
    roles: record({ mentor: list(field.code()), mentee: list(field.code()) }),
  }),
});

/** A template's wording in one language: labels by code, and the text its memorandum is made from. */
export const templateCatalogueSchema = record({
  template: field.code(),
  version: field.whole(1),
  language: Type.String({ pattern: "^[a-z]{2}$" }),
  name: field.line(),
  summary: field.text(),
  labels: Type.Record(Type.String(), Type.String({ minLength: 1, maxLength: 1_000 })),
  memorandum: Type.String({ minLength: 1, maxLength: 20_000 }),
});

export type ProgrammeTemplate = Static<typeof programmeTemplateSchema>;
export type TemplateCatalogue = Static<typeof templateCatalogueSchema>;
