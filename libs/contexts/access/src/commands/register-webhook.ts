import { publishedContracts } from "@sankofa/contracts/published";
import { command } from "@sankofa/kernel/manifest";
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUrl, IsUUID, Length } from "class-validator";
import { account } from "../domain/account/account.decide";
import { webhook, type WebhookCommand } from "../domain/webhook/webhook.decide";
import type { Aim } from "../domain/webhook/webhook.state";
import { integrationOf } from "./find-integration";

/** Where a webhook goes and what is sent there. */
export class AimRequest {
  /** What it is for: it is all that tells it from others later. */
  @IsString()
  @Length(1, 100)
  label!: string;

  /** Stands in the record like everything else: nothing secret belongs into it. */
  @IsUrl({ protocols: ["https", "http"], require_protocol: true, require_tld: false, disallow_auth: true })
  @Length(1, 2_000)
  url!: string;

  /** The published types that are sent; all of them where none is named. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsIn(Object.keys(publishedContracts), { each: true })
  types?: string[];
}

export const aimOf = ({ label, url, types = [] }: AimRequest): Aim => ({ label, url, types: [...types].sort() });

export class RegisterWebhookRequest extends AimRequest {
  @IsUUID()
  accountId!: string;
}

export const registerWebhook = command<RegisterWebhookRequest>({
  name: "register-webhook",
  summary: "Have what is published sent to an address of an integration; the signing secret is shown this once",
  route: "POST /accounts/:accountId/webhooks",
  request: RegisterWebhookRequest,
  allow: ["funder-administrator"],
  byEdge: true,
  noun: webhook,
  id: (_request, around) => around.newId(0),
  under: async ({ accountId }, around) =>
    (await around.state(account, accountId)).status === "absent" ? undefined : { funder: around.tenant },
  given: ({ accountId }, around) => integrationOf(accountId, around),
  command: (request, around): WebhookCommand => ({
    type: "register-webhook",
    webhookId: around.newId(0),
    accountId: request.accountId,
    secretId: around.newId(1),
    aim: aimOf(request),
  }),
});
