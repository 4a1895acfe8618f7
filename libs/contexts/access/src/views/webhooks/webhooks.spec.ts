import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import { later } from "@sankofa/kernel/time";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { ACTOR, newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { getWebhook, listWebhooks } from "./webhooks.query";
import { webhooksView } from "./webhooks.view";

const ids = { webhookId: newIdOf(1), accountId: newIdOf(2) };
const aim = { label: "Their CRM", url: "https://crm.example.org/hooks", types: ["org.sankofa.plan.agreed.v1"] };
const registered: AccessMessage = { type: "webhook.registered", data: { ...ids, ...aim, secretId: newIdOf(3) } };
const rotated: AccessMessage = { type: "webhook.secret-rotated", data: { ...ids, secretId: newIdOf(4) } };
const disabled: AccessMessage = {
  type: "webhook.disabled",
  data: { ...ids, because: "failing", reason: "No answer for five days" },
};
const enabled: AccessMessage = { type: "webhook.enabled", data: { ...ids, reason: "Mended" } };
const docAfter = (...said: AccessMessage[]) => folded(webhooksView, feed(...said)).get(ids.webhookId)!;

describe("INT-2 a webhook's document", () => {
  test("knows where sending begins, and the key that signs", () => {
    const doc = docAfter(registered);
    expect(doc).toMatchObject({ ...ids, ...aim, status: "enabled", secret: { id: newIdOf(3), since: NOW } });
    expect(doc.since).toBe(feed(registered)[0]?.position);
    expect(webhooksView.scope(doc)).toEqual({ funder: TENANT });
  });

  test("lets the secret before sign for a day more", () => {
    expect(docAfter(registered, rotated)).toMatchObject({
      secret: { id: newIdOf(4) },
      previousSecret: { id: newIdOf(3), until: later(NOW, 86_400_000) },
    });
  });

  test("says why nothing is sent any more, until it is enabled again", () => {
    const reason = { at: NOW, by: ACTOR, because: "failing", reason: "No answer for five days" };
    expect(docAfter(registered, disabled)).toMatchObject({ status: "disabled", disabled: reason });
    expect(docAfter(registered, disabled, enabled)).toMatchObject({ status: "enabled", disabled: null });
  });

  test("goes elsewhere from a change on", () => {
    const changed: AccessMessage = { type: "webhook.changed", data: { ...ids, ...aim, label: "New", types: [] } };
    expect(docAfter(registered, changed)).toMatchObject({ label: "New", types: [], url: aim.url });
  });
});

test("INT-2 webhooks are listed and read without what names their secrets", async () => {
  const reading = readingOver(feed<AccessMessage>(registered, rotated));
  const page = await listWebhooks.answer({ accountId: ids.accountId, status: "enabled" }, reading);
  expect(page?.items).toHaveLength(1);
  expect(JSON.stringify(page)).not.toContain(newIdOf(4));
  expect(await getWebhook.answer({ webhookId: ids.webhookId }, reading)).toEqual(page?.items[0]);
  expect(page?.items[0]).toMatchObject({ secretSince: NOW, previousSecretUntil: later(NOW, 86_400_000) });
});
