import { field, list, record, type Static } from "@sankofa/kernel/schema";

/** Which engagements meet which kind of contact, and how many days of grace it has, as data (SCH-2). */
export const cadenceRulesSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  rules: list(record({ kind: field.code(), metBy: list(field.code(), 20), graceDays: field.whole(0, 366) })),
  /** A template's kind that is not named here is met by engagements of its own kind. */
  otherwiseGraceDays: field.whole(0, 366),
});

export type CadenceRules = Static<typeof cadenceRulesSchema>;
