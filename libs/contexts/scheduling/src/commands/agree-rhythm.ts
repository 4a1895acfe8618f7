import { command } from "@sankofa/kernel/manifest";
import { ruleFor } from "../content/cadence-rules/cadence-rules";
import type { CadenceCommand } from "../domain/cadence/cadence.decide";
import { cadence } from "../domain/cadence/cadence.noun";
import { ChangePaceRequest } from "./change-pace";
import { relationshipOf, scopeOfRelationship } from "./relationship-given";

/** The same words as for a change of pace: whether one is changed or begun, the pair need not know. */
export class AgreeRhythmRequest extends ChangePaceRequest {}

export const agreeRhythm = command<AgreeRhythmRequest>({
  name: "agree-rhythm",
  summary: "Have a kind of contact fall due by the rhythm that a pair agreed, from today where it did not recur before",
  route: "POST /relationships/:relationshipId/rhythm",
  request: AgreeRhythmRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: cadence,
  id: (request) => request.relationshipId,
  under: ({ relationshipId }, around) => scopeOfRelationship(relationshipId, around),
  given: async ({ relationshipId }, around) => ({
    running: (await relationshipOf(relationshipId, around))?.status === "running",
  }),
  command: async ({ relationshipId, kind, every, unit, why }, around): Promise<CadenceCommand> => {
    const known = await relationshipOf(relationshipId, around);
    const { programmeId = "", applicationId = "", zone = "" } = known ?? {};
    const rule = { kind, ...ruleFor(kind), pace: { every, unit } };
    return { type: "agree-rhythm", ids: { relationshipId, programmeId, applicationId }, zone, rule, why };
  },
});
