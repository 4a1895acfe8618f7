import { command } from "@sankofa/kernel/manifest";
import { IsUUID } from "class-validator";
import { webhook, type WebhookCommand } from "../domain/webhook/webhook.decide";
import { integrationOfWebhook } from "./find-integration";

export class RotateWebhookSecretRequest {
  @IsUUID()
  webhookId!: string;
}

export const rotateWebhookSecret = command<RotateWebhookSecretRequest>({
  name: "rotate-webhook-secret",
  summary: "Give a webhook another signing secret, shown this once; for a day both sign",
  route: "POST /webhooks/:webhookId/secret-rotation",
  request: RotateWebhookSecretRequest,
  allow: ["funder-administrator"],
  byEdge: true,
  noun: webhook,
  id: ({ webhookId }) => webhookId,
  given: integrationOfWebhook,
  command: (_request, around): WebhookCommand => ({ type: "rotate-webhook-secret", secretId: around.newId(1) }),
});
