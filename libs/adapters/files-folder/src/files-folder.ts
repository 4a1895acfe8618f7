import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { instant, type Instant } from "@sankofa/kernel/time";
import { DamagedFile, type Files } from "@sankofa/ports/files";
import { StoreFailure, type FailureReason } from "@sankofa/ports/store-failure";

const DIGEST = /^[0-9a-f]{64}$/;
const SHARD = /^[0-9a-f]{2}$/;
const DRAFTS = "drafts";

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

const REASONS: Readonly<Record<string, FailureReason>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EROFS: "read-only",
  EIO: "disk-error",
};

/** A disk that does not take what it is given, in the ports' own words. */
const coded = (error: unknown): unknown => {
  const reason = REASONS[String((error as NodeJS.ErrnoException).code)];
  return reason ? new StoreFailure(reason, (error as Error).message, { cause: error }) : error;
};

/** Undefined where there is no such file or folder. */
const orMissing = async <Result>(reading: Promise<Result>): Promise<Result | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** A name in a folder outlives a power cut only when the folder itself was written. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
};

class FolderFiles implements Files {
  constructor(private readonly folder: string) {}

  async put(bytes: Uint8Array): Promise<string> {
    const digest = digestOf(bytes);
    const stored = await this.read(digest);
    // Damaged bytes are put right by the same bytes coming again.
    if (!stored || digestOf(stored) !== digest) await this.write(digest, bytes);
    return digest;
  }

  async get(digest: string): Promise<Uint8Array | undefined> {
    const bytes = await this.read(digest);
    if (bytes && digestOf(bytes) !== digest) throw new DamagedFile(digest);
    return bytes;
  }

  async has(digest: string): Promise<boolean> {
    if (!DIGEST.test(digest)) return false;
    const handle = await orMissing(open(this.pathOf(digest), "r"));
    await handle?.close();
    return handle !== undefined;
  }

  async *list(): AsyncIterable<string> {
    const shards = (await orMissing(readdir(this.folder))) ?? [];
    for (const shard of shards.filter((name) => SHARD.test(name)).sort())
      for (const name of (await readdir(join(this.folder, shard))).sort()) if (DIGEST.test(name)) yield name;
  }

  async since(digest: string): Promise<Instant | undefined> {
    if (!DIGEST.test(digest)) return undefined;
    const found = await orMissing(stat(this.pathOf(digest)));
    return found && instant(Math.floor(found.mtimeMs));
  }

  async remove(digest: string): Promise<void> {
    if (!DIGEST.test(digest)) return;
    await rm(this.pathOf(digest), { force: true });
  }

  /** Complete and on disk before it has its name: a reader sees all of it or nothing. */
  private async write(digest: string, bytes: Uint8Array): Promise<void> {
    const shard = join(this.folder, digest.slice(0, 2));
    const drafts = join(this.folder, DRAFTS);
    const draft = join(drafts, randomUUID());
    try {
      await mkdir(shard, { recursive: true });
      await mkdir(drafts, { recursive: true });
      const handle = await open(draft, "wx", 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, this.pathOf(digest));
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw coded(error);
    }
    await syncFolder(shard);
    await syncFolder(this.folder);
  }

  /** A digest comes from outside and becomes a path: anything but a digest names nothing. */
  private async read(digest: string): Promise<Uint8Array | undefined> {
    return DIGEST.test(digest) ? orMissing(readFile(this.pathOf(digest))) : undefined;
  }

  private pathOf(digest: string): string {
    return join(this.folder, digest.slice(0, 2), digest);
  }
}

/** Files in a folder, in subfolders by the first two digits of their digests. */
export const folderFiles = (folder: string): Files => new FolderFiles(folder);

/**
 * The same for the one process that works in the folder: whoever began what lies there half written is dead, and nobody would find it
 * again, also not to take it back.
 */
export const openFolderFiles = async (folder: string): Promise<Files> => {
  // A disk that takes nothing keeps nobody from reading.
  await rm(join(folder, DRAFTS), { recursive: true, force: true }).catch(() => undefined);
  return folderFiles(folder);
};
