import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { webhook } from "./webhook.decide";

const ids = { webhookId: newIdOf(1), accountId: newIdOf(2) };
const secretId = newIdOf(3);
const next = newIdOf(4);
const aim = { label: "Their CRM", url: "https://crm.example.org/hooks", types: ["org.sankofa.plan.agreed.v1"] };
const elsewhere = { ...aim, url: "https://crm.example.org/other" };
const integration = { isIntegration: true };
const stranger = { isIntegration: false };

const register = { type: "register-webhook", ...ids, secretId, aim } as const;
const registered = { type: "access.webhook-registered", data: { ...ids, ...aim, secretId } } as const;
const changed = { type: "access.webhook-changed", data: { ...ids, ...elsewhere } } as const;
const rotated = { type: "access.webhook-secret-rotated", data: { ...ids, secretId: next } } as const;
const disabled = {
  type: "access.webhook-disabled",
  data: { ...ids, because: "gone", reason: "The address said 410" },
} as const;
const enabled = { type: "access.webhook-enabled", data: { ...ids, reason: "Mended" } } as const;
const disable = { type: "disable-webhook", because: "gone", reason: "The address said 410" } as const;
const rotate = { type: "rotate-webhook-secret", secretId: next } as const;

describe("INT-2 a webhook", () => {
  test("is registered for an integration, with the name of its secret", () => {
    given(webhook).when(register, integration).then(registered).twiceWritesNothing();
    given(webhook).when(register, stranger).thenRefused("webhook-without-integration");
  });

  test("goes elsewhere", () => {
    const change = { type: "change-webhook", aim: elsewhere } as const;
    given(webhook).facts(registered).when(change, integration).then(changed).twiceWritesNothing();
    given(webhook).when(change, integration).thenRefused("webhook-unknown");
  });

  test("gets another secret, unless nothing is sent", () => {
    given(webhook).facts(registered).when(rotate, integration).then(rotated).twiceWritesNothing();
    given(webhook).facts(registered, disabled).when(rotate, integration).thenRefused("webhook-disabled");
  });

  test("is disabled once, with what led to it", () => {
    given(webhook).facts(registered).when(disable, stranger).then(disabled).twiceWritesNothing();
    given(webhook).when(disable, stranger).thenRefused("webhook-unknown");
  });

  test("is enabled again while its account is an integration", () => {
    const enable = { type: "enable-webhook", reason: "Mended" } as const;
    given(webhook).facts(registered, disabled).when(enable, integration).then(enabled).twiceWritesNothing();
    given(webhook).facts(registered, disabled).when(enable, stranger).thenRefused("webhook-without-integration");
    given(webhook).facts(registered).when(enable, stranger).then();
  });

  test("folds every history", () => expectTotal(webhook.decider, [registered, changed, rotated, disabled, enabled]));
});
