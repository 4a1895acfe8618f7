import { command } from "@sankofa/kernel/manifest";
import { INSTANT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, IsUUID, Length, Matches } from "class-validator";
import { account } from "../domain/account/account.decide";
import type { GrantCommand, GrantGiven } from "../domain/grant/grant.commands";
import { grant } from "../domain/grant/grant.decide";
import { placesView } from "../views/places/places.view";
import { giverOf } from "./find-giver";

export class EndMediationRequest {
  @IsUUID()
  challengeId!: string;

  @IsString()
  @Length(1, 4_000)
  reason!: string;

  /** When the challenge was resolved, where that is why: whoever was let in since is there for what came after. */
  @IsOptional()
  @Matches(INSTANT)
  resolved?: string;
}

export const endMediation = command<EndMediationRequest>({
  name: "end-mediation",
  summary: "Take away the grants of a challenge's mediators",
  route: "POST /challenges/:challengeId/end-of-mediation",
  request: EndMediationRequest,
  allow: [],
  platformOnly: true,
  noun: grant,
  id: ({ challengeId }) => challengeId,
  given: async ({ challengeId }, around): Promise<GrantGiven> => ({
    giver: giverOf(around),
    account: account.decider.initial,
    place: { funder: around.tenant },
    withMediator: (await around.lookup(placesView, challengeId)) !== undefined,
  }),
  command: ({ reason, resolved }): GrantCommand => ({
    type: "end-mediation",
    reason,
    ...(resolved === undefined ? {} : { resolved }),
  }),
});
