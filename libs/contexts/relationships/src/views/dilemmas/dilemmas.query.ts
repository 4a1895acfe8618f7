import { query, type Page } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { Matches } from "class-validator";
import { scopeWithin } from "../../domain/belonging.policies";
import { knownProgrammesView } from "../known-programmes/known-programmes.view";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { WithinRequest } from "../relationship-card/request-words.query";
import { dilemmasIn, dilemmasResponse, disclosedOf, type DilemmaLine } from "./dilemma-answer.query";
import { dilemmasView } from "./dilemmas.view";

export class ListDilemmasRequest extends WithinRequest {}

export const listDilemmas = query<ListDilemmasRequest, Page<DilemmaLine>>({
  name: "list-dilemmas",
  summary: "The dilemmas of a relationship that the reader may know of, the last first; who reads them is written down",
  route: "GET /relationships/:relationshipId/dilemmas",
  request: ListDilemmasRequest,
  allow: ["mentor", "programme-manager", "coordinator"],
  views: [dilemmasView, relationshipCardView],
  response: dilemmasResponse,
  answer: async ({ relationshipId, ...page }, reading) => {
    const card = await reading.get(relationshipCardView, relationshipId);
    return card && dilemmasIn(reading, scopeWithin(card, reading.tenant), { relationshipId }, page);
  },
  discloses: disclosedOf,
});

export class ProgrammeDilemmasRequest extends PageRequest {
  @Matches(ID)
  programmeId!: string;
}

export const programmeDilemmas = query<ProgrammeDilemmasRequest, Page<DilemmaLine>>({
  name: "programme-dilemmas",
  summary: "The dilemmas of a programme that the reader may know of, the last first; who reads them is written down",
  route: "GET /programmes/:programmeId/dilemmas",
  request: ProgrammeDilemmasRequest,
  allow: ["programme-manager", "coordinator"],
  views: [dilemmasView, knownProgrammesView],
  response: dilemmasResponse,
  answer: async ({ programmeId, ...page }, reading) =>
    (await reading.get(knownProgrammesView, programmeId)) &&
    dilemmasIn(reading, { funder: reading.tenant, programme: programmeId }, { programmeId }, page),
  discloses: disclosedOf,
});
