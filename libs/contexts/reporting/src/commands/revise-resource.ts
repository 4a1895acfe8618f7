import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import { resource, type ResourceCommand } from "../domain/resource/resource.decide";
import { entryOf, KEEPERS, ResourceRequest } from "./resource-request";

export class ReviseResourceRequest extends ResourceRequest {
  @Matches(ID)
  resourceId!: string;

  @IsString()
  @Length(1, 4_000)
  reason!: string;
}

export const reviseResource = command<ReviseResourceRequest>({
  name: "revise-resource",
  summary: "Say anew what a resource of the funder's library is, with the reason",
  route: "POST /resources/:resourceId/revision",
  request: ReviseResourceRequest,
  allow: KEEPERS,
  noun: resource,
  id: ({ resourceId }) => resourceId,
  command: (request): ResourceCommand => ({
    type: "revise-resource",
    resourceId: request.resourceId,
    entry: entryOf(request),
    reason: request.reason,
  }),
});
