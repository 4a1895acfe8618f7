import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { CadenceCommand } from "../domain/cadence/cadence.decide";
import { cadence } from "../domain/cadence/cadence.noun";

export class StopCadencesRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(HAPPENED)
  happened!: string;
}

export const stopCadences = command<StopCadencesRequest>({
  name: "stop-cadences",
  summary: "Let nothing fall due after the end of a relationship",
  route: "POST /relationships/:relationshipId/stopped-cadences",
  request: StopCadencesRequest,
  allow: [],
  platformOnly: true,
  noun: cadence,
  id: (request) => request.relationshipId,
  command: (): CadenceCommand => ({ type: "stop-cadences" }),
  happened: (request) => request.happened,
});
