import { LONGEST_LINE } from "@sankofa/kernel/patterns";
import { command } from "@sankofa/kernel/manifest";
import { IsOptional, IsString, Length } from "class-validator";
import { term, type TermCommand } from "../domain/term/term.decide";
import { KEEPERS } from "./resource-request";
import { TermRequest } from "./term-request";

export class PreferTermRequest extends TermRequest {
  /** In English; the platform's own word where left out. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  en?: string;

  /** In French, likewise. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  fr?: string;
}

export const preferTerm = command<PreferTermRequest>({
  name: "prefer-term",
  summary: "Call a community what it prefers, on all pages of the funder",
  route: "POST /terms/:term",
  request: PreferTermRequest,
  allow: KEEPERS,
  noun: term,
  id: (request, around) => around.reservationId("term", request.term),
  command: async ({ en, fr, ...of }, around): Promise<TermCommand> => ({
    type: "prefer-term",
    ...of,
    termId: await around.reservationId("term", of.term),
    words: { en, fr },
  }),
});
