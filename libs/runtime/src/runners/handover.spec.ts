import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { pino } from "pino";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import type { Credentials } from "@sankofa/ports/credentials";
import type { Drafts } from "@sankofa/ports/drafts";
import type { Files } from "@sankofa/ports/files";
import type { MessageBus } from "@sankofa/ports/message-bus";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { tally } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { newCommandId } from "../command-ids";
import { Engine } from "../engine";
import { DUE, manager } from "../engine.spec-kit";
import type { Ports } from "../ports";

/** Takes everything and delivers nothing: every wake is lost, or was meant for somebody else. */
const deafBus: MessageBus = {
  publish: () => Promise.resolve(),
  resumeAfter: (position) => Promise.resolve(position),
  async *subscribe({ signal }) {
    if (!signal.aborted) await once(signal, "abort");
    yield* [];
  },
  close: () => Promise.resolve(),
};

const close = (): Promise<void> => Promise.resolve();
/** The same stores for another engine, which does not close them. */
const lent = ({ eventStore, readModels, keyVault }: typeof stores): typeof stores => ({
  eventStore: Object.assign(Object.create(eventStore) as typeof eventStore, { close }),
  readModels: Object.assign(Object.create(readModels) as typeof readModels, { close }),
  keyVault: Object.assign(Object.create(keyVault) as typeof keyVault, { close }),
});

let folder: string;
let stores: Pick<Ports, "eventStore" | "readModels" | "keyVault">;
const clock = new TestClock();
/** The test has ended, also by waiting in vain. */
let over = false;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "handover-"));
  stores = {
    eventStore: openMemoryEventStore(),
    readModels: await openSqliteReadModels({ file: join(folder, "views.db") }),
    keyVault: await openSqliteKeyVault({ file: join(folder, "keys.db"), masterKeyFile: join(folder, "master.key") }),
  };
});
afterEach(() => {
  over = true;
  rmSync(folder, { recursive: true, force: true });
});

const started = async (runner: string, of: typeof stores): Promise<Engine> => {
  const engine = new Engine(
    {
      ...of,
      messageBus: deafBus,
      credentials: { close } as Credentials,
      files: {} as Files,
      drafts: { close } as Drafts,
      clock,
      runner,
      operator: { backup: () => Promise.reject(new Error("Nothing is backed up here")) },
    },
    [tally],
    pino({ level: "silent" }),
  );
  await engine.start({ send: (pattern, call) => engine.commands.execute(pattern, call) });
  return engine;
};

const counted = async (): Promise<number> =>
  (await stores.eventStore.readAll({ filter: { types: ["tally.tally-counted"] } })).facts.length;

test("whoever takes over looks at the log at once: no message comes, and the clock stands still", async () => {
  const [acting, following] = [await started("one", lent(stores)), await started("other", stores)];
  expect([acting.acts, following.acts]).toEqual([true, false]);
  const request = { owner: "Ama Mensah", due: DUE };
  const call = { kind: "command", caller: manager, commandId: newCommandId(clock.now()), request } as const;
  expect(await following.commands.execute("tally.open-tally", call)).toHaveProperty("ok");
  // Nobody has woken the one that acts; the other one is not to wait until the clock looks at the log.
  expect(await counted()).toBe(0);
  await acting.stop();
  while (!over && (await counted()) === 0) await turn();
  expect([await counted(), following.acts]).toEqual([1, true]);
  await following.stop();
});
