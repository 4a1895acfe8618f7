import { query } from "@sankofa/kernel/manifest";
import { field, list, record, type Static } from "@sankofa/kernel/schema";
import { rights, rightsInEnglish } from "../../content/rights/rights";

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

const words = (name: string): Static<typeof said> => ({ name, text: rightsInEnglish.labels[name] ?? name });
const inWords = (side: typeof rights.mentee): Static<typeof part> => ({
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
  answer: async () => ({
    id: rights.id,
    version: rights.version,
    mentee: inWords(rights.mentee),
    mentor: inWords(rights.mentor),
    principles: rights.principles.map(words),
    openToProgramme: words(rights.openToProgramme),
  }),
});
