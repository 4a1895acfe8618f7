import { command } from "@sankofa/kernel/manifest";
import { CODE, HAPPENED, ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { CadenceCommand } from "../domain/cadence/cadence.decide";
import { cadence } from "../domain/cadence/cadence.noun";

export class MeetCadenceRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(ID)
  engagementId!: string;

  /** The kind of engagement. */
  @Matches(CODE)
  kind!: string;

  @Matches(HAPPENED)
  happened!: string;
}

export const meetCadence = command<MeetCadenceRequest>({
  name: "meet-cadence",
  summary: "Count a contact that took place",
  route: "POST /relationships/:relationshipId/met-cadences",
  request: MeetCadenceRequest,
  allow: [],
  platformOnly: true,
  noun: cadence,
  id: (request) => request.relationshipId,
  command: ({ engagementId, kind, happened }): CadenceCommand => ({
    type: "meet-cadence",
    engagementId,
    kind,
    happened,
  }),
  happened: (request) => request.happened,
});
