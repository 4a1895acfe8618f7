import { later } from "@sankofa/kernel/time";
import { START } from "@sankofa/ports/event-store";
import { LeaseLost } from "@sankofa/ports/read-models";
import { TestClock } from "@sankofa/testing/test-clock";
import { GivenUp } from "../feed/given-up";
import { countingAloud, TYPE, UNLUCKY } from "../feed/counting-aloud.spec-kit";
import { accepted, eachOnAnEngine, engine, opened, send, TENANT } from "../engine.spec-kit";
import { RETRY_GAPS_MS } from "./retry-gaps";
import type { Webhook } from "./webhook";
import { WebhookBook } from "./webhook-book";
import { WebhookRun, type RunNeeds } from "./webhook-run";
import type { Letter, WebhookSender } from "./webhook-sender";

/** As far as the log goes when the second record has been opened. */
const FAR = "00000000000000000002";
const ID = "0190a1b2-0000-7000-8000-00000000000";
const webhook = (n = 1): Webhook => ({
  ...{ webhookId: `${ID}${n}`, funder: TENANT, accountId: `${ID}9`, url: "https://crm.example.org", types: [] },
  ...{ status: "enabled", since: START, secret: { id: `${ID}8` }, previousSecret: null },
});

/** A receiver, by webhook: what it was sent, and what it answers. */
class Told {
  readonly sent = new Map<string, unknown[]>();
  answers: (webhook: Webhook, letter: Letter) => number | Promise<number> = () => 204;
  private waiting: (() => void)[] = [];

  readonly sender = {
    send: async (to: Webhook, letter: Letter) => {
      const data = (JSON.parse(letter.body) as { readonly data: { readonly by: number } }).data;
      this.sent.set(to.webhookId, [...(this.sent.get(to.webhookId) ?? []), data.by]);
      for (const wake of this.waiting.splice(0)) wake();
      const status = await this.answers(to, letter);
      const fault = status < 300 ? null : `It answered ${status}`;
      const attempt = {
        ...letter,
        attemptId: letter.eventId,
        webhookId: to.webhookId,
        at: clock.now(),
        milliseconds: 1,
      };
      return {
        attempt: { ...attempt, status, fault },
        posted: { status, fault, milliseconds: 1, restMilliseconds: 0 },
      };
    },
  } as unknown as WebhookSender;

  async hears(count: number, by = webhook()): Promise<readonly unknown[]> {
    for (;;) {
      const sent = this.sent.get(by.webhookId) ?? [];
      if (sent.length >= count) return sent;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }
}

let clock: TestClock;
let told: Told;
let book: WebhookBook;
const bookIn = (epoch: () => number): WebhookBook => new WebhookBook(engine.ports.readModels, async () => epoch());
let gaveUp: string[];
let over: AbortController;

afterEach(() => over.abort());
eachOnAnEngine();
beforeEach(() => {
  clock = new TestClock();
  told = new Told();
  book = bookIn(() => 1);
  gaveUp = [];
  over = new AbortController();
});

const run = (of = webhook(), mayHear = true, broken = false): Promise<void> => {
  const needs: RunNeeds = {
    ...{ store: engine.ports.eventStore, feed: countingAloud({ broken }), clock, book, sender: told.sender },
    mayHear: async () => mayHear,
    giveUp: async (_webhook, because, reason) => void gaveUp.push(because, reason),
  };
  return new WebhookRun(of, needs, over.signal, false).run(() => undefined);
};
/** Facts that say 1, 2, … outside. */
const counted = async (...by: readonly number[]): Promise<void> => {
  const { id } = await opened();
  for (const each of by) await accepted(send("count", { tallyId: id, by: each }));
};
/** Resolves once the run rests until a moment. */
const rests = async (of = webhook()): Promise<string> => {
  for (;;) {
    const { nextAt } = await book.standing(of);
    if (nextAt !== null && nextAt > clock.now()) return nextAt;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe("INT-2 a webhook is sent what is published", () => {
  test("in the order of the log, and what comes next after what came before was taken", async () => {
    await counted(2, 3);
    void run();
    expect(await told.hears(3)).toEqual([1, 2, 3]);
    await counted();
    expect(await told.hears(4)).toEqual([1, 2, 3, 1]);
  });

  test("from where it stands, whoever goes on", async () => {
    await counted(2);
    const first = run();
    await told.hears(2);
    while ((await book.attempts(webhook(), 10)).items.length < 2) await new Promise((resolve) => setImmediate(resolve));
    over.abort();
    await first;
    over = new AbortController();
    await counted(5);
    void run();
    expect(await told.hears(4)).toEqual([1, 2, 1, 5]);
  });

  test("again and again after growing gaps, until it is given up with what was said last", async () => {
    told.answers = () => 503;
    await counted();
    const ended = run();
    for (const [at, gap] of RETRY_GAPS_MS.entries()) {
      expect(await told.hears(at + 1)).toHaveLength(at + 1);
      const next = await rests();
      expect(next).toBe(later(clock.now(), gap));
      clock.set(next);
    }
    await ended;
    expect(told.sent.get(webhook().webhookId)).toEqual(Array(RETRY_GAPS_MS.length + 1).fill(1));
    expect(gaveUp).toEqual(["failing", "Tried 12 times over five days, the last time in vain: It answered 503"]);
    // Enabled again it is ready to try.
    expect(await book.standing(webhook())).toMatchObject({ failures: 0, nextAt: null });
  });

  test("nothing, at each attempt anew, while what was sent cannot be noted", async () => {
    await counted();
    book.note = () => Promise.reject(new Error("full"));
    expect([await run().catch((error: Error) => error.message), told.sent.size]).toEqual(["full", 0]);
  });

  test("no more once the address is gone, or its account may hear no more", async () => {
    told.answers = () => 410;
    await counted();
    await run();
    expect(gaveUp[0]).toBe("gone");
    await run(webhook(2), false);
    expect(gaveUp[2]).toBe("no-integration");
    expect(told.sent.get(webhook(2).webhookId)).toBeUndefined();
  });

  test("without waiting for another one that does not answer", async () => {
    const slow = webhook(2);
    told.answers = ({ webhookId }) => (webhookId === slow.webhookId ? new Promise<number>(() => undefined) : 204);
    void run(slow);
    void run();
    await counted(2, 3);
    expect(await told.hears(3)).toEqual([1, 2, 3]);
    expect(await told.hears(1, slow)).toEqual([1]);
  });

  test("past a fact that cannot be made out, whose record alone waits until the program is mended", async () => {
    await counted(UNLUCKY, 3);
    await counted(5);
    const first = run(webhook(), true, true);
    expect(await told.hears(3)).toEqual([1, 1, 5]);
    while ((await book.standing(webhook())).attempts < 3) await new Promise((resolve) => setImmediate(resolve));
    over.abort();
    await first;
    over = new AbortController();
    told.answers = (_to, { position }) => (told.sent.get(webhook().webhookId)?.length === 5 && position ? 503 : 204);
    void run();
    expect(await told.hears(5)).toEqual([1, 1, 5, UNLUCKY, 3]);
    clock.set(await rests());
    await counted(7);
    // What was taken is not sent again, what was not is, and what comes after comes after it.
    expect(await told.hears(8)).toEqual([1, 1, 5, UNLUCKY, 3, 3, 1, 7]);
    while ((await book.standing(webhook())).attempts < 8) await new Promise((resolve) => setImmediate(resolve));
    expect(await book.standing(webhook())).toMatchObject({ waiting: [] });
  });

  test("past a fact that is given up, and behind it what waited, each once though it is tried again", async () => {
    await counted(UNLUCKY, 3);
    await counted(5);
    told.answers = () => (told.sent.get(webhook().webhookId)?.length === 4 ? 503 : 204);
    void run(webhook(), true, true);
    expect(await told.hears(3)).toEqual([1, 1, 5]);
    const { eventStore } = engine.ports;
    const unread = (await eventStore.readAll({})).facts.find(({ data }) => data["by"] === UNLUCKY)!;
    await new GivenUp(eventStore, countingAloud()).giveUp(eventStore, unread, clock.now());
    expect(await told.hears(4)).toEqual([1, 1, 5, 3]);
    clock.set(await rests());
    await counted(7);
    expect(await told.hears(7)).toEqual([1, 1, 5, 3, 3, 1, 7]);
  });

  test("of the types that were chosen", async () => {
    await counted();
    void run({ ...webhook(2), types: ["org.sankofa.another.v1"] });
    void run();
    await told.hears(1);
    expect(told.sent.get(webhook(2).webhookId)).toBeUndefined();
  });
});

test("INT-2 whoever lost the sending to another process sends nothing more, and takes back nothing of what that one noted", async () => {
  await counted(2);
  const gone = new LeaseLost("work:acting", 2);
  const lost = jest.fn((): number => 1);
  book = bookIn(lost);
  told.answers = async () => {
    // While the receiver takes its time another process takes over, and gets further.
    const other = bookIn(() => 2);
    await other.note(webhook(), { ...(await other.standing(webhook())), position: FAR, attempts: 7 });
    return 204;
  };
  await expect(run()).rejects.toThrow(LeaseLost);
  expect(await book.standing(webhook())).toMatchObject({ position: FAR, attempts: 7 });
  lost.mockImplementation(() => {
    throw gone;
  });
  await counted(3);
  await expect(run()).rejects.toBe(gone);
  expect(told.sent.get(webhook().webhookId)).toEqual([1]);
  // What is sent by hand is sent and noted wherever it is asked for.
  const byHand = { attemptId: `${ID}6`, webhookId: webhook().webhookId, at: clock.now() };
  await book.noteByHand(webhook(), byHand as Parameters<WebhookBook["note"]>[2] & object);
  expect((await book.attempt(webhook(), `${ID}6`))?.attemptId).toBe(`${ID}6`);
});

test("INT-2 of a webhook's attempts the latest two hundred can be read, page by page", async () => {
  const position = START;
  const attempt = (n: number) => ({
    ...{ attemptId: `${n}`, webhookId: webhook().webhookId, eventId: `${n}`, type: TYPE, position, cause: "feed" },
    ...{ at: later(clock.now(), n), milliseconds: 1, status: 204, fault: null },
  });
  const standing = { ...(await book.standing(webhook())), position };
  for (let n = 1; n <= 210; n++)
    await book.note(webhook(), { ...standing, attempts: n }, attempt(n) as Parameters<WebhookBook["note"]>[2]);
  const seen: string[] = [];
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page: Awaited<ReturnType<WebhookBook["attempts"]>> = await book.attempts(webhook(), 100, cursor);
    seen.push(...page.items.map(({ attemptId }) => attemptId));
    cursor = page.next ?? undefined;
  }
  expect(seen).toEqual(Array.from({ length: 200 }, (_, at) => `${210 - at}`));
  expect((await book.attempt(webhook(), "210"))?.status).toBe(204);
  expect(await book.attempt(webhook(), "3")).toBeUndefined();
  expect((await book.attempts({ ...webhook(), funder: `${ID}7` }, 10)).items).toEqual([]);
});
