import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { folderFiles } from "@sankofa/files-folder";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { carryInstallation, type Carried } from "@sankofa/runtime/operations/carrying/carry-installation";
import { makeFolders, unmakeFolders } from "@sankofa/runtime/operations/new-folder";
import type { Clock } from "@sankofa/ports/clock";
import type { Files } from "@sankofa/ports/files";
import type { Content } from "./contents";
import { carryDemonstrationMark, copyPrivately } from "./copied-privately";
import { dataFiles } from "./data-files";
import { examineBeside } from "./examine-beside";
import type { Examined, Examining } from "./examine-protocol";
import { openKeptStores } from "./kept-stores";
import { reachDisk } from "./reach-disk";

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
  readonly contents: readonly Content[];
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
 * copied fact needs is copied after it. Views and snapshots are left out: they are folded anew.
 */
export const backupTo = (
  kept: Kept,
  dataFolder: string,
  to: string,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<BackupManifest> =>
  newBackup(
    to,
    kept.clock,
    async () => {
      for (const [index, [doing, copy]] of steps(kept, dataFolder, to).entries()) {
        signal.throwIfAborted();
        report({ done: index, total: STEPS, doing });
        await copy(signal);
      }
    },
    report,
    signal,
  );

/**
 * The same backup of an installation on other stores, taken through the ports while it runs. It has a master key of its
 * own, and can be restored as an embedded installation, or carried back.
 */
export const backupFrom = (
  stores: Carried,
  clock: Clock,
  to: string,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<BackupManifest> =>
  newBackup(
    to,
    clock,
    async () => {
      const copy = await openKeptStores({ dataFolder: to });
      try {
        await carryInstallation(stores, copy.stores, report, signal);
      } finally {
        await copy.close();
      }
    },
    report,
    signal,
  );

/** The copy is verified before it is called a backup; where anything fails, or the signal aborts, nothing is left of it. */
const newBackup = async (
  to: string,
  clock: Clock,
  copy: () => Promise<void>,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<BackupManifest> => {
  const made = makeFolders(to);
  if (readdirSync(to).length > 0) throw new BackupUnusable(`${to} is not empty; a backup goes into a new folder.`);
  try {
    await copy();
    const { verdict, contents } = await wholeOrUnusable(
      { folder: to, besideWork: true, noted: copied(to) },
      report,
      signal,
    );
    const manifest: BackupManifest = {
      format: 1,
      taken: clock.now(),
      facts: verdict.facts,
      head: verdict.head,
      digest: verdict.digest,
      contents,
    };
    tidyUp(to);
    writeFileSync(join(to, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: OWNER_ONLY });
    // Stores see to their own files; an older backup may go once this one is said to be there.
    for (const written of [join(to, MANIFEST), to]) reachDisk(written);
    return manifest;
  } catch (error) {
    for (const name of readdirSync(to)) rmSync(join(to, name), { recursive: true });
    unmakeFolders(made);
    throw error;
  }
};

/** What reading left beside the files, with nothing in it: a backup is what its manifest lists. */
const tidyUp = (folder: string): void => {
  const { facts, keys, credentials } = dataFiles(folder);
  for (const path of [facts, keys, credentials])
    if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size === 0)
      for (const left of [`${path}-wal`, `${path}-shm`]) rmSync(left, { force: true });
};

const STEPS = 6;

const steps = (
  kept: Kept,
  dataFolder: string,
  to: string,
): readonly (readonly [string, (signal: AbortSignal) => Promise<void> | void])[] => {
  const [from, copies] = [dataFiles(dataFolder), dataFiles(to)];
  return [
    ["copying facts", () => kept.eventStore.backupTo(copies.facts)],
    ["copying keys", () => kept.keyVault.backupTo(copies.keys)],
    ["copying the master key", () => copyPrivately(from.masterKey, copies.masterKey)],
    ["copying credentials", () => kept.credentials.backupTo(copies.credentials)],
    ["copying files", (signal) => copyFiles(kept, copies.files, signal)],
    ["copying the demonstration's mark", () => carryDemonstrationMark(dataFolder, to)],
  ];
};

const copied = (folder: string): readonly string[] => {
  const { facts, keys, masterKey, credentials, files, demonstration } = dataFiles(folder);
  return [facts, keys, masterKey, credentials, files, demonstration]
    .filter((path) => existsSync(path))
    .map((path) => basename(path));
};

/**
 * What is found in a folder; throws where its log, or a file beside it, is not whole: pages are copied as they are, and a
 * damaged one must not push the last good backup out.
 */
export const wholeOrUnusable = async (
  examining: Examining,
  report: (progress: Progress) => void,
  signal?: AbortSignal,
  whose = examining.folder,
): Promise<Examined> => {
  const examined = await examineBeside(examining, report, signal);
  const [fault] = examined.verdict.faults;
  if (fault) throw new BackupUnusable(`${whose} is not whole: ${fault.kind} at ${fault.position}, ${fault.detail}.`);
  return examined;
};

const copyFiles = async ({ files }: Kept, to: string, signal: AbortSignal): Promise<void> => {
  const copies = folderFiles(to);
  for await (const digest of files.list()) {
    signal.throwIfAborted();
    const bytes = await files.get(digest);
    if (bytes) await copies.put(bytes);
  }
};
