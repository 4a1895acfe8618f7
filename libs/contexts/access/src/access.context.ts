import { accessContracts } from "@sankofa/contracts/access.contracts";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { closeAccount } from "./commands/close-account";
import { giveGrant } from "./commands/give-grant";
import { openAccount } from "./commands/open-account";
import { registerFunder } from "./commands/register-funder";
import { revokeGrant } from "./commands/revoke-grant";
import { account, accountRefusals } from "./domain/account/account.decide";
import { funder, funderRefusals } from "./domain/funder/funder.decide";
import { grant, grantRefusals } from "./domain/grant/grant.decide";
import { outbound } from "./integration/outbound";
import { whenFunderRegisteredThenAppoint } from "./processes/when-funder-registered-then-appoint/when-funder-registered-then-appoint";
import { getAccount, listAccounts } from "./views/accounts/accounts.query";
import { accountsView } from "./views/accounts/accounts.view";
import { attachmentsView } from "./views/attachments/attachments.view";
import { mayReadFile } from "./views/attachments/may-read-file.query";
import { fundersView } from "./views/funders/funders.view";
import { listGrants } from "./views/grants/grants.query";
import { grantsView } from "./views/grants/grants.view";
import { mayGive } from "./views/places/may-give.query";
import { placesView } from "./views/places/places.view";

/** The porch: tenants, accounts, and who may do what where. */
export const access: ContextManifest = {
  name: "access",
  summary: "Who is there and who may do what where",
  nouns: [funder, account, grant],
  commands: [registerFunder, openAccount, closeAccount, giveGrant, revokeGrant],
  queries: [listAccounts, getAccount, listGrants, mayGive, mayReadFile],
  views: [fundersView, accountsView, grantsView, placesView, attachmentsView],
  processes: [whenFunderRegisteredThenAppoint],
  deadlines: [],
  contracts: accessContracts,
  outbound,
  refusals: { ...funderRefusals, ...accountRefusals, ...grantRefusals },
  content: [],
};
