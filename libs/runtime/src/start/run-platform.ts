import { spawn } from "node:child_process";
import type { Platform } from "../compose";
import { firstLink } from "../operations/sign-in-link";
import { settingsOf, type Settings } from "./settings";

const DRAIN_MS = 10_000;

/** Exit codes an operator's script can tell apart (sysexits.h where it has one). */
export const EXIT = { failed: 1, usage: 64, portTaken: 69, dataUnusable: 73, dataInUse: 75, dataNewer: 78 } as const;

interface Sentence {
  readonly text: string;
  readonly code: number;
}

/** What stopped the start, as one sentence and an exit code. */
const sentenceFor = (error: unknown, settings: Settings | undefined): Sentence => {
  const { code, message = String(error), exitCode } = error as { code?: string; message?: string; exitCode?: number };
  const folder = settings?.dataFolder ?? "the data folder";
  switch (code) {
    case "EADDRINUSE":
      return { text: `Port ${settings?.port} on ${settings?.host} is taken. Stop what uses it, or choose another with --port.`, code: EXIT.portTaken };
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return { text: `${settings?.host} is no address of this machine. Choose another with --host.`, code: EXIT.portTaken };
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
    case "EEXIST":
    case "folder-unwritable":
      return { text: `${folder} cannot be written. Choose another folder with --data, or give this user the right to it.`, code: EXIT.dataUnusable };
    case "folder-locked":
      return { text: `${folder} is in use by another Sankofa. Stop that one, or choose another folder with --data.`, code: EXIT.dataInUse };
    case "data-newer":
      return { text: `${folder} was written by a newer Sankofa. Start that version; nothing was changed.`, code: EXIT.dataNewer };
    case "data-foreign":
      return { text: `${folder} holds something else than a whole Sankofa log. Restore a backup, or choose another folder with --data.`, code: EXIT.dataUnusable };
    default:
      return { text: message, code: exitCode ?? EXIT.failed };
  }
};

/** Starts a platform as the process's job: says when it is ready, drains on SIGINT and SIGTERM, exits with a code. */
export const runPlatform = async (compose: (settings: Settings) => Promise<Platform>): Promise<void> => {
  let settings: Settings | undefined;
  try {
    settings = settingsOf(process.argv.slice(2), process.env);
    const platform = await compose(settings);
    drainOnSignal(platform);
    const link = await firstLink(platform);
    process.stdout.write(`Sankofa is ready at ${platform.url}\n`);
    if (link) process.stdout.write(`Make the first administrator within 30 minutes at ${link}\n`);
    if (settings.openBrowser && process.stdout.isTTY) openBrowser(link ?? platform.url);
  } catch (error) {
    const { text, code } = sentenceFor(error, settings);
    process.stderr.write(`Sankofa did not start: ${text}\n`);
    process.exit(code);
  }
};

const drainOnSignal = (platform: Platform): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => {
      process.stderr.write("Sankofa did not finish within 10 seconds; what was acknowledged is on disk.\n");
      process.exit(EXIT.failed);
    }, DRAIN_MS);
    platform.stop().then(
      () => {
        clearTimeout(late);
        process.exit(0);
      },
      (error: unknown) => {
        process.stderr.write(`Sankofa stopped with an error: ${String(error)}\n`);
        process.exit(EXIT.failed);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
};

const openBrowser = (url: string): void => {
  const opener = process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer" : "xdg-open";
  spawn(opener, [url], { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
};
