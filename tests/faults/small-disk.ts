import { spawnSync } from "node:child_process";
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";

const MEBIBYTE = 1_048_576;
const MOST_TURNS = 20;
/** What mount says to whoever may not, and where a container keeps it from root too. */
const NOT_ALLOWED = /permission denied|not permitted|must be superuser|only root/i;

/** A file system with little room of its own, in memory: what is full there is really full. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Undefined where this machine does not let its tests mount anything. */
  static mount(folder: string, mebibytes: number): SmallDisk | undefined {
    mkdirSync(folder, { recursive: true });
    if (process.platform !== "linux") return undefined;
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m`, "tmpfs", folder], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    });
    if (mounted.status === 0) return new SmallDisk(folder);
    if (mounted.error || NOT_ALLOWED.test(mounted.stderr)) return undefined;
    throw new Error(`A small disk could not be mounted: ${mounted.stderr}`);
  }

  /** Writes until there is no room for another byte, or for so many only. */
  fill(leaving = 0): void {
    const filler = openSync(this.filler, "a");
    try {
      for (let bytes = MEBIBYTE; bytes > 0;) {
        try {
          writeSync(filler, Buffer.alloc(bytes));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
          bytes = bytes >> 1;
        }
      }
      // What is cut off is not free at once, or not all of it, where the system keeps pages together.
      for (let { size } = fstatSync(filler); this.free < leaving && size > 0;) {
        size = Math.max(0, size - (leaving - this.free));
        ftruncateSync(filler, size);
      }
    } finally {
      closeSync(filler);
    }
  }

  /**
   * The error of what finds no room. What was removed while somebody still had it open gives its room back after the disk was filled: then
   * it is filled and asked once more.
   */
  async refusal(ask: () => Promise<unknown>): Promise<unknown> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      this.fill();
      try {
        await ask();
      } catch (error) {
        return error;
      }
    }
    throw new Error("The disk had room again and again");
  }

  makeRoom(): void {
    rmSync(this.filler);
  }

  /** From now on it can only be read, by whomever. */
  seal(): void {
    const sealed = spawnSync("mount", ["-o", "remount,ro", this.folder], { encoding: "utf8" });
    if (sealed.status !== 0) throw new Error(`A disk could not be made read-only: ${sealed.stderr}`);
  }

  unmount(): void {
    spawnSync("umount", ["--lazy", this.folder]);
  }

  private get free(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  private get filler(): string {
    return join(this.folder, "filler");
  }
}
