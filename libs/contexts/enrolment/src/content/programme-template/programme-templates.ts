import type { JsonObject } from "@sankofa/kernel/canonical-json";
import type { Content } from "@sankofa/kernel/manifest";
import type { Terms } from "../../domain/application/application.policies";
import type { Offer } from "../../domain/programme/programme.policies";
import type { Programme } from "../../domain/programme/programme.state";
import {
  programmeTemplateSchema,
  templateCatalogueSchema,
  type ProgrammeTemplate,
  type TemplateCatalogue,
} from "./programme-template.schema";
import track3 from "./snmp-track-3/v1.json";
import track3English from "./snmp-track-3/v1.en.json";
import track3French from "./snmp-track-3/v1.fr.json";

/** Every version of every template, oldest first: a programme keeps the version it was opened from. */
export const templates = [track3] as readonly ProgrammeTemplate[];
const catalogues = [track3English, track3French] as readonly TemplateCatalogue[];

/** The template in the version asked for, or in its newest. */
export const templateOf = (id: string, version?: number): ProgrammeTemplate | undefined =>
  templates.filter((each) => each.id === id && (version === undefined || each.version === version)).at(-1);

/** The wording of a template in a language, or in English where there is none in that language. */
export const catalogueOf = ({ id, version }: ProgrammeTemplate, language = "en"): TemplateCatalogue | undefined => {
  const own = catalogues.filter((each) => each.template === id && each.version === version);
  return own.find((each) => each.language === language) ?? own.find((each) => each.language === "en");
};

/** What of a template the rules of opening a programme look at. */
export const offerOf = (template: ProgrammeTemplate | undefined): Offer | undefined =>
  template && {
    template: template.id,
    templateVersion: template.version,
    practice: template.practice,
    extraCriteria: template.extraCriteria.map(({ item }) => item),
    participantMixes: template.participants.mixes.map(({ mix }) => mix),
    limits: template.limits,
  };

type Opened = Pick<Programme, "template" | "templateVersion" | "limits" | "participantMix"> & {
  readonly status: "open" | "closed";
  readonly region: readonly string[];
  readonly extraCriteria: readonly string[];
};

/** The terms applications to a programme are judged by: its template in its version, with its own choices and overrides. */
export const termsOf = (programme: Opened): Terms | undefined => {
  const template = templateOf(programme.template, programme.templateVersion);
  if (!template) return undefined;
  const { least, most, mixes } = template.participants;
  const extra = template.extraCriteria.filter(({ item }) => programme.extraCriteria.includes(item));
  return {
    programmeStatus: programme.status,
    region: programme.region,
    limits: programme.limits,
    criteria: [...template.criteria, ...extra],
    conditions: template.conditions,
    inception: template.inception,
    participants: {
      least: programme.limits[least] ?? 0,
      most: programme.limits[most] ?? 0,
      roles: mixes.find(({ mix }) => mix === programme.participantMix)?.roles ?? [],
    },
  };
};

/** The course a relationship follows in this template: what the contracts of opening and coming into force carry. */
export const courseOf = (
  id: string,
  version: number,
): Pick<ProgrammeTemplate, "stages" | "cadences" | "obligations"> => {
  const { stages = [], cadences = [], obligations = [] } = templateOf(id, version) ?? {};
  return { stages, cadences, obligations };
};

export const templateContent: readonly Content[] = [
  ...templates.map((each) => ({
    kind: "programme-template",
    id: each.id,
    version: each.version,
    schema: programmeTemplateSchema,
    data: each as unknown as JsonObject,
  })),
  ...catalogues.map((each) => ({
    kind: "programme-template-catalogue",
    id: `${each.template}-${each.language}`,
    version: each.version,
    schema: templateCatalogueSchema,
    data: each as unknown as JsonObject,
  })),
];
