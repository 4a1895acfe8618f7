import { command } from "@sankofa/kernel/manifest";
import { webhook, type WebhookCommand } from "../domain/webhook/webhook.decide";
import { ReasonedWebhookRequest } from "./disable-webhook";
import { integrationOfWebhook } from "./find-integration";

export const enableWebhook = command<ReasonedWebhookRequest>({
  name: "enable-webhook",
  summary: "Send again, from where sending stopped",
  route: "POST /webhooks/:webhookId/enabling",
  request: ReasonedWebhookRequest,
  allow: ["funder-administrator"],
  noun: webhook,
  id: ({ webhookId }) => webhookId,
  given: integrationOfWebhook,
  command: ({ reason }): WebhookCommand => ({ type: "enable-webhook", reason }),
});
