import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { noun, refusals } from "@sankofa/kernel/manifest";
import { webhookFacts, type DisabledBecause, type WebhookFact } from "./webhook.events";
import type { Aim, WebhookState } from "./webhook.state";

export type WebhookCommand =
  | {
      readonly type: "register-webhook";
      readonly webhookId: Id;
      readonly accountId: Id;
      readonly secretId: Id;
      readonly aim: Aim;
    }
  | { readonly type: "change-webhook"; readonly aim: Aim }
  | { readonly type: "rotate-webhook-secret"; readonly secretId: Id }
  | { readonly type: "disable-webhook"; readonly because: DisabledBecause; readonly reason: string }
  | { readonly type: "enable-webhook"; readonly reason: string };

export type WebhookCode = "webhook-unknown" | "webhook-disabled" | "webhook-without-integration";

export interface WebhookGiven {
  /** Whether the account that it is for holds the role of an integration now. */
  readonly isIntegration: boolean;
}

export const webhookRefusals = refusals<WebhookCode>({
  "webhook-unknown": { status: 404, title: "There is no such webhook" },
  "webhook-disabled": { status: 409, title: "The webhook is disabled: enable it first" },
  "webhook-without-integration": {
    status: 409,
    title: "A webhook is for an account with the role of an integration: give it that role first",
  },
});

type Known = Exclude<WebhookState, { readonly status: "absent" }>;

const same = (one: Aim, other: Aim): boolean =>
  one.label === other.label && one.url === other.url && one.types.join() === other.types.join();

const decideOnKnown = (
  command: Exclude<WebhookCommand, { readonly type: "register-webhook" }>,
  state: Known,
  { isIntegration }: WebhookGiven,
): Decision<WebhookFact, WebhookCode> => {
  const { webhookId, accountId } = state;
  switch (command.type) {
    case "change-webhook":
      if (same(command.aim, state.aim)) return accept();
      return accept({ type: "access.webhook-changed", data: { webhookId, accountId, ...mutable(command.aim) } });
    case "rotate-webhook-secret":
      if (command.secretId === state.secretId) return accept();
      if (state.status === "disabled") return refuse("webhook-disabled");
      return accept({
        type: "access.webhook-secret-rotated",
        data: { webhookId, accountId, secretId: command.secretId },
      });
    case "disable-webhook": {
      if (state.status === "disabled") return accept();
      const { because, reason } = command;
      return accept({ type: "access.webhook-disabled", data: { webhookId, accountId, because, reason } });
    }
    case "enable-webhook":
      if (state.status === "enabled") return accept();
      if (!isIntegration) return refuse("webhook-without-integration");
      return accept({ type: "access.webhook-enabled", data: { webhookId, accountId, reason: command.reason } });
    default:
      return exhausted(command);
  }
};

const mutable = ({ types, ...rest }: Aim) => ({ ...rest, types: [...types] });

const decider: Decider<WebhookCommand, WebhookState, WebhookFact, WebhookCode, WebhookGiven> = {
  initial: { status: "absent" },
  decide: (command, state, given) => {
    if (command.type !== "register-webhook")
      return state.status === "absent" ? refuse("webhook-unknown") : decideOnKnown(command, state, given);
    if (state.status !== "absent") return accept();
    if (!given.isIntegration) return refuse("webhook-without-integration", {}, "/accountId");
    const { webhookId, accountId, secretId, aim } = command;
    return accept({ type: "access.webhook-registered", data: { webhookId, accountId, ...mutable(aim), secretId } });
  },
  evolve: (state, fact) => {
    switch (fact.type) {
      case "access.webhook-registered": {
        const { webhookId, accountId, secretId, ...aim } = fact.data;
        return { status: "enabled", webhookId, accountId, aim, secretId };
      }
      case "access.webhook-changed": {
        const { webhookId: _, accountId: __, ...aim } = fact.data;
        return state.status === "absent" ? state : { ...state, aim };
      }
      case "access.webhook-secret-rotated":
        return state.status === "absent" ? state : { ...state, secretId: fact.data.secretId };
      case "access.webhook-disabled":
        return state.status === "absent" ? state : { ...state, status: "disabled" };
      case "access.webhook-enabled":
        return state.status === "absent" ? state : { ...state, status: "enabled" };
      default:
        return exhausted(fact);
    }
  },
};

export const webhook = noun({
  context: "access",
  name: "webhook",
  facts: webhookFacts,
  decider,
  stateVersion: 1,
  scopeOf: (state, tenant) => (state.status === "absent" ? undefined : { funder: tenant }),
});
