import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { CadenceCommand } from "../domain/cadence/cadence.decide";
import { cadence } from "../domain/cadence/cadence.noun";

export class ResumeCadencesRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(HAPPENED)
  happened!: string;
}

export const resumeCadences = command<ResumeCadencesRequest>({
  name: "resume-cadences",
  summary: "Let contacts fall due again",
  route: "POST /relationships/:relationshipId/resumed-cadences",
  request: ResumeCadencesRequest,
  allow: [],
  platformOnly: true,
  noun: cadence,
  id: (request) => request.relationshipId,
  command: ({ happened }): CadenceCommand => ({ type: "resume-cadences", happened }),
  happened: (request) => request.happened,
});
