import type { Language } from "@sankofa/kernel/language";
import { query } from "@sankofa/kernel/manifest";
import { field, list, record, type Static } from "@sankofa/kernel/schema";
import { planLists, planTemplate, planTemplateIn } from "../../content/plan-template/plan-template";

const choices = list(record({ code: field.code(), text: field.line() }));
const response = record({
  id: field.code(),
  version: field.whole(1),
  fields: choices,
  planning: choices,
  checklist: choices,
  services: choices,
  capacities: choices,
  formats: choices,
  areas: choices,
});

export class GetPlanTemplateRequest {}

const wordsIn = (language: Language) => {
  const { labels } = planTemplateIn(language);
  return (name: keyof typeof planLists): Static<typeof choices> =>
    planLists[name].map((code) => ({ code, text: labels[`${name}.${code}`] ?? code }));
};

export const getPlanTemplate = query<GetPlanTemplateRequest, Static<typeof response>>({
  name: "get-plan-template",
  summary: "What a mentoring plan asks for, and the lists it chooses from",
  route: "GET /plan-template",
  request: GetPlanTemplateRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [],
  response,
  answer: async (_request, { language }) => {
    const inWords = wordsIn(language);
    return {
      id: planTemplate.id,
      version: planTemplate.version,
      fields: inWords("field"),
      planning: inWords("planning"),
      checklist: inWords("checklist"),
      services: inWords("service"),
      capacities: inWords("capacity"),
      formats: inWords("format"),
      areas: inWords("area"),
    };
  },
});
