import { command } from "@sankofa/kernel/manifest";
import { CODE, ID, LOCAL_DATE } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { CadenceCommand } from "../domain/cadence/cadence.decide";
import { cadence } from "../domain/cadence/cadence.noun";

export class RaiseContactDueRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(CODE)
  kind!: string;

  @Matches(LOCAL_DATE)
  dueOn!: string;
}

export const raiseContactDue = command<RaiseContactDueRequest>({
  name: "raise-contact-due",
  summary: "Say that a contact is due today",
  route: "POST /relationships/:relationshipId/dues",
  request: RaiseContactDueRequest,
  allow: [],
  platformOnly: true,
  noun: cadence,
  id: (request) => request.relationshipId,
  command: ({ kind, dueOn }): CadenceCommand => ({ type: "raise-contact-due", kind, dueOn }),
});
