import { spawn } from "node:child_process";
import { pino, type Logger } from "pino";
import type { Platform } from "../compose";
import { firstLink } from "../operations/sign-in-link";
import { tuneCollector } from "./collector";
import { EXIT, sentenceFor } from "./sentences";
import { asksForHelp, logLevelOf, settingsOf, USAGE, type Settings } from "./settings";

const DRAIN_MS = 10_000;

/** Starts a platform as the process's job: says when it is ready, drains on SIGINT and SIGTERM, exits with a code. */
export const runPlatform = async (
  compose: (settings: Settings & { readonly log: Logger }) => Promise<Platform>,
  furtherLines: (platform: Platform, settings: Settings) => Promise<readonly string[]> = () => Promise.resolve([]),
): Promise<void> => {
  if (asksForHelp(process.argv.slice(2))) {
    process.stdout.write(USAGE);
    return;
  }
  tuneCollector();
  let settings: Settings | undefined;
  try {
    settings = settingsOf(process.argv.slice(2), process.env);
    const log = pino({ level: logLevelOf(process.env) }, pino.destination(2));
    const platform = await compose({ ...settings, log });
    drainOnSignal(platform);
    const link = await firstLink(platform.engine, platform.publicUrl);
    process.stdout.write(`Sankofa is ready at ${platform.url}\n`);
    if (link) process.stdout.write(`Make the first administrator within 30 minutes at ${link}\n`);
    for (const line of await furtherLines(platform, settings)) process.stdout.write(`${line}\n`);
    if (settings.openBrowser && process.stdout.isTTY) openBrowser(link ?? platform.publicUrl);
  } catch (error) {
    const { text, exitCode } = sentenceFor(error, settings ?? {});
    process.stderr.write(`Sankofa did not start: ${text}\n`);
    process.exit(exitCode);
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
