import { accessContracts } from "@sankofa/contracts/access.contracts";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { changeWebhook } from "./commands/change-webhook";
import { carryMentors } from "./commands/carry-mentors";
import { chooseLanguage } from "./commands/choose-language";
import { chooseReminders } from "./commands/choose-reminders";
import { closeAccount } from "./commands/close-account";
import { confirmGrant } from "./commands/confirm-grant";
import { disableWebhook } from "./commands/disable-webhook";
import { enableWebhook } from "./commands/enable-webhook";
import { endMediation } from "./commands/end-mediation";
import { giveGrant } from "./commands/give-grant";
import { giveUpWebhook } from "./commands/give-up-webhook";
import { openAccount } from "./commands/open-account";
import { recordReading } from "./commands/record-reading";
import { registerFunder } from "./commands/register-funder";
import { registerWebhook } from "./commands/register-webhook";
import { revokeGrant } from "./commands/revoke-grant";
import { rotateWebhookSecret } from "./commands/rotate-webhook-secret";
import { account, accountRefusals } from "./domain/account/account.decide";
import { funder, funderRefusals } from "./domain/funder/funder.decide";
import { grant, grantRefusals } from "./domain/grant/grant.decide";
import { reading } from "./domain/reading/reading.decide";
import { webhook, webhookRefusals } from "./domain/webhook/webhook.decide";
import { outbound } from "./integration/outbound";
import { whenChallengeResolvedThenEndMediation } from "./processes/when-challenge-resolved-then-end-mediation/when-challenge-resolved-then-end-mediation";
import { whenMediatorLetInThenCheck } from "./processes/when-mediator-let-in-then-check/when-mediator-let-in-then-check";
import { whenRelationshipCarriedOnThenCarryMentors } from "./processes/when-relationship-carried-on-then-carry-mentors/when-relationship-carried-on-then-carry-mentors";
import { whenFunderRegisteredThenAppoint } from "./processes/when-funder-registered-then-appoint/when-funder-registered-then-appoint";
import { getAccount, listAccounts, nameAccounts } from "./views/accounts/accounts.query";
import { accountsView } from "./views/accounts/accounts.view";
import { attachmentsView } from "./views/attachments/attachments.view";
import { mayReadFile } from "./views/attachments/may-read-file.query";
import { correspondentsView } from "./views/correspondents/correspondents.view";
import { showReminders } from "./views/correspondents/reminders.query";
import { fundersView } from "./views/funders/funders.view";
import { listGrants } from "./views/grants/grants.query";
import { grantsView } from "./views/grants/grants.view";
import { outlastingGrants } from "./views/outlasting-grants/outlasting-grants.query";
import { outlastingGrantsView } from "./views/outlasting-grants/outlasting-grants.view";
import { mayGive } from "./views/places/may-give.query";
import { placesView } from "./views/places/places.view";
import { listReadings } from "./views/readings/readings.query";
import { readingsView } from "./views/readings/readings.view";
import { relationshipMentorsView } from "./views/relationship-mentors/relationship-mentors.view";
import { getWebhook, listWebhooks } from "./views/webhooks/webhooks.query";
import { webhooksView } from "./views/webhooks/webhooks.view";

/** The porch: tenants, accounts, and who may do what where. */
export const access: ContextManifest = {
  name: "access",
  summary: "Who is there and who may do what where",
  nouns: [funder, account, grant, webhook, reading],
  commands: [
    ...[registerFunder, openAccount, chooseLanguage, chooseReminders, closeAccount],
    ...[giveGrant, confirmGrant, revokeGrant, endMediation, carryMentors, recordReading],
    ...[registerWebhook, changeWebhook, rotateWebhookSecret, disableWebhook, giveUpWebhook, enableWebhook],
  ],
  queries: [
    listAccounts,
    nameAccounts,
    getAccount,
    listGrants,
    outlastingGrants,
    showReminders,
    mayGive,
    mayReadFile,
    listWebhooks,
    getWebhook,
    listReadings,
  ],
  views: [
    fundersView,
    accountsView,
    grantsView,
    outlastingGrantsView,
    placesView,
    attachmentsView,
    webhooksView,
    correspondentsView,
    relationshipMentorsView,
    readingsView,
  ],
  processes: [
    ...[whenChallengeResolvedThenEndMediation, whenMediatorLetInThenCheck],
    ...[whenFunderRegisteredThenAppoint, whenRelationshipCarriedOnThenCarryMentors],
  ],
  deadlines: [],
  contracts: accessContracts,
  outbound,
  refusals: { ...funderRefusals, ...accountRefusals, ...grantRefusals, ...webhookRefusals },
  content: [],
};
