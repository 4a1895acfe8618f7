import type { Content } from "@sankofa/kernel/manifest";
import { formPlanSchema, type FormPlan, type PlannedForm } from "./form-plan.schema";
import track3 from "./snmp-track-3/v1.json";

/** Every version of every plan, oldest first. */
export const formPlans = [track3] as readonly FormPlan[];

/** The newest plan of a template; none where it asks for no forms. */
export const formPlanOf = (template: string): FormPlan | undefined =>
  formPlans.filter(({ id }) => id === template).at(-1);

export const plannedWhen = (plan: FormPlan, when: PlannedForm["when"]): readonly PlannedForm[] =>
  plan.forms.filter((form) => form.when === when);

/** The comparison that an instrument is one half of. */
export const comparisonOf = (instrument: string): FormPlan["comparisons"][number] | undefined =>
  formPlans.flatMap(({ comparisons }) => comparisons).find(({ before, after }) => [before, after].includes(instrument));

export const formPlanContent: readonly Content[] = formPlans.map((data) => ({
  kind: "form-plan",
  id: data.id,
  version: data.version,
  schema: formPlanSchema,
  data,
}));
