import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { WrongExpectedVersion } from "@sankofa/ports/event-store.errors";
import type { EventStore } from "@sankofa/ports/event-store";
import {
  aFact,
  canonical,
  MORNING,
  newStream,
  put,
  someFacts,
  stocked,
  TENANT,
  wholeLog,
} from "@sankofa/ports/event-store.samples";
import { carryFacts } from "@sankofa/runtime/operations/carrying/carry-facts";
import { carryInstallation } from "@sankofa/runtime/operations/carrying/carry-installation";
import { TestClock } from "@sankofa/testing/test-clock";
import { backupFrom } from "./backup";
import { openKeptBackup } from "./kept-backup";
import { openKeptStores } from "./kept-stores";
import { restoreFrom } from "./restore";

const PERSON = "0190c000-0000-7000-8000-000000000001";
const ACCOUNT = "0190c000-0000-7000-8000-000000000002";

type Kept = Awaited<ReturnType<typeof openKeptStores>>;

describe("an installation is carried into other stores", () => {
  let folder: string;
  let from: Kept;
  let to: Kept;
  const { signal } = new AbortController();
  const silent = (): void => undefined;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "sankofa-carried-"));
    from = await openKeptStores({ dataFolder: join(folder, "from") });
    to = await openKeptStores({ dataFolder: join(folder, "to") });
  });
  afterEach(async () => {
    for (const each of [from, to]) await each.close();
    rmSync(folder, { recursive: true });
  });

  /** Facts of two streams in turn, some alone and some together, more than a page of them. */
  const stock = async (store: EventStore): Promise<void> => {
    const streams = [newStream(), newStream()] as const;
    for (let turn = 0; turn < 40; turn += 1) await put(store, streams[turn % 2 === 0 ? 0 : 1], someFacts(1 + turn));
    await stocked(store, 300);
  };
  const carried = () => carryInstallation(from.stores, to.stores, silent, signal);
  const envelopes = async (store: EventStore): Promise<readonly string[]> => (await wholeLog(store)).map(canonical);

  test("OPS-2 every fact keeps its id, times, stream, revision and place; keys, credentials and files are the same", async () => {
    await stock(from.stores.eventStore);
    const key = (await from.stores.keyVault.ensure(TENANT, [PERSON])).get(PERSON);
    const password = { account: ACCOUNT, tenant: TENANT, nameDigest: "n", hash: "h" };
    await from.stores.credentials.savePassword(password);
    const digest = await from.stores.files.put(Buffer.from("a page"));
    const result = await carried();
    expect(await envelopes(to.stores.eventStore)).toEqual(await envelopes(from.stores.eventStore));
    expect(result).toMatchObject({ facts: 1_120, before: 0, keys: 1, credentials: 1, files: 1 });
    expect((await to.stores.keyVault.keys(TENANT, [PERSON])).get(PERSON)).toEqual(key);
    expect(await to.stores.credentials.findPassword("n")).toEqual(password);
    expect(await to.stores.credentials.platformKey()).toEqual(await from.stores.credentials.platformKey());
    expect(Buffer.from((await to.stores.files.get(digest)) ?? "").toString()).toBe("a page");
  });

  test("OPS-2 a backup made that way is restored as any other", async () => {
    await stock(from.stores.eventStore);
    const key = (await from.stores.keyVault.ensure(TENANT, [PERSON])).get(PERSON);
    const [backup, restored] = [join(folder, "backup"), join(folder, "restored")];
    const manifest = await backupFrom(from.stores, new TestClock(MORNING), backup, silent, signal);
    expect(manifest).toMatchObject({ facts: 1_120, taken: MORNING });
    await restoreFrom(backup, restored, silent, signal);
    const again = await openKeptStores({ dataFolder: restored });
    expect(await envelopes(again.stores.eventStore)).toEqual(await envelopes(from.stores.eventStore));
    expect((await again.stores.keyVault.keys(TENANT, [PERSON])).get(PERSON)).toEqual(key);
    await again.close();
  });

  test.each(["keys.db", "credentials.db", "files"])(
    "OPS-2 a backup that was copied without its %s is carried nowhere: what is missing would be made anew",
    async (name) => {
      await stock(from.stores.eventStore);
      await from.stores.credentials.platformKey();
      await from.stores.files.put(Buffer.from("a page"));
      const backup = join(folder, "backup");
      await backupFrom(from.stores, new TestClock(MORNING), backup, silent, signal);
      const whole = await openKeptBackup(backup, signal);
      await whole.close();
      rmSync(join(backup, name), { recursive: true });
      const unusable = { code: "backup-unusable", message: expect.stringContaining(name) };
      await expect(openKeptBackup(backup, signal)).rejects.toMatchObject(unusable);
    },
  );

  test("OPS-2 of a backup that was interrupted nothing is left", async () => {
    await stock(from.stores.eventStore);
    const backup = join(folder, "backup");
    const interrupt = new AbortController();
    const stop = (): void => interrupt.abort();
    await expect(backupFrom(from.stores, new TestClock(MORNING), backup, stop, interrupt.signal)).rejects.toMatchObject(
      { name: "AbortError" },
    );
    expect(existsSync(backup)).toBe(false);
  });

  test("OPS-2 carried again, what is there stays and what is new is added", async () => {
    await stock(from.stores.eventStore);
    const first = await carried();
    expect(await carried()).toEqual({ ...first, before: first.facts });
    await put(from.stores.eventStore, newStream(), someFacts(3));
    expect(await carried()).toMatchObject({ facts: first.facts + 3, before: first.facts });
    expect(await envelopes(to.stores.eventStore)).toEqual(await envelopes(from.stores.eventStore));
  });

  test("OPS-2 technical streams that were closed are closed in the same way, with all that they hold, also when carried again", async () => {
    const [archived, tombstoned, open] = [newStream(), newStream(), newStream()];
    const { eventStore } = from.stores;
    for (const stream of [archived, tombstoned, open]) await put(eventStore, stream, someFacts(2));
    await eventStore.archive(archived);
    const statuses = (store: EventStore) =>
      Promise.all([archived, tombstoned, open].map(async (stream) => (await store.streamInfo(stream)).status));
    await carried();
    expect(await statuses(to.stores.eventStore)).toEqual(["archived", "active", "active"]);
    await eventStore.tombstone(tombstoned);
    expect(await carried()).toMatchObject({ facts: 6, before: 6 });
    expect(await statuses(to.stores.eventStore)).toEqual(["archived", "tombstoned", "active"]);
    expect(await envelopes(to.stores.eventStore)).toEqual(await envelopes(eventStore));
    const closed = { code: "stream-archived" };
    await expect(put(to.stores.eventStore, archived, someFacts(1))).rejects.toMatchObject(closed);
  });

  test("OPS-2 interrupted at any fact, it goes on where it was", async () => {
    await stock(from.stores.eventStore);
    const copy = openMemoryEventStore();
    let left = 0;
    const reluctant: EventStore = Object.create(copy) as EventStore;
    reluctant.append = (request) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error("gone")) : copy.append(request);
    };
    let done = false;
    for (let attempt = 0; !done && attempt < 60; attempt += 1) {
      left = attempt % 3;
      done = await carryFacts(from.stores.eventStore, reluctant, silent, signal).then(
        () => true,
        () => false,
      );
    }
    expect(done).toBe(true);
    expect(await envelopes(copy)).toEqual(await envelopes(from.stores.eventStore));
  });

  test("OPS-2 a signal ends it between two pages", async () => {
    await stock(from.stores.eventStore);
    const interrupt = new AbortController();
    const stopAt = ({ done }: { done: number }): void => {
      if (done >= 10) interrupt.abort();
    };
    await expect(
      carryFacts(from.stores.eventStore, to.stores.eventStore, stopAt, interrupt.signal),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect((await to.stores.eventStore.head()).count).toBeLessThan(1_120);
  });

  test.each([
    ["holds other facts", 3, 1],
    ["holds more facts", 0, 2],
  ])("OPS-2 a log that %s is refused and stays as it is", async (_what, ours, theirs) => {
    await put(from.stores.eventStore, newStream(), ours === 0 ? [] : someFacts(ours));
    await put(to.stores.eventStore, newStream(), someFacts(theirs));
    const before = await envelopes(to.stores.eventStore);
    await expect(carried()).rejects.toMatchObject({ code: "other-facts" });
    expect(await envelopes(to.stores.eventStore)).toEqual(before);
  });

  test("OPS-2 a store of another installation is refused before anything is written", async () => {
    await stock(from.stores.eventStore);
    await to.stores.credentials.platformKey();
    await expect(carried()).rejects.toMatchObject({ code: "platform-key-taken" });
    expect((await to.stores.eventStore.head()).count).toBe(0);
  });

  test("OPS-2 facts too large for one append go in several", async () => {
    const stream = newStream();
    const large = (): ReturnType<typeof aFact> => aFact({ data: { text: "x".repeat(600_000) } });
    for (const fact of [large(), large(), large()]) await put(from.stores.eventStore, stream, [fact]);
    expect(await carried()).toMatchObject({ facts: 3 });
  });

  test("OPS-2 who writes to the copy meanwhile is found out", async () => {
    const stream = newStream();
    await put(from.stores.eventStore, stream, someFacts(2));
    const copy = openMemoryEventStore();
    const beside: EventStore = Object.create(copy) as EventStore;
    beside.append = async (request) => {
      await put(copy, stream, someFacts(1));
      return copy.append(request);
    };
    await expect(carryFacts(from.stores.eventStore, beside, silent, signal)).rejects.toThrow(WrongExpectedVersion);
  });
});
