import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { AccountFact } from "../domain/account/account.events";
import type { FunderFact } from "../domain/funder/funder.events";
import type { GrantFact } from "../domain/grant/grant.events";

/** What each fact of the room says outside. */
export const outbound: Outbound<FunderFact | AccountFact | GrantFact, AccessMessage> = {
  "access.funder-registered": ({ data }) => ({ type: "funder.registered", data }),
  "access.account-opened": ({ data }) => ({ type: "account.opened", data }),
  "access.account-closed": ({ data }) => ({ type: "account.closed", data }),
  "access.grant-given": ({ data }) => ({ type: "grant.given", data }),
  "access.grant-revoked": ({ data }) => ({ type: "grant.revoked", data }),
};
