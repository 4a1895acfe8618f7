import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { DAY, later, MINUTE } from "@sankofa/kernel/time";
import { folderOutbox, mailsIn } from "@sankofa/outbox-folder";
import type { StoredFact } from "@sankofa/ports/event-store";
import { aFact, MORNING, newStream, put, TENANT } from "@sankofa/ports/event-store.samples";
import { MailPutOff, OutboxUnavailable, type Outbox } from "@sankofa/ports/outbox";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { TestClock } from "@sankofa/testing/test-clock";
import { MailBook, type MailStanding } from "./mail-book";
import { MailRun, type MailNeeds } from "./mail-run";

const [AMARA, KOFI] = ["0190c000-0000-7000-8000-000000000001", "0190c000-0000-7000-8000-000000000002"] as const;
const STREAM = newStream("reminder");
const at = later(MORNING, DAY);

/** What the scheduling room says of its facts, as far as mails hear it. */
const saidBy = (fact: StoredFact) => [{ ...fact, type: fact.type.replace("scheduling.reminder-", "reminder.") }];

let folder: string;
let store: ReturnType<typeof openMemoryEventStore>;
let models: Awaited<ReturnType<typeof openSqliteReadModels>>;
let clock: TestClock;
let running: { readonly end: AbortController; readonly ended: Promise<unknown> } | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sankofa-mail-run-"));
  store = openMemoryEventStore();
  models = await openSqliteReadModels({ file: join(folder, "views.db") });
  clock = new TestClock(MORNING);
});
afterEach(async () => {
  await stopped();
  await models.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const sent = (key = "start", goodUntil = at, people: readonly string[] = [AMARA]) =>
  aFact({
    type: "scheduling.reminder-sent",
    data: {
      ...{ thingId: AMARA, key, about: "engagement", programmeId: TENANT, zone: "Africa/Nairobi", at, goodUntil },
      people: people.map((accountId) => ({ accountId, channel: "email" })),
    },
  });
const withdrawn = (key = "start") => aFact({ type: "scheduling.reminder-withdrawn", data: { key, why: "called-off" } });

const outbox = (): Outbox => folderOutbox(join(folder, "outbox"), "house@example.org", clock);
const book = () => new MailBook(models, async () => 1);
const needs = (change: Partial<MailNeeds> = {}): MailNeeds => ({
  ...{ store, clock, outbox: outbox(), book: book(), onRefused: () => undefined, onGivenUp: () => undefined },
  feed: { heardOf: (fact) => saidBy(fact) as never },
  addressOf: async (account) => ({ to: account === AMARA ? "amara@example.org" : "kofi@example.org", language: "en" }),
  site: () => "https://mentors.example.org",
  ...change,
});

const stopped = async (): Promise<void> => {
  running?.end.abort();
  await running?.ended;
  running = undefined;
};

/** Runs until it has heard a last fact that says nothing, or failed. */
const heard = async (change: Partial<MailNeeds> = {}): Promise<unknown> => {
  const last = aFact({ type: "scheduling.nothing" });
  await put(store, newStream("nothing"), [last]);
  const end = new AbortController();
  const failed = await new Promise<unknown>((resolve) => {
    const feed = {
      heardOf: (fact: StoredFact) => {
        if (fact.id === last.id) resolve(undefined);
        return saidBy(fact) as never;
      },
    };
    running = { end, ended: new MailRun(needs({ feed, ...change }), end.signal).run(() => undefined).catch(resolve) };
  });
  await stopped();
  return failed;
};
const mails = () => mailsIn(join(folder, "outbox"));
/** Runs until its book says so. */
const noted = async (isSo: (standing: MailStanding) => boolean, change: Partial<MailNeeds> = {}): Promise<void> => {
  const [end, kept] = [new AbortController(), book()];
  const note: MailBook["note"] = async (standing) => {
    await kept.note(standing);
    if (isSo(standing)) end.abort();
  };
  await new MailRun(needs({ ...change, book: { standing: () => kept.standing(), note } }), end.signal).run(
    () => undefined,
  );
};
/** Starts with no book, and ends as soon as one was begun. */
const firstStart = () => noted(() => true);

test("SCH-7 who is reminded is written to once, however often it runs", async () => {
  await firstStart();
  const fact = sent("start", at, [AMARA, KOFI]);
  await put(store, STREAM, [fact]);
  await heard();
  await heard();
  expect(await mails()).toEqual([AMARA, KOFI].map((each) => join(each, `${fact.id}.${each}.eml`)));
  const [first = ""] = await mails();
  const text = readFileSync(join(folder, "outbox", first), "utf8");
  expect(text).toContain("4 March 2026 at 12:00 (Africa/Nairobi)");
});

test("SCH-7 what was called off before it left is not sent; what was scheduled beside it is", async () => {
  await firstStart();
  await put(store, STREAM, [sent("day-1"), sent("day-2"), withdrawn("day-1")]);
  await heard();
  expect(await mails()).toHaveLength(1);
});

test("SCH-8 after three weeks off, nothing is sent of what is over, and what is to come once", async () => {
  await firstStart();
  await put(store, STREAM, [sent("day-1"), sent("day-2", later(MORNING, 30 * DAY))]);
  clock.set(later(MORNING, 21 * DAY));
  await heard();
  await heard();
  expect(await mails()).toHaveLength(1);
});

test("SCH-7 a way out that shuts between two people opens again where it was: the first is not written to twice", async () => {
  await firstStart();
  const [tried, open]: [string[], Outbox] = [[], outbox()];
  const shut: Outbox = Object.create(open) as Outbox;
  shut.send = async (mail) => {
    tried.push(mail.recipient);
    if (mail.recipient === KOFI && tried.length < 3) throw new OutboxUnavailable("unreachable", "Gone");
    await open.send(mail);
  };
  await put(store, STREAM, [sent("start", at, [AMARA, KOFI])]);
  expect(await heard({ outbox: shut })).toBeInstanceOf(OutboxUnavailable);
  await heard({ outbox: shut });
  expect(tried).toEqual([AMARA, KOFI, KOFI]);
  expect(await mails()).toHaveLength(2);
});

test("SCH-7 while its book cannot be written nobody is written to, however often it is tried", async () => {
  await firstStart();
  await put(store, STREAM, [sent()]);
  const noBook = { standing: () => book().standing(), note: () => Promise.reject(new Error("full")) };
  for (let tries = 0; tries < 2; tries += 1) expect(await heard({ book: noBook })).toMatchObject({ message: "full" });
  expect(await mails()).toEqual([]);
  await heard();
  expect(await mails()).toHaveLength(1);
});

test("SCH-7 with the way out shut, reading again what lies before the mail is no progress: the pauses grow", async () => {
  await firstStart();
  await put(store, newStream("nothing"), [aFact({ type: "scheduling.nothing" })]);
  await put(store, STREAM, [sent()]);
  const shut: Outbox = Object.create(outbox()) as Outbox;
  shut.send = () => Promise.reject(new OutboxUnavailable("unreachable", "Gone"));
  const progressed = async (): Promise<number> => {
    let times = 0;
    const run = new MailRun(needs({ outbox: shut }), AbortSignal.timeout(10_000)).run(() => (times += 1));
    await expect(run).rejects.toThrow(OutboxUnavailable);
    return times;
  };
  expect([(await progressed()) > 0, await progressed()]).toEqual([true, 0]);
});

test("SCH-7 where its book is lost, or a backup was restored, nothing is sent again", async () => {
  await firstStart();
  await put(store, STREAM, [sent()]);
  await heard();
  rmSync(join(folder, "outbox"), { recursive: true });
  await models.close();
  models = await openSqliteReadModels({ file: join(folder, "other-views.db") });
  await firstStart();
  await heard();
  expect(await mails()).toEqual([]);
});

test("SCH-7 who has no address now, and an address that is none, hold up nobody", async () => {
  await firstStart();
  const refused: string[] = [];
  await put(store, STREAM, [sent("start", at, [AMARA, KOFI])]);
  const addressOf: MailNeeds["addressOf"] = async (account) =>
    account === AMARA ? { to: "[erased]", language: "fr" } : undefined;
  await heard({ addressOf, onRefused: (mail) => refused.push(mail) });
  expect(refused).toHaveLength(1);
  expect(await mails()).toEqual([]);
});

test("PRV-3 of an account that was closed no mail is left lying", async () => {
  await firstStart();
  await put(store, STREAM, [sent("start", at, [AMARA, KOFI])]);
  await put(store, newStream("account"), [aFact({ type: "account.closed", data: { accountId: AMARA, reason: "x" } })]);
  await heard();
  expect(await mails()).toEqual([expect.stringMatching(new RegExp(`^${KOFI}`))]);
});

describe("SCH-7 a mail that is not taken for reasons of its own", () => {
  let tried: string[];
  let takenFrom: number;
  let picky: Outbox;
  const triesNoted = (tries: number) => noted(({ putOff }) => putOff?.[0]?.tries === tries, { outbox: picky });
  const nothingPutOff = ({ putOff }: MailStanding) => putOff?.length === 0;

  beforeEach(async () => {
    const open = outbox();
    [tried, takenFrom, picky] = [[], Infinity, Object.create(open) as Outbox];
    picky.send = async (mail) => {
      tried.push(mail.recipient);
      if (mail.recipient === AMARA && tried.length < takenFrom) throw new MailPutOff("Not this one yet");
      await open.send(mail);
    };
    await firstStart();
    await put(store, STREAM, [sent("start", at, [AMARA, KOFI])]);
    await heard({ outbox: picky });
  });

  test("holds up nobody, and is tried again when it is due", async () => {
    expect(await mails()).toEqual([expect.stringMatching(new RegExp(`^${KOFI}`))]);
    await heard({ outbox: picky });
    expect(tried).toEqual([AMARA, KOFI]);
    clock.advance(10 * MINUTE);
    await triesNoted(2);
    takenFrom = 4;
    clock.advance(10 * MINUTE);
    await noted(nothingPutOff, { outbox: picky });
    expect(tried).toEqual([AMARA, KOFI, AMARA, AMARA]);
    expect(await mails()).toHaveLength(2);
  });

  test("is given up after five times, and that is said", async () => {
    const givenUp: string[] = [];
    for (const tries of [2, 3, 4]) {
      clock.advance(10 * MINUTE);
      await triesNoted(tries);
    }
    clock.advance(10 * MINUTE);
    await noted(nothingPutOff, { outbox: picky, onGivenUp: (mail) => givenUp.push(mail) });
    expect(givenUp).toEqual([expect.stringMatching(new RegExp(`${AMARA}$`))]);
    expect(tried.filter((each) => each === AMARA)).toHaveLength(5);
  });

  test("is let go where it was called off meanwhile", async () => {
    await put(store, STREAM, [withdrawn()]);
    clock.advance(10 * MINUTE);
    await noted(nothingPutOff, { outbox: picky });
    expect(tried).toEqual([AMARA, KOFI]);
  });
});
