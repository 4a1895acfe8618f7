import type { ContextManifest } from "@sankofa/kernel/manifest";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { Engine } from "@sankofa/runtime/engine";
import {
  openedFacts,
  openedKeys,
  readFiles,
  rebuiltViews,
  type RebuiltView,
} from "@sankofa/runtime/operations/backups/try-out";
import { scratchFolder } from "@sankofa/runtime/operations/scratch-folder";
import { silentLog } from "@sankofa/runtime/silent-log";
import { embedded } from "./embedded";
import { openKeptStores } from "./kept-stores";
import { manifestOf } from "./manifest";
import { restoreFrom } from "./restore";

export interface Drill {
  readonly backup: string;
  /** Below which folder the throw-away installation stands while the drill lasts. */
  readonly scratch: string;
  readonly contexts: readonly ContextManifest[];
  readonly report: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** What a drill found: everything that it looked at before the first fault. */
export interface DrillVerdict {
  readonly ok: boolean;
  readonly backup: string;
  readonly taken?: string;
  readonly facts?: number;
  readonly head?: string;
  readonly digest?: string;
  readonly keys?: number;
  readonly credentials?: number;
  readonly files?: number;
  readonly views?: readonly RebuiltView[];
  /** Why this backup would not bring the installation back. */
  readonly fault?: string;
}

/**
 * Restores a backup where nobody works, opens everything that it holds, folds every view from it, twice, and takes it all
 * away again, however it ends. A backup that nobody restored is a hope.
 */
export const restoreDrill = async (drill: Drill): Promise<DrillVerdict> => {
  const { backup, scratch, signal } = drill;
  const { path: folder, remove } = scratchFolder(scratch, "drill");
  let found: Partial<DrillVerdict> = {};
  try {
    const looked = (more: Partial<DrillVerdict>): void => {
      signal.throwIfAborted();
      found = { ...found, ...more };
    };
    const { taken } = manifestOf(backup);
    looked({ taken });
    const { facts, head, digest } = await restoreFrom(backup, folder, drill.report, signal);
    looked({ facts, head, digest });
    looked(await openEach(folder, drill));
    looked({ views: await foldEach(folder, facts, drill) });
    // A fact that no view can fold is parked where it was taken too: it says nothing against the backup.
    const differing = found.views?.find(({ equal }) => !equal);
    if (differing) throw new Error(`The view ${differing.view} is not the same when it is folded again`);
    return { ok: true, backup, ...found };
  } catch (error) {
    signal.throwIfAborted();
    if (couldNotTry(error)) throw error;
    return { ok: false, backup, ...found, fault: error instanceof Error ? error.message : String(error) };
  } finally {
    remove();
  }
};

const NOT_TRIED = [
  "backup-missing",
  ...["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EMFILE"],
  ...["store-disk-full", "store-read-only", "folder-unwritable"],
];

/** It could not be tried: none there, no room where it was to be, or no right to read it. That says nothing against a backup. */
const couldNotTry = (error: unknown): boolean => NOT_TRIED.includes((error as { code?: string }).code ?? "");

/** Every key unwrapped, every sign-in record read, every file held against its digest. */
const openEach = async (dataFolder: string, { report, signal }: Drill): Promise<Partial<DrillVerdict>> => {
  const { stores, close } = await openKeptStores({ dataFolder });
  try {
    const tell = (doing: string) => (done: number) => report({ done, total: done, doing });
    return {
      ...(await openedKeys(stores, tell("opening keys"), signal)),
      files: await readFiles(stores.files, tell("reading files"), signal),
    };
  } finally {
    await close();
  }
};

const foldEach = async (
  dataFolder: string,
  facts: number,
  { contexts, report, signal }: Drill,
): Promise<readonly RebuiltView[]> => {
  const engine = new Engine(await embedded({ dataFolder }), contexts, silentLog);
  try {
    await openedFacts(engine, (done) => report({ done, total: facts, doing: "opening personal fields" }), signal);
    return await rebuiltViews(engine, report, signal);
  } finally {
    await engine.stop();
  }
};
