import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@sankofa/testing/servers/free-port";

const ROOT = join(__dirname, "../..");
const MAIN = join(ROOT, "apps/platform/dist/main.js");
const READY = /Sankofa is ready at (http:\/\/\S+)/;
const FIRST_LINK = /(http:\/\/\S+\/first#\S+)/;
const ROLE_LINK = /Sign in as (\S+) .*? at (http:\/\/\S+\/link#\S+)/g;
const LAST_ROLE = "auditor";
/** A start takes seconds; a demonstration is made through the pipeline first. */
const PATIENCE = 300_000;

export interface RunningPlatform {
  readonly url: string;
  /** The one-time link that makes the first administrator; empty for a demonstration, which has one already. */
  readonly firstLink: string;
  /** The sign-in links of a demonstration, one for each role. */
  readonly roleLinks: Readonly<Record<string, string>>;
  /** Where its records lie. */
  readonly data: string;
  readonly stop: () => Promise<void>;
}

const ownFolder = (): string => mkdtempSync(join(tmpdir(), "sankofa-browser-"));

/** Starts the platform as a user does, on a data folder of its own, and waits until it says where it is. */
export const startPlatform = (...more: readonly string[]): Promise<RunningPlatform> => startIn(ownFolder(), more);

/** The same on a copy of the data that a stopped platform left. */
export const startPlatformOn = (left: string, ...more: readonly string[]): Promise<RunningPlatform> => {
  const folder = ownFolder();
  cpSync(left, join(folder, "data"), { recursive: true });
  return startIn(folder, more);
};

/** Starts it, and stops it once it is ready; its data are then where they were asked for, which nothing was before. */
export const leaveData = async (where: string, ...more: readonly string[]): Promise<void> => {
  const { data, halt, stop } = await startIn(ownFolder(), more);
  await halt();
  renameSync(data, where);
  await stop();
};

const startIn = async (
  folder: string,
  more: readonly string[],
): Promise<RunningPlatform & { readonly halt: () => Promise<void> }> => {
  if (!existsSync(MAIN)) throw new Error("The platform is not built: run `npm run build` first");
  const data = join(folder, "data");
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN, "--port", String(port), "--data", data, "--no-open", ...more], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = new Promise<Omit<RunningPlatform, "stop" | "data">>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`The platform did not get ready:\n${said}`)), PATIENCE);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const url = READY.exec(said)?.[1];
      const firstLink = FIRST_LINK.exec(said)?.[1] ?? "";
      const roleLinks = Object.fromEntries(
        [...said.matchAll(ROLE_LINK)].map(([, role = "", link = ""]) => [role, link]),
      );
      if (!url || !(firstLink || roleLinks[LAST_ROLE])) return;
      clearTimeout(patience);
      resolve({ url: url.replace(/\/$/, ""), firstLink, roleLinks });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`The platform stopped with ${code}:\n${said}`)));
  });
  const halt = async (): Promise<void> => {
    child.kill("SIGTERM");
    await exited;
  };
  const stop = async (): Promise<void> => {
    await halt();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await ready), data, halt, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
