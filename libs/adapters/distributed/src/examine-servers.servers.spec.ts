import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDouble, type Double } from "@sankofa/event-store-eventstoredb/double";
import { sentenceFor } from "@sankofa/runtime/start/sentences";
import { freePort } from "@sankofa/testing/servers/free-port";
import { startGuarded, type GuardedProcess } from "@sankofa/testing/servers/guarded-process";
import { ownMongod, type Mongod } from "@sankofa/testing/servers/mongod";
import { ownNatsServer, type NatsServer } from "@sankofa/testing/servers/nats-server";
import { serverProgram } from "@sankofa/testing/servers/programs";
import { keptServersOf } from "./environment";
import { examineServers } from "./examine-servers";
import { openKeptStores } from "./kept-stores";

const folder = mkdtempSync(join(tmpdir(), "sankofa-examined-"));
const key = join(folder, "key-encryption.key");
let double: Double;
let nats: NatsServer;
let alone: Mongod;
let plain: GuardedProcess;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  writeFileSync(key, randomBytes(32), { mode: 0o600 });
  double = await startDouble();
  [nats, alone] = await Promise.all([ownNatsServer(), ownMongod({ alone: true })]);
  env = {
    EVENTSTORE_URL: double.url,
    NATS_URL: nats.url,
    MONGODB_URI: alone.uri,
    KEY_ENCRYPTION_KEY_FILE: key,
    SANKOFA_NAMESPACE: `examined-${randomUUID().slice(0, 8)}`,
  };
});
afterAll(async () => {
  double.close();
  await Promise.all([nats.stop(), alone.stop(), plain?.remove()]);
  rmSync(folder, { recursive: true, force: true });
});

const found = async (more: NodeJS.ProcessEnv = {}): Promise<Readonly<Record<string, readonly string[]>>> =>
  Object.fromEntries(
    (await examineServers({ ...env, ...more })).map(({ name, finding, detail }) => [name, [finding, detail]]),
  );

test("OPS-2 each server is asked what it is, and what would be missed there is told", async () => {
  const findings = await found();
  expect(findings["broker"]).toEqual(["good", expect.stringMatching(/^NATS 2\.\d+\.\d+, nothing published yet$/)]);
  expect(findings["databases"]).toEqual(["worth-knowing", expect.stringContaining("a single server")]);
  for (const name of ["settings", "key-encryption key", "log", "keys", "sign-in records", "files"])
    expect([name, findings[name]?.[0]]).toEqual([name, "good"]);
});

test("OPS-2 a broker without JetStream answers, and is no broker to publish by", async () => {
  const port = await freePort();
  const where = mkdtempSync(join(tmpdir(), "sankofa-plain-nats-"));
  const words = ["--addr", "127.0.0.1", "--port", String(port)];
  plain = await startGuarded(where, /Server is ready/, serverProgram("nats-server"), words);
  const { broker } = await found({ NATS_URL: `nats://127.0.0.1:${port}` });
  expect(broker).toEqual(["bad", expect.stringContaining("JetStream is not switched on")]);
});

test("OPS-2 what does not answer, or cannot be read, is named, and all else is looked at", async () => {
  const nobody = await freePort();
  const findings = await found({
    NATS_URL: `nats://127.0.0.1:${nobody}`,
    KEY_ENCRYPTION_KEY_FILE: folder,
  });
  expect(findings["broker"]?.[0]).toBe("bad");
  expect(findings["key-encryption key"]?.[0]).toBe("bad");
  expect([findings["log"]?.[0], findings["files"]?.[0]]).toEqual(["good", "good"]);
});

test.each<readonly [string, number, RegExp]>([
  ["another", 32, /another\.key is not the master key of this key vault\./],
  ["cut", 31, /cut\.key is no master key: it has 31 bytes, not 32\./],
])(
  "OPS-2 of a key-encryption key that is %s the doctor and the start say so, and where the right one is",
  async (name, bytes, problem) => {
    await found();
    const wrong = join(folder, `${name}.key`);
    writeFileSync(wrong, randomBytes(bytes), { mode: 0o600 });
    const settings = { ...env, KEY_ENCRYPTION_KEY_FILE: wrong };
    const { keys } = await found(settings);
    const started: unknown = await openKeptStores(keptServersOf(settings)).catch((error: unknown) => error);
    const { code, text, exitCode } = sentenceFor(started, {});
    expect([code, exitCode, keys?.[0]]).toEqual(["master-key-wrong", 73, "bad"]);
    for (const said of [text, keys?.[1]]) {
      expect(said).toMatch(problem);
      expect(said).toContain(`Bring ${name}.key back from where it was copied to at the installation`);
    }
  },
);
