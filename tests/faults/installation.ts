import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { embedded } from "@sankofa/embedded";
import { put, someFacts } from "@sankofa/ports/event-store.samples";
import type { Ports } from "@sankofa/runtime/ports";

const TENANT = "01957e2a-0000-7000-8000-0000000000aa";
const SOMEBODY = "01957e2a-0000-7000-8000-0000000000dd";

export const aFolder = (): string => mkdtempSync(join(tmpdir(), "sankofa-fault-"));

/** A data folder with facts in three streams, a key, the platform's own key and a file. Gives what reads it again. */
export const anInstallation = async (dataFolder: string, facts: number): Promise<void> => {
  const ports = await embedded({ dataFolder });
  for (const noun of ["plan", "relationship", "pairing"])
    await put(
      ports.eventStore,
      `relationships.${noun}-01957e2a-0000-7000-8000-0000000000cc`,
      someFacts(facts, (index) => ({
        recorded: new Date(Date.UTC(2026, 2, 3, 9, 0, index)).toISOString(),
        data: { noun, index },
      })),
    );
  await ports.keyVault.ensure(TENANT, [SOMEBODY]);
  await ports.credentials.platformKey();
  await ports.files.put(Buffer.from("a letter"));
  await closeAll(ports);
};

export const closeAll = async (ports: Ports): Promise<void> => {
  const { messageBus, readModels, snapshots, credentials, drafts, keyVault, eventStore } = ports;
  for (const port of [messageBus, readModels, snapshots, credentials, drafts, keyVault, eventStore])
    await port?.close();
};

export const takeBackup = async (dataFolder: string, to: string): Promise<void> => {
  const ports = await embedded({ dataFolder });
  try {
    await ports.operator.backup(to, () => undefined, new AbortController().signal);
  } finally {
    await closeAll(ports);
  }
};

/** What an installation holds that cannot be made again, as its own readers see it. */
export const holdings = async (dataFolder: string): Promise<object> => {
  const ports = await embedded({ dataFolder });
  const { facts } = await ports.eventStore.readAll({});
  const key = (await ports.keyVault.keys(TENANT, [SOMEBODY])).get(SOMEBODY)?.toString("hex");
  const platformKey = (await ports.credentials.platformKey()).toString("hex");
  const files: string[] = [];
  for await (const digest of ports.files.list()) files.push(digest);
  await closeAll(ports);
  return { facts: facts.map(({ id }) => id), key, platformKey, files };
};

/** Every file below a folder, with the hash of its bytes; what SQLite keeps for the time of its work is left out. */
export const bytesBelow = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile() && !/-(wal|shm|journal)$|^lock/.test(name))
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );

/** Writes into a log as somebody would who takes the triggers away first. */
export const tamper = (dataFolder: string, sql: string): void => {
  const database = new DatabaseSync(join(dataFolder, "events.sqlite"));
  database.exec(`DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_deleted; ${sql}`);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
};
