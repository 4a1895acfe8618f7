import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import {
  planTemplateCatalogueSchema,
  planTemplateSchema,
  type PlanTemplate,
  type PlanTemplateCatalogue,
} from "./plan-template.schema";
import english from "./s2s/v1.en.json";
import french from "./s2s/v1.fr.json";
import data from "./s2s/v1.json";

export const planTemplate: PlanTemplate = data;
const CATALOGUES: Readonly<Record<Language, PlanTemplateCatalogue>> = { en: english, fr: french };

/** Its words in a language. */
export const planTemplateIn = (language: Language): PlanTemplateCatalogue => CATALOGUES[language];

/** Each list of the template, by the name under which the catalogue has its words. */
export const planLists = {
  field: planTemplate.fields,
  planning: planTemplate.planning,
  checklist: planTemplate.checklist,
  service: planTemplate.services,
  capacity: planTemplate.capacities,
  format: planTemplate.formats,
  area: planTemplate.areas,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every question the two checklists ask. */
export const planQuestions: readonly string[] = [...planTemplate.planning, ...planTemplate.checklist];

export const planTemplateContent: readonly Content[] = [
  { kind: "plan-template", id: data.id, version: data.version, schema: planTemplateSchema, data },
  ...Object.values(CATALOGUES).map((catalogue) => ({
    kind: "plan-template-catalogue",
    id: `${data.id}.${catalogue.language}`,
    version: data.version,
    schema: planTemplateCatalogueSchema,
    data: catalogue,
  })),
];
