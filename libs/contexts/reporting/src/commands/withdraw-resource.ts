import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import { resource, type ResourceCommand } from "../domain/resource/resource.decide";
import { KEEPERS } from "./resource-request";

export class WithdrawResourceRequest {
  @Matches(ID)
  resourceId!: string;

  @IsString()
  @Length(1, 4_000)
  reason!: string;
}

export const withdrawResource = command<WithdrawResourceRequest>({
  name: "withdraw-resource",
  summary: "Take a resource out of the funder's library, with the reason",
  route: "POST /resources/:resourceId/withdrawal",
  request: WithdrawResourceRequest,
  allow: KEEPERS,
  noun: resource,
  id: ({ resourceId }) => resourceId,
  command: ({ resourceId, reason }): ResourceCommand => ({ type: "withdraw-resource", resourceId, reason }),
});
