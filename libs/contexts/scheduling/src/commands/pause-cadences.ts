import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { CadenceCommand } from "../domain/cadence/cadence.decide";
import { cadence } from "../domain/cadence/cadence.noun";

export class PauseCadencesRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(HAPPENED)
  happened!: string;
}

export const pauseCadences = command<PauseCadencesRequest>({
  name: "pause-cadences",
  summary: "Let nothing fall due while a relationship is on hold",
  route: "POST /relationships/:relationshipId/pause",
  request: PauseCadencesRequest,
  allow: [],
  platformOnly: true,
  noun: cadence,
  id: (request) => request.relationshipId,
  command: (): CadenceCommand => ({ type: "pause-cadences" }),
  happened: (request) => request.happened,
});
