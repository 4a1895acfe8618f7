import type { Content } from "@sankofa/kernel/manifest";
import { cadenceRulesSchema, type CadenceRules } from "./cadence-rules.schema";
import data from "./standard/v1.json";

const standard: CadenceRules = data;

/** What meets a kind of contact, and its grace. */
export const ruleFor = (kind: string): { readonly metBy: readonly string[]; readonly graceDays: number } =>
  standard.rules.find((rule) => rule.kind === kind) ?? { metBy: [kind], graceDays: standard.otherwiseGraceDays };

export const cadenceRulesContent: readonly Content[] = [
  { kind: "cadence-rules", id: data.id, version: data.version, schema: cadenceRulesSchema, data },
];
