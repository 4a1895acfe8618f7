import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import { IntlMessageFormat } from "intl-messageformat";
import { healthRulesSchema, type HealthRules } from "./health.schema";
import standard from "./standard/v1.json";

/** Every version of the rules, oldest first. */
const versions = [standard] as readonly HealthRules[];

export const healthContent: readonly Content[] = versions.map((data) => ({
  kind: "health",
  id: "standard",
  version: data.version,
  schema: healthRulesSchema,
  data,
}));

/** The rules by which relationships are looked at now. */
export const healthRules: HealthRules = versions[versions.length - 1] ?? { version: 1, rules: [] };

export type HealthRule = HealthRules["rules"][number];

/** Why a rule applies, in the reader's language. */
export const reasonOf = ({ says, from }: HealthRule, count: number, language: Language): string =>
  String(new IntlMessageFormat(says[language], language).format({ count, from }));
