import { START } from "@sankofa/ports/event-store";
import type { ReadModels } from "@sankofa/ports/read-models";
import { TestClock } from "@sankofa/testing/test-clock";
import { eachOnAnEngine, engine, opened, TENANT } from "../engine.spec-kit";
import { countingAloud } from "../feed/counting-aloud.spec-kit";
import { ViewPositions } from "../runners/view-positions";
import { WEBHOOKS_VIEW, type Webhook } from "./webhook";
import { WebhookBook } from "./webhook-book";
import { WebhookDeliverer } from "./webhook-deliverer";
import { WebhookRun, type RunNeeds } from "./webhook-run";
import type { Letter, WebhookSender } from "./webhook-sender";

const ID = "0190a1b2-0000-7000-8000-00000000000";
const webhook: Webhook = {
  ...{ webhookId: `${ID}1`, funder: TENANT, accountId: `${ID}9`, url: "https://crm.example.org", types: [] },
  ...{ status: "enabled", since: START, secret: { id: `${ID}8` }, previousSecret: null },
};

eachOnAnEngine();

test("INT-2 an address that is gone is sent nothing more, also while it cannot be written down that it is", async () => {
  await opened();
  const clock = new TestClock();
  let sent = 0;
  const send = async (to: Webhook, letter: Letter) => {
    sent += 1;
    const posted = { status: 410, fault: "It answered 410", milliseconds: 1, restMilliseconds: 0 };
    const attempt = { ...letter, attemptId: letter.eventId, webhookId: to.webhookId, at: clock.now() };
    return { posted, attempt: { ...attempt, status: 410, fault: posted.fault } };
  };
  const giveUp = jest.fn().mockRejectedValueOnce(new Error("storage-full")).mockResolvedValue(undefined);
  const run = new WebhookRun(
    webhook,
    {
      ...{ store: engine.ports.eventStore, feed: countingAloud(), clock, mayHear: async () => true, giveUp },
      book: new WebhookBook(engine.ports.readModels, () => Promise.resolve(1)),
      sender: { send } as unknown as WebhookSender,
    },
    new AbortController().signal,
    false,
  );
  await expect(run.run(() => undefined)).rejects.toThrow("storage-full");
  await run.run(() => undefined);
  expect(sent).toBe(1);
  expect(giveUp.mock.calls.map(([, because]) => String(because))).toEqual(["gone", "gone"]);
});

test("INT-2 why a webhook stands still that its receiver is not to blame for is said in the log, once", async () => {
  const over = new AbortController();
  const told: unknown[] = [];
  const positions = new ViewPositions({} as ReadModels);
  positions.stands(WEBHOOKS_VIEW, { name: WEBHOOKS_VIEW, version: 1 }, START);
  let tried = 0;
  const book = {
    standing: async () => {
      tried += 1;
      if (tried === 3) over.abort();
      throw new Error("no room");
    },
  };
  const deliverer = new WebhookDeliverer(
    {
      find: async () => ({
        rows: [{ key: webhook.webhookId, scope: { funder: TENANT }, index: {}, doc: webhook }],
        next: null,
      }),
    },
    positions,
    { book, clock: new TestClock() } as unknown as RunNeeds,
    over.signal,
    (message, error) => told.push([message, (error as Error).message]),
  );
  deliverer.start();
  await deliverer.stopped();
  expect(told).toEqual([[`The webhook ${webhook.webhookId} has stopped`, "no room"]]);
});
