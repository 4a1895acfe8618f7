import { grantsAt } from "@sankofa/kernel/grants";
import type { Id } from "@sankofa/kernel/ids";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { webhook, type WebhookGiven } from "../domain/webhook/webhook.decide";
import { accountsView } from "../views/accounts/accounts.view";

/** Whether an account holds the role of an integration now. */
export const integrationOf = async (accountId: Id, around: Surroundings): Promise<WebhookGiven> => {
  const holder = await around.lookup(accountsView, accountId);
  const grants = holder ? grantsAt(holder, around.now) : [];
  return { isIntegration: grants.some(({ role }) => role === "integration") };
};

/** The same for the account that a webhook is for. */
export const integrationOfWebhook = async (
  { webhookId }: { readonly webhookId: Id },
  around: Surroundings,
): Promise<WebhookGiven> => {
  const state = await around.state(webhook, webhookId);
  return state.status === "absent" ? { isIntegration: false } : integrationOf(state.accountId, around);
};
