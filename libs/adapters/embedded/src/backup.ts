import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { folderFiles } from "@sankofa/files-folder";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { verifyLog, type Verdict } from "@sankofa/runtime/operations/verify";
import type { Clock } from "@sankofa/ports/clock";
import type { Files } from "@sankofa/ports/files";
import { dataFiles, openLog } from "./data-files";

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

/** What a backup copies: everything that cannot be made again. */
export interface Kept {
  readonly eventStore: BackedUp;
  readonly keyVault: BackedUp;
  readonly credentials: BackedUp;
  readonly files: Files;
  readonly clock: Clock;
}

/**
 * Copies an embedded installation while it runs: the log first, then keys, credentials and files, so that whatever a
 * copied fact needs is copied after it. Views are left out: they are folded anew. The copy is verified before it is
 * called a backup.
 */
export const backupTo = async (
  kept: Kept,
  dataFolder: string,
  to: string,
  report: (progress: Progress) => void,
): Promise<BackupManifest> => {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (readdirSync(to).length > 0) throw new BackupUnusable(`${to} is not empty; a backup goes into a new folder`);
  const from = dataFiles(dataFolder);
  const copies = dataFiles(to);
  const steps: readonly (readonly [string, () => Promise<void> | void])[] = [
    ["copying facts", () => kept.eventStore.backupTo(copies.facts)],
    ["copying keys", () => kept.keyVault.backupTo(copies.keys)],
    ["copying the master key", () => copyPrivately(from.masterKey, copies.masterKey)],
    ["copying credentials", () => kept.credentials.backupTo(copies.credentials)],
    ["copying files", () => copyFiles(kept, copies.files)],
  ];
  for (const [index, [doing, copy]] of steps.entries()) {
    report({ done: index, total: steps.length, doing });
    await copy();
  }
  const verdict = await verifyFacts(to, report);
  const manifest: BackupManifest = {
    format: 1,
    taken: kept.clock.now(),
    facts: verdict.facts,
    head: verdict.head,
    digest: verdict.digest,
    files: Object.values(copies)
      .filter((path) => existsSync(path))
      .map((path) => basename(path)),
  };
  writeFileSync(join(to, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: OWNER_ONLY });
  return manifest;
};

/** The verdict over a copied log; throws where it is not whole. */
export const verifyFacts = async (folder: string, report: (progress: Progress) => void): Promise<Verdict> => {
  const store = openLog(folder);
  try {
    const verdict = await verifyLog(store, report);
    if (!verdict.ok)
      throw new BackupUnusable(`${folder} is not whole: ${verdict.faults[0]?.kind} at ${verdict.faults[0]?.position}`);
    return verdict;
  } finally {
    await store.close();
  }
};

export const copyPrivately = (from: string, to: string): void => {
  copyFileSync(from, to);
  chmodSync(to, OWNER_ONLY);
};

const copyFiles = async ({ files }: Kept, to: string): Promise<void> => {
  const copies = folderFiles(to);
  for await (const digest of files.list()) {
    const bytes = await files.get(digest);
    if (bytes) await copies.put(bytes);
  }
};
