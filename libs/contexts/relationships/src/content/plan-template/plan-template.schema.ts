import { field, list, map, record, type Static } from "@sankofa/kernel/schema";

/** What a mentoring plan asks for, and the lists it chooses from, as data (REL-6). Each list also takes something else. */
export const planTemplateSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  fields: list(field.code()),
  /** Questions to answer before the plan is agreed. */
  planning: list(field.code()),
  /** What objectives are looked at for. */
  checklist: list(field.code()),
  services: list(field.code()),
  capacities: list(field.code()),
  formats: list(field.code()),
  areas: list(field.code()),
});

export type PlanTemplate = Static<typeof planTemplateSchema>;

/** The words of one language, by `<list>.<code>`. */
export const planTemplateCatalogueSchema = record({
  template: field.code(),
  version: field.whole(1),
  language: field.code(),
  labels: map(field.line()),
});

export type PlanTemplateCatalogue = Static<typeof planTemplateCatalogueSchema>;
