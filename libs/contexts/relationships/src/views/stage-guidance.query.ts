import type { Language } from "@sankofa/kernel/language";
import { query } from "@sankofa/kernel/manifest";
import { field, list, record, type Static } from "@sankofa/kernel/schema";
import { stageGuidance, stageGuidanceIn } from "../content/stage-guidance/stage-guidance";

const said = list(field.line());
const stage = record({ stage: field.code(), why: said, how: said, resources: said });
const response = record({ id: field.code(), version: field.whole(1), stages: list(stage) });

export class GetStageGuidanceRequest {}

const wordsIn = (language: Language) => {
  const { labels } = stageGuidanceIn(language);
  return (names: readonly string[]): string[] => names.map((name) => labels[name] ?? name);
};

export const getStageGuidance = query<GetStageGuidanceRequest, Static<typeof response>>({
  name: "get-stage-guidance",
  summary: "Why each stage matters, how it is done and with what",
  route: "GET /stage-guidance",
  request: GetStageGuidanceRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [],
  response,
  answer: async (_request, { language }) => {
    const inWords = wordsIn(language);
    return {
      id: stageGuidance.id,
      version: stageGuidance.version,
      stages: Object.entries(stageGuidance.stages).map(([name, { why, how, resources }]) => ({
        stage: name,
        why: inWords(why),
        how: inWords(how),
        resources: inWords(resources),
      })),
    };
  },
});
