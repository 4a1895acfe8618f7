import type { Language } from "@sankofa/kernel/language";
import { query } from "@sankofa/kernel/manifest";
import { field, list, record } from "@sankofa/kernel/schema";
import type { Role } from "@sankofa/kernel/scope";
import { ROLE_LEVELS } from "@sankofa/kernel/scope";
import { IsOptional, Matches } from "class-validator";
import {
  programmeTemplateSchema,
  templateCatalogueSchema,
  type ProgrammeTemplate,
  type TemplateCatalogue,
} from "../../content/programme-template/programme-template.schema";
import { catalogueOf, templateOf, templates } from "../../content/programme-template/programme-templates";

export class ListTemplatesRequest {}

export class GetTemplateRequest {
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  templateId!: string;

  /** The newest where left out. */
  @IsOptional()
  @Matches(/^[1-9][0-9]{0,5}$/)
  version?: string;

  /** A two-letter language; the reader's where left out, and English where there is no wording in it. */
  @IsOptional()
  @Matches(/^[a-z]{2}$/)
  language?: string;
}

/** Templates hold nothing of anybody: whoever is signed in may read them, applicants for their form too. */
const EVERYBODY = Object.keys(ROLE_LEVELS) as Role[];

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly summary: string;
}

const listed = (template: ProgrammeTemplate, language: Language): Listed[] => {
  const catalogue = catalogueOf(template, language);
  return catalogue
    ? [{ id: template.id, version: template.version, name: catalogue.name, summary: catalogue.summary }]
    : [];
};

export const listTemplates = query<ListTemplatesRequest, { readonly items: readonly Listed[] }>({
  name: "list-templates",
  summary: "The templates programmes are opened from",
  route: "GET /templates",
  request: ListTemplatesRequest,
  allow: EVERYBODY,
  views: [],
  response: record({
    items: list(record({ id: field.code(), version: field.whole(1), name: field.line(), summary: field.text() })),
  }),
  answer: (_request, { language }) =>
    Promise.resolve({
      items: templates.filter((each) => templateOf(each.id) === each).flatMap((each) => listed(each, language)),
    }),
});

export const getTemplate = query<
  GetTemplateRequest,
  { readonly template: ProgrammeTemplate; readonly catalogue: TemplateCatalogue }
>({
  name: "get-template",
  summary: "A template with its wording",
  route: "GET /templates/:templateId",
  request: GetTemplateRequest,
  allow: EVERYBODY,
  views: [],
  response: record({ template: programmeTemplateSchema, catalogue: templateCatalogueSchema }),
  answer: ({ templateId, version, language }, reading) => {
    const template = templateOf(templateId, version === undefined ? undefined : Number(version));
    const catalogue = template && catalogueOf(template, language ?? reading.language);
    return Promise.resolve(template && catalogue ? { template, catalogue } : undefined);
  },
});
