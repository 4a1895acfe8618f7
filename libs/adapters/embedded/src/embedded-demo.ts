import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeDemo, type DemoRequest } from "@sankofa/demo/make-demo";
import { readMark, type DemoMark } from "@sankofa/demo/mark";
import { signInLinks, type RoleLink } from "@sankofa/demo/sign-in-links";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import type { Platform } from "@sankofa/runtime/compose";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { Engine } from "@sankofa/runtime/engine";
import { silentLog } from "@sankofa/runtime/silent-log";
import type { Settings } from "@sankofa/runtime/start/settings";
import { isData, lockDataFolder } from "./data-files";
import { embedded } from "./embedded";
import { refuseBackup } from "./manifest";

/** What else lies in the folder stays there. */
const emptied = (dataFolder: string): void => {
  refuseBackup(dataFolder);
  const lock = lockDataFolder(dataFolder);
  try {
    for (const name of readdirSync(dataFolder).filter(isData)) rmSync(join(dataFolder, name), { recursive: true });
  } finally {
    lock.release();
  }
};

const A_MINUTE_MS = 60_000;

/** By the pace so far, in words that do not pretend to know the second. */
const left = (passedMs: number, share: number): string => {
  const minutes = (passedMs * (1 - share)) / share / A_MINUTE_MS;
  return minutes < 1 ? "less than a minute left" : `about ${Math.ceil(minutes)} min left`;
};

/** How far the making of the demonstration has come, in tenths, for whoever waits at the terminal. */
const tellTenths = (): ((progress: Progress) => void) => {
  const began = performance.now();
  let told = 0;
  return ({ done, total }) => {
    const tenths = Math.floor((10 * done) / total);
    if (tenths > told && tenths < 10)
      process.stderr.write(
        `Making the demonstration: ${10 * tenths} %, ${left(performance.now() - began, done / total)}\n`,
      );
    told = tenths;
  };
};

/** Said of a folder whose demonstration was begun and not finished. */
export const TORSO =
  "this folder holds a demonstration whose making was interrupted, or is under way: it is no whole one. " +
  "Started with --demo it is made anew, and sankofa reset removes it";

/** The demonstration of an embedded installation: made on the same stores and rooms that the platform then runs on. */
export class EmbeddedDemo {
  constructor(private readonly contexts: readonly ContextManifest[]) {}

  /** Makes it where it is not there yet. */
  make(request: DemoRequest): Promise<DemoMark> {
    const open = async (dataFolder: string, clock: Parameters<typeof embedded>[0]["clock"]): Promise<Engine> =>
      new Engine(
        await embedded({ dataFolder, untilClosed: true, ...(clock ? { clock } : {}) }),
        this.contexts,
        silentLog,
      );
    return makeDemo({ open, clear: emptied }, request);
  }

  /** Makes it before a start that asks for it, and tells the terminal how far it is. */
  async makeWhereAsked({ demo, dataFolder }: Settings): Promise<void> {
    if (demo) await this.make({ dataFolder, size: demo, report: tellTenths() });
  }

  /** True where the folder's records are a demonstration. */
  stands(dataFolder: string): boolean {
    return readMark(dataFolder) !== undefined;
  }

  /** True where its making was begun and not finished. */
  isTorso(dataFolder: string): boolean {
    return readMark(dataFolder)?.finished === false;
  }

  /** A way in for each role, for half an hour and once. */
  linksInto(
    { engine, publicUrl }: Pick<Platform, "engine" | "publicUrl">,
    { accounts }: DemoMark,
  ): Promise<readonly RoleLink[]> {
    return signInLinks(engine, publicUrl, accounts);
  }

  /** What is said after the start on a demonstration. */
  async waysIn(platform: Platform, { demo, dataFolder }: Settings): Promise<readonly string[]> {
    const mark = readMark(dataFolder);
    if (!mark?.finished) return mark ? [`But ${TORSO}.`] : [];
    if (!demo) return [];
    const links = await this.linksInto(platform, mark);
    return links.map(({ role, url, minutes }) => `Sign in as ${role} within ${minutes} minutes at ${url}`);
  }
}
