import { command } from "@sankofa/kernel/manifest";
import { IsString, IsUUID, Length } from "class-validator";
import { webhook, type WebhookCommand } from "../domain/webhook/webhook.decide";
import { integrationOfWebhook } from "./find-integration";

export class ReasonedWebhookRequest {
  @IsUUID()
  webhookId!: string;

  @IsString()
  @Length(1, 4_000)
  reason!: string;
}

export const disableWebhook = command<ReasonedWebhookRequest>({
  name: "disable-webhook",
  summary: "Send nothing more to an address",
  route: "POST /webhooks/:webhookId/disabling",
  request: ReasonedWebhookRequest,
  allow: ["funder-administrator"],
  noun: webhook,
  id: ({ webhookId }) => webhookId,
  given: integrationOfWebhook,
  command: ({ reason }): WebhookCommand => ({ type: "disable-webhook", because: "by-hand", reason }),
});
