import { command } from "@sankofa/kernel/manifest";
import { CODE, ID, LOCAL_DATE } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { CadenceCommand } from "../domain/cadence/cadence.decide";
import { cadence } from "../domain/cadence/cadence.noun";

export class RaiseContactOverdueRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(CODE)
  kind!: string;

  @Matches(LOCAL_DATE)
  dueOn!: string;
}

export const raiseContactOverdue = command<RaiseContactOverdueRequest>({
  name: "raise-contact-overdue",
  summary: "Say that a contact is overdue",
  route: "POST /relationships/:relationshipId/overdues",
  request: RaiseContactOverdueRequest,
  allow: [],
  platformOnly: true,
  noun: cadence,
  id: (request) => request.relationshipId,
  command: ({ kind, dueOn }): CadenceCommand => ({ type: "raise-contact-overdue", kind, dueOn }),
});
