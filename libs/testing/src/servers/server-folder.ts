import { mkdtempSync, statfsSync } from "node:fs";
import { freemem, tmpdir } from "node:os";
import { join } from "node:path";

const IN_MEMORY = "/dev/shm";
/** A server lays out a third of a gigabyte before anything is written, and several may run side by side. */
const ROOM_BYTES = 2 * 2 ** 30;

const hasRoom = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return Math.min(bavail * bsize, freemem() / 2) >= ROOM_BYTES;
  } catch {
    // No such folder: this is no Linux.
    return false;
  }
};

/**
 * A new folder for a server's data, its path begun with this name: in memory where that has room, for a server that is killed
 * leaves as much there as on a disk, and waits for none while it works. Whoever asks for it removes it.
 */
export const serverFolder = (name: string): string => mkdtempSync(join(hasRoom() ? IN_MEMORY : tmpdir(), name));
