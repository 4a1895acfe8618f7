import { command } from "@sankofa/kernel/manifest";
import { term, type TermCommand } from "../domain/term/term.decide";
import { KEEPERS } from "./resource-request";
import { TermRequest } from "./term-request";

export class GiveUpTermRequest extends TermRequest {}

export const giveUpTerm = command<GiveUpTermRequest>({
  name: "give-up-term",
  summary: "Call a community by the platform's own word again, with the reason",
  route: "POST /terms/:term/giving-up",
  request: GiveUpTermRequest,
  allow: KEEPERS,
  noun: term,
  id: (request, around) => around.reservationId("term", request.term),
  command: async (request, around): Promise<TermCommand> => ({
    type: "give-up-term",
    term: request.term,
    reason: request.reason,
    termId: await around.reservationId("term", request.term),
  }),
});
