import { field, list, record, type Static } from "@sankofa/kernel/schema";

/**
 * What is looked at of a relationship, each a whole number on the day looked at. Reflection is not among them, though
 * REP-4 names it: it is anonymous, and its results are shown only where enough people answered (ASM-2). A health that
 * changed on the day one more answer came in would tell the pair who had said what.
 */
export const MEASURES = [
  "overdue-contacts",
  "late-milestones",
  "days-late",
  "objectives-behind",
  "open-challenges",
  "challenges-with-mediator",
  "dormant",
] as const;
export type Measure = (typeof MEASURES)[number];

/** REP-4: rules as data. The first rule of a measure that applies counts; so the strictest stands first. */
export const healthRulesSchema = record({
  version: field.whole(1),
  rules: list(
    record({
      rule: field.code(),
      measure: field.oneOf(...MEASURES),
      /** From which number on the rule applies. */
      from: field.whole(1),
      level: field.oneOf("watch", "at-risk"),
      /** Why, as a sentence in ICU's form that may name {count} and {from}. */
      says: record({ en: field.text(), fr: field.text() }),
    }),
  ),
});

export type HealthRules = Static<typeof healthRulesSchema>;
