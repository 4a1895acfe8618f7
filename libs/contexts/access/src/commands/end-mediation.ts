import { command } from "@sankofa/kernel/manifest";
import { IsString, IsUUID, Length } from "class-validator";
import { account } from "../domain/account/account.decide";
import { grant, type GrantCommand, type GrantGiven } from "../domain/grant/grant.decide";
import { giverOf } from "./find-giver";

export class EndMediationRequest {
  @IsUUID()
  challengeId!: string;

  @IsString()
  @Length(1, 4_000)
  reason!: string;
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
  given: (_request, around): Promise<GrantGiven> =>
    Promise.resolve({ giver: giverOf(around), account: account.decider.initial, place: { funder: around.tenant } }),
  command: ({ reason }): GrantCommand => ({ type: "end-mediation", reason }),
});
