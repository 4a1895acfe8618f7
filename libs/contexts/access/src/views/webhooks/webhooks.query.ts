import { WEBHOOK_DISABLED_BECAUSE } from "@sankofa/contracts/access.contracts";
import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, IsUUID } from "class-validator";
import { webhooksView, type WebhookDoc } from "./webhooks.view";

export class ListWebhooksRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @IsOptional()
  @IsIn(["enabled", "disabled"])
  status?: "enabled" | "disabled";
}

export class GetWebhookRequest {
  @IsUUID()
  webhookId!: string;
}

const webhookSchema = record({
  webhookId: field.id(),
  accountId: field.id(),
  label: field.line(),
  url: field.text(),
  types: list(field.line()),
  status: field.oneOf("enabled", "disabled"),
  registered: field.instant(),
  registeredBy: field.line(),
  disabled: orNull(
    record({
      at: field.instant(),
      by: field.line(),
      because: field.oneOf(...WEBHOOK_DISABLED_BECAUSE),
      reason: field.text(),
    }),
  ),
  secretSince: field.instant(),
  /** Until when the secret before it signs too; null where none does. */
  previousSecretUntil: orNull(field.instant()),
});

type Webhook = Omit<WebhookDoc, "funder" | "since" | "secret" | "previousSecret"> & {
  readonly secretSince: string;
  readonly previousSecretUntil: string | null;
};

/** What names the secrets stays inside: it is of no use to anybody but the deliverer. */
const shown = ({ funder: _, since: __, secret, previousSecret, ...rest }: WebhookDoc, now: string): Webhook => ({
  ...rest,
  secretSince: secret.since,
  previousSecretUntil: previousSecret !== null && now < previousSecret.until ? previousSecret.until : null,
});

export const listWebhooks = query<ListWebhooksRequest, Page<Webhook>>({
  name: "list-webhooks",
  summary: "The addresses that what is published is sent to, and why some are sent nothing any more",
  route: "GET /webhooks",
  request: ListWebhooksRequest,
  allow: ["funder-administrator"],
  views: [webhooksView],
  response: record({ items: list(webhookSchema), next: orNull(Type.String()) }),
  answer: async ({ accountId, status, limit, cursor }, reading) => {
    const where = { ...(accountId === undefined ? {} : { accountId }), ...(status === undefined ? {} : { status }) };
    const page = await reading.find(webhooksView, { where, orderBy: "registered", limit, cursor });
    return { items: page.items.map(({ doc }) => shown(doc, reading.now)), next: page.next };
  },
});

export const getWebhook = query<GetWebhookRequest, Webhook>({
  name: "get-webhook",
  summary: "One webhook",
  route: "GET /webhooks/:webhookId",
  request: GetWebhookRequest,
  allow: ["funder-administrator"],
  views: [webhooksView],
  response: webhookSchema,
  answer: async ({ webhookId }, reading) => {
    const doc = await reading.get(webhooksView, webhookId);
    return doc && shown(doc, reading.now);
  },
});
