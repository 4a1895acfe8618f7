import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { dataFiles } from "@sankofa/embedded/data-files";
import { aFact, newStream, put } from "@sankofa/ports/event-store.samples";
import type { Platform } from "@sankofa/runtime/compose";
import { firstLink } from "@sankofa/runtime/operations/sign-in-link";
import { silentLog } from "@sankofa/runtime/silent-log";
import { composition } from "../../apps/platform/src/composition";
import { Cast } from "./support/cast";
import { Member } from "./support/member";
import type { CommandReply, Problem, Reply } from "./support/person";
import { programmeTerms } from "./support/terms";

const QUEUE_LIMIT = 4;
const AT_ONCE = 64;

const dataFolder = mkdtempSync(join(tmpdir(), "sankofa-backpressure-"));
let platform: Platform;
let administrator: Member;

beforeAll(async () => {
  platform = await composition({
    ...{
      dataFolder,
      port: 0,
      host: "127.0.0.1",
      demo: undefined,
      openBrowser: false,
      origins: [],
      webhookReach: "public" as const,
    },
    ...{ queueLimit: QUEUE_LIMIT, log: silentLog },
  });
  administrator = new Member(platform, new Cast().signIn("Halima Juma-Kombo"));
  await administrator.registersFunder((await firstLink(platform.engine, platform.url)) ?? "", "Umoja Trust");
  await administrator.comesToSee("/session", ({ grants }: { grants: readonly object[] }) => grants.length > 0);
});
afterAll(async () => {
  await platform.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Another connection has the log's file, so that nothing is committed until it lets go: a disk that stands still. */
const whileTheDiskStandsStill = async <Result>(work: () => Promise<Result>, until: () => boolean): Promise<Result> => {
  const other = new DatabaseSync(dataFiles(dataFolder).facts);
  other.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    while (!until()) await new Promise((resolve) => setImmediate(resolve));
    other.exec("ROLLBACK");
    return await result;
  } finally {
    other.close();
  }
};

test("what the log cannot queue is refused at once with 503 and when to come back, and nothing of it is written", async () => {
  const { eventStore } = platform.engine.ports;
  // What processes do because of a programme comes later, and is written elsewhere.
  const opened = { streamPrefixes: ["enrolment.programme-"] };
  const programmes = async () => (await eventStore.readAll({ filter: opened, limit: 1_000 })).facts.length;
  const before = await programmes();
  const refused: Reply<Problem>[] = [];
  const accepted: Reply<CommandReply>[] = [];
  const opens = async (index: number): Promise<void> => {
    const reply = await administrator.request("POST", "/programmes", programmeTerms(`Track 3, part ${index}`));
    if (reply.status === 201) accepted.push(reply as Reply<CommandReply>);
    else refused.push(reply as Reply<Problem>);
  };
  await whileTheDiskStandsStill(
    () => Promise.all(Array.from({ length: AT_ONCE }, (_, index) => opens(index))),
    () => refused.length >= AT_ONCE - QUEUE_LIMIT,
  );
  // A process that still follows what was there before may have a place of the queue.
  expect(accepted.length).toBeLessThanOrEqual(QUEUE_LIMIT);
  expect(accepted.length).toBeGreaterThan(0);
  expect(accepted.length + refused.length).toBe(AT_ONCE);
  for (const { status, body, headers } of refused) {
    expect([status, body.code]).toEqual([503, "overloaded"]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
  const written = accepted.reduce((sum, { body }) => sum + body.facts.length, 0);
  expect(await programmes()).toBe(before + written);
});

const LARGE_FACTS = 60;
const LARGE_FACT_BYTES = 900_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const heldBytes = (): number => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

test("a subscriber that stalls holds none of what is written meanwhile, and loses nothing when it goes on", async () => {
  const { eventStore } = platform.engine.ports;
  const stream = newStream("archive");
  const large = (): ReturnType<typeof aFact> => aFact({ data: { text: "x".repeat(LARGE_FACT_BYTES) } });
  const { position: after } = await eventStore.head();
  await put(eventStore, stream, [aFact()]);
  const end = new AbortController();
  const subscription = eventStore.subscribe({ after, signal: end.signal })[Symbol.asyncIterator]();
  // Processes may still write what follows from the first test.
  const nextOfStream = async (): Promise<number> => {
    for (;;) {
      const { value } = await subscription.next();
      if (value?.kind === "fact" && value.fact.stream === stream) return value.fact.revision;
    }
  };
  expect(await nextOfStream()).toBe(0);

  const before = heldBytes();
  for (let written = 0; written < LARGE_FACTS; written++) await put(eventStore, stream, [large()]);
  const { position: head } = await eventStore.head();
  for (const view of platform.engine.projections.runs.keys())
    await platform.engine.positions.waitFor(view, head, 10_000);
  expect(heldBytes() - before).toBeLessThan((LARGE_FACTS * LARGE_FACT_BYTES) / 2);

  const revisions: number[] = [];
  while (revisions.length < LARGE_FACTS) revisions.push(await nextOfStream());
  end.abort();
  await subscription.return?.();
  expect(revisions).toEqual(Array.from({ length: LARGE_FACTS }, (_, index) => index + 1));
});
