import { publicContract } from "@sankofa/kernel/contract";
import { field } from "@sankofa/kernel/schema";
import { START } from "@sankofa/ports/event-store";
import { tally } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { accepted, eachOnAnEngine, engine, opened, send, TENANT } from "../engine.spec-kit";
import { ContractFeed } from "../feed/contract-feed";
import { publishedFacts } from "../feed/published-facts";
import { House } from "../house";
import type { Webhook } from "./webhook";
import { WebhookBook } from "./webhook-book";
import { WebhookRun } from "./webhook-run";
import type { Letter, WebhookSender } from "./webhook-sender";

const [ODD, EVEN] = ["org.sankofa.tally.odd.v1", "org.sankofa.tally.even.v1"];
const COUNTED = "tally.tally-counted";
const said = publicContract(1, "A tally counted", { by: field.whole(1) });
const feed = new ContractFeed(
  new House([
    {
      ...tally,
      contracts: { ...tally.contracts, [ODD]: said, [EVEN]: said },
      outbound: {
        ...tally.outbound,
        [COUNTED]: {
          ...tally.outbound[COUNTED]!,
          outside: ({ data: { by } }: { data: { by: number } }) => ({ type: by % 2 === 0 ? EVEN : ODD, data: { by } }),
        },
      },
    },
  ]),
);

const ID = "0190a1b2-0000-7000-8000-00000000000";
const webhook: Webhook = {
  ...{ webhookId: `${ID}1`, funder: TENANT, accountId: `${ID}9`, url: "https://crm.example.org", types: [EVEN] },
  ...{ status: "enabled", since: START, secret: { id: `${ID}8` }, previousSecret: null },
};

eachOnAnEngine();

/** What an address is sent until it was sent so much. */
const sent = async (count: number): Promise<readonly string[]> => {
  const { eventStore: store, readModels } = engine.ports;
  const over = new AbortController();
  const previous: string[] = [];
  const send = async (to: Webhook, letter: Letter) => {
    previous.push((JSON.parse(letter.body) as { previous: string }).previous);
    if (previous.length === count) over.abort();
    const posted = { status: 204, fault: null, milliseconds: 1, restMilliseconds: 0 };
    return { posted, attempt: { ...letter, attemptId: letter.eventId, webhookId: to.webhookId, at: clock.now() } };
  };
  const clock = new TestClock();
  const book = new WebhookBook(readModels, () => Promise.resolve(1));
  const sender = { send } as unknown as WebhookSender;
  const needs = { store, feed, clock, book, sender, mayHear: async () => true, giveUp: async () => undefined };
  await new WebhookRun(webhook, needs, over.signal, false).run(() => undefined);
  return previous;
};

const heard = async (count: number): Promise<readonly (string | undefined)[]> => {
  const over = new AbortController();
  const previous: (string | undefined)[] = [];
  const from = { position: START, waiting: [] };
  for await (const { contract } of publishedFacts(engine.ports.eventStore, feed, TENANT, from, over.signal)) {
    if (contract.type === EVEN) previous.push(contract.previous);
    if (previous.length === count) break;
  }
  return previous;
};

test("INT-2 an event names the one before it on the feed, also where that is of a type that was not chosen", async () => {
  const { id } = await opened();
  for (const by of [2, 1, 2]) await accepted(send("count", { tallyId: id, by }));
  expect(await sent(2)).toEqual(await heard(2));
});
