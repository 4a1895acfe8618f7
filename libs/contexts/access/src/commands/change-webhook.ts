import { command } from "@sankofa/kernel/manifest";
import { IsUUID } from "class-validator";
import { webhook, type WebhookCommand } from "../domain/webhook/webhook.decide";
import { integrationOfWebhook } from "./find-integration";
import { aimOf, AimRequest } from "./register-webhook";

export class ChangeWebhookRequest extends AimRequest {
  @IsUUID()
  webhookId!: string;
}

export const changeWebhook = command<ChangeWebhookRequest>({
  name: "change-webhook",
  summary: "Send to another address, or other types",
  route: "POST /webhooks/:webhookId/aim",
  request: ChangeWebhookRequest,
  allow: ["funder-administrator"],
  byEdge: true,
  noun: webhook,
  id: ({ webhookId }) => webhookId,
  given: integrationOfWebhook,
  command: (request): WebhookCommand => ({ type: "change-webhook", aim: aimOf(request) }),
});
