import type { Language } from "@sankofa/kernel/language";
import { query } from "@sankofa/kernel/manifest";
import { field, list, record, type Static } from "@sankofa/kernel/schema";
import { rights, rightsIn } from "../../content/rights/rights";

const said = record({ name: field.line(), text: field.text() });
const part = record({ rights: list(said), responsibilities: list(said) });
const response = record({
  id: field.code(),
  version: field.whole(1),
  mentee: part,
  mentor: part,
  principles: list(said),
  openToProgramme: said,
});

export class GetRightsRequest {}

type Words = (name: string) => Static<typeof said>;

const wordsIn = (language: Language): Words => {
  const { labels } = rightsIn(language);
  return (name) => ({ name, text: labels[name] ?? name });
};

const inWords = (side: typeof rights.mentee, words: Words): Static<typeof part> => ({
  rights: side.rights.map(words),
  responsibilities: side.responsibilities.map(words),
});

export const getRights = query<GetRightsRequest, Static<typeof response>>({
  name: "get-rights",
  summary: "The rights, responsibilities and principles that both sides acknowledge",
  route: "GET /rights",
  request: GetRightsRequest,
  allow: [
    "funder-administrator",
    "programme-manager",
    "coordinator",
    "applicant",
    "mentor",
    "mentee",
    "signatory",
    "auditor",
  ],
  views: [],
  response,
  answer: async (_request, { language }) => {
    const words = wordsIn(language);
    return {
      id: rights.id,
      version: rights.version,
      mentee: inWords(rights.mentee, words),
      mentor: inWords(rights.mentor, words),
      principles: rights.principles.map(words),
      openToProgramme: words(rights.openToProgramme),
    };
  },
});
