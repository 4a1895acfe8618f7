import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openSqliteEventStoreReadOnly } from "@sankofa/event-store-sqlite";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { verifyLog, type Verdict } from "@sankofa/runtime/operations/verify";
import type { Ports } from "@sankofa/runtime/ports";
import { dataFiles } from "./embedded";

const OWNER_ONLY = 0o600;
export const MANIFEST = "backup.json";

/** What a backup holds, written beside it when it was found whole. */
export interface BackupManifest {
  readonly format: 1;
  readonly taken: string;
  readonly facts: number;
  readonly head: string;
  /** SHA-256 over the leaf hashes of all its facts in order. */
  readonly digest: string;
  readonly files: readonly string[];
}

/** A backup that is not whole, or no backup at all. */
export class BackupUnusable extends Error {
  readonly code = "backup-unusable";
}

interface BackedUp {
  backupTo(path: string): Promise<void>;
}

/**
 * Copies an embedded installation while it runs: the log first, then keys, credentials and files, so that whatever a
 * copied fact needs is copied after it. Views are left out: they are folded anew. The copy is verified before it is
 * called a backup.
 */
export const backupTo = async (ports: Ports, dataFolder: string, to: string, report: (progress: Progress) => void): Promise<BackupManifest> => {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (readdirSync(to).length > 0) throw new BackupUnusable(`${to} is not empty; a backup goes into a new folder`);
  const from = dataFiles(dataFolder);
  const copies = dataFiles(to);
  const steps: readonly (readonly [string, () => Promise<void> | void])[] = [
    ["copying facts", () => (ports.eventStore as unknown as BackedUp).backupTo(copies.facts)],
    ["copying keys", () => (ports.keyVault as unknown as BackedUp).backupTo(copies.keys)],
    ["copying the master key", () => copyPrivately(from.masterKey, copies.masterKey)],
    ["copying credentials", () => (ports.credentials as unknown as BackedUp).backupTo(copies.credentials)],
    ["copying files", () => copyFiles(ports, copies.files)],
  ];
  for (const [index, [doing, copy]] of steps.entries()) {
    report({ done: index, total: steps.length, doing });
    await copy();
  }
  const verdict = await verifyFacts(copies.facts, report);
  const manifest: BackupManifest = {
    format: 1,
    taken: ports.clock.now(),
    facts: verdict.facts,
    head: verdict.head,
    digest: verdict.digest,
    files: Object.values(copies).filter((path) => existsSync(path)).map((path) => basename(path)),
  };
  writeFileSync(join(to, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: OWNER_ONLY });
  return manifest;
};

/** The verdict over a copied log; throws where it is not whole. */
export const verifyFacts = async (file: string, report: (progress: Progress) => void): Promise<Verdict> => {
  const store = await openSqliteEventStoreReadOnly({ file });
  try {
    const verdict = await verifyLog(store, report);
    if (!verdict.ok) throw new BackupUnusable(`${file} is not whole: ${verdict.faults[0]?.kind} at ${verdict.faults[0]?.position}`);
    return verdict;
  } finally {
    await store.close();
  }
};

export const copyPrivately = (from: string, to: string): void => {
  copyFileSync(from, to);
  chmodSync(to, OWNER_ONLY);
};

const copyFiles = async ({ files }: Ports, to: string): Promise<void> => {
  const { folderFiles } = await import("@sankofa/files-folder");
  const copies = folderFiles(to);
  for await (const digest of files.list()) {
    const bytes = await files.get(digest);
    if (bytes) await copies.put(bytes);
  }
};
