import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { refusals } from "@sankofa/kernel/manifest";
import { noun } from "@sankofa/kernel/manifest";
import type { AccountState } from "../account/account.state";
import { funderFacts, type FunderFact } from "./funder.events";
import type { FunderState } from "./funder.state";

export type FunderCommand = { readonly type: "register-funder"; readonly name: string; readonly administrator: Id };

export type FunderCode = "administrator-without-account" | "funder-registered-otherwise";

export interface FunderGiven {
  readonly administrator: AccountState;
}

export const funderRefusals = refusals<FunderCode>({
  "administrator-without-account": { status: 422, title: "The first administrator of a funder needs an open account" },
  "funder-registered-otherwise": { status: 409, title: "This funder is registered already, as {name}" },
});

const decider: Decider<FunderCommand, FunderState, FunderFact, FunderCode, FunderGiven> = {
  initial: { status: "absent" },
  decide: (command, state, given) => {
    switch (command.type) {
      case "register-funder":
        if (state.status === "registered") {
          const same = state.name === command.name && state.administrator === command.administrator;
          return same ? accept() : refuse("funder-registered-otherwise", { name: state.name });
        }
        if (given.administrator.status !== "open") return refuse("administrator-without-account", {}, "/administrator");
        return accept({
          type: "access.funder-registered",
          // A funder is its own tenant: whatever it owns carries its id in the envelope.
          data: { funderId: given.tenant, name: command.name, administrator: command.administrator },
        });
      default:
        return exhausted(command.type);
    }
  },
  evolve: (_state, fact) => {
    switch (fact.type) {
      case "access.funder-registered":
        return { status: "registered", ...fact.data };
      default:
        return exhausted(fact.type);
    }
  },
};

export const funder = noun({
  context: "access",
  name: "funder",
  facts: funderFacts,
  decider,
  stateVersion: 1,
  scopeOf: (state, tenant) => (state.status === "absent" ? undefined : { funder: tenant }),
});
