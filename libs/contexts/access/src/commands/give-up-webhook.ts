import { command } from "@sankofa/kernel/manifest";
import { IsIn } from "class-validator";
import { webhook, type WebhookCommand } from "../domain/webhook/webhook.decide";
import { DISABLED_BECAUSE, type DisabledBecause } from "../domain/webhook/webhook.events";
import { ReasonedWebhookRequest } from "./disable-webhook";
import { integrationOfWebhook } from "./find-integration";

export class GiveUpWebhookRequest extends ReasonedWebhookRequest {
  @IsIn(DISABLED_BECAUSE.filter((because) => because !== "by-hand"))
  because!: DisabledBecause;
}

/** Said by the deliverer itself when an address is gone, has failed for too long, or may hear no more. */
export const giveUpWebhook = command<GiveUpWebhookRequest>({
  name: "give-up-webhook",
  summary: "Send nothing more to an address that does not take it",
  route: "POST /webhooks/:webhookId/giving-up",
  request: GiveUpWebhookRequest,
  allow: [],
  platformOnly: true,
  noun: webhook,
  id: ({ webhookId }) => webhookId,
  given: integrationOfWebhook,
  command: ({ because, reason }): WebhookCommand => ({ type: "disable-webhook", because, reason }),
});
