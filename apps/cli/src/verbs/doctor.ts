import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import type { Command } from "commander";
import { dataFiles, openLog, requireWhole } from "@sankofa/embedded/data-files";
import { TORSO } from "@sankofa/embedded/embedded-demo";
import { examineMasterKey } from "@sankofa/embedded/examine-keys";
import { examineMail } from "@sankofa/embedded/examine-mail";
import { refuseHalfCarried } from "@sankofa/embedded/half-carried";
import { requireTogether } from "@sankofa/embedded/kept-together";
import { FolderIsBackup, isBackup } from "@sankofa/embedded/manifest";
import { restoreIsUnfinished, UNFINISHED } from "@sankofa/embedded/restore-journal";
import { demo } from "@sankofa/platform-app";
import { isThere } from "@sankofa/runtime/operations/new-folder";
import { askRunning, NotRunning } from "@sankofa/runtime/control/control-client";
import { serversExamined } from "../composition";
import { sentenceFor } from "@sankofa/runtime/start/sentences";
import { backupsExamined, hasBackup } from "../shelf";
import { coloursOn, run, type Terminal } from "../terminal";

type Finding = "good" | "worth-knowing" | "bad";

interface Check {
  readonly name: string;
  readonly finding: Finding;
  readonly detail: string;
}

const LEAST_FREE_BYTES = 1_000_000_000;
const PATIENCE_MS = 5_000;
const OTHERS = 0o077;

const nodeVersion = (): Check => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const good = major > 20 || (major === 20 && minor >= 19);
  return { name: "node", finding: good ? "good" : "bad", detail: `${process.versions.node}, 20.19 or newer is needed` };
};

/** Why this user cannot look into it, where it is there at all: whatever it holds would look as if it were not there. */
const shut = (data: string): string | undefined => {
  try {
    if (!isThere(data)) return undefined;
    if (!statSync(data).isDirectory()) return `${data} is no folder`;
    accessSync(data, constants.R_OK | constants.X_OK);
    return undefined;
  } catch {
    return `this user may not look into ${data}`;
  }
};

const folder = (data: string): Check => {
  const name = "data folder";
  if (!isThere(data))
    return { name, finding: "worth-knowing", detail: `${data} does not exist yet; the first start makes it` };
  try {
    accessSync(data, constants.W_OK);
    return { name, finding: "good", detail: data };
  } catch {
    return { name, finding: "bad", detail: `${data} cannot be written by this user` };
  }
};

const space = (data: string): Check => {
  const { bavail, bsize } = statfsSync(existsSync(data) ? data : ".");
  const free = bavail * bsize;
  return {
    name: "free space",
    finding: free > LEAST_FREE_BYTES ? "good" : "bad",
    detail: `${(free / 1e9).toFixed(1)} GB free`,
  };
};

/** Examined as a start does: one that is there may be another, or cut. */
const masterKey = async (data: string): Promise<Check> => {
  const name = "master key";
  try {
    if (!(await examineMasterKey(data)))
      return { name, finding: "worth-knowing", detail: "none yet; the first start makes it" };
    const copy = hasBackup(data) ? "a backup holds it too" : "no backup is there yet that holds it too";
    return { name, finding: "good", detail: `fits the keys; ${copy}` };
  } catch (error) {
    return { name, finding: "bad", detail: sentenceFor(error, { dataFolder: data }).text };
  }
};

/** What was begun in the folder and not finished, or says of it that it is something else than an installation. */
const state = (data: string): readonly Check[] => [
  ...(restoreIsUnfinished(data) ? [{ name: "restore", finding: "bad", detail: UNFINISHED } as const] : []),
  ...(demo.isTorso(data) ? [{ name: "demonstration", finding: "bad", detail: TORSO } as const] : []),
  ...(isBackup(data)
    ? [{ name: "backup", finding: "worth-knowing", detail: new FolderIsBackup(data).message } as const]
    : []),
];

/** What a start would refuse: a part that is not there beside the others, or half of what is being carried there. */
const together = async (data: string): Promise<readonly Check[]> => {
  try {
    refuseHalfCarried(data);
    await requireTogether(data);
    return [];
  } catch (error) {
    return [{ name: "parts", finding: "bad", detail: sentenceFor(error, { dataFolder: data }).text }];
  }
};

const privacy = (data: string): Check => {
  const { facts, views, keys, masterKey: master, credentials, drafts, snapshots: kept } = dataFiles(data);
  const open = [facts, views, keys, master, credentials, drafts, kept].filter(
    (file) => existsSync(file) && (statSync(file).mode & OTHERS) !== 0,
  );
  const detail =
    open.length > 0 ? `others on this machine can read: chmod 600 ${open.join(" ")}` : "readable by their owner only";
  return { name: "private files", finding: open.length > 0 ? "bad" : "good", detail };
};

const log = async (data: string): Promise<Check> => {
  const { facts } = dataFiles(data);
  if (!existsSync(facts)) return { name: "log", finding: "worth-knowing", detail: "empty" };
  try {
    const store = openLog(data);
    const { count, position } = await store.head();
    await store.close();
    return {
      name: "log",
      finding: "good",
      detail: `${count} facts, head at ${position}; hash them all with: sankofa verify`,
    };
  } catch (error) {
    return { name: "log", finding: "bad", detail: sentenceFor(error, { dataFolder: data }).text };
  }
};

/** The log has its hashes; these two hold what no hash is kept of, so each of their pages is read. */
const pages = (name: string, file: string): Check => {
  if (!existsSync(file)) return { name, finding: "worth-knowing", detail: "none yet; the first start makes them" };
  try {
    requireWhole(file);
    return { name, finding: "good", detail: "every page can be read" };
  } catch (error) {
    return { name, finding: "bad", detail: sentenceFor(error, {}).text };
  }
};

const snapshots = (data: string): Check => {
  const { snapshots: file } = dataFiles(data);
  const detail = existsSync(file)
    ? `of long records, in ${file}; deleting it while nothing runs costs time and nothing else`
    : "none yet; they are made where they are worth it";
  return { name: "snapshots", finding: "good", detail };
};

/** What an installation in a folder is looked at for. */
const inFolder = async (data: string): Promise<readonly Check[]> => {
  const reason = shut(data);
  if (reason) return [{ name: "data folder", finding: "bad", detail: reason }];
  return [
    folder(data),
    space(data),
    ...state(data),
    ...(await together(data)),
    await masterKey(data),
    privacy(data),
    await log(data),
    pages("keys", dataFiles(data).keys),
    pages("credentials", dataFiles(data).credentials),
    snapshots(data),
    await examineMail(process.env, dataFiles(data).outbox),
  ];
};

/** What is read of its readiness: null is what could not be counted. */
interface Readiness {
  readonly clock?: { readonly behindSeconds: number };
  readonly readers?: readonly { readonly events: number | null; readonly seconds: number | null }[];
}

const platform = async ({ data, control, signal }: Terminal): Promise<Check> => {
  const name = "platform";
  try {
    const { url } = (await askRunning(
      control ?? dataFiles(data).control,
      { verb: "status", args: {} },
      () => undefined,
      signal,
    )) as { url: string };
    const ready = await fetch(`${url}/health/ready`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    if (!ready.ok) return { name, finding: "bad", detail: `runs at ${url}, not ready: see ${url}/health/ready` };
    const { clock, readers = [] } = (await ready.json()) as Readiness;
    if (clock) {
      const detail = `runs at ${url}, but its clock is ${clock.behindSeconds} s behind what was recorded: set it right`;
      return { name, finding: "bad", detail };
    }
    const uncounted = readers.filter(({ events, seconds }) => events === null || seconds === null).length;
    if (uncounted === 0) return { name, finding: "good", detail: `runs at ${url}, ready` };
    const lag = `how far ${uncounted} of ${readers.length} readers are behind the log could not be counted`;
    return { name, finding: "worth-knowing", detail: `runs at ${url}, ready, but ${lag}: see ${url}/health/ready` };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NotRunning)
      return {
        name,
        finding: control === undefined ? "worth-knowing" : "bad",
        detail: `not running: ${error.message}`,
      };
    return { name, finding: "bad", detail: `runs, and does not answer: ${(error as Error).message}` };
  }
};

const onOutput = coloursOn(process.stdout);
const SHOWN: Readonly<Record<Finding, string>> = {
  good: onOutput.green("✓"),
  "worth-knowing": onOutput.yellow("·"),
  bad: onOutput.red("✗"),
};

/** `sankofa doctor`: looks at everything an operator would ask about first. */
export const doctor = (program: Command): void => {
  program
    .command("doctor")
    .description("look at the machine, the data folder or the servers, the keys, the log and what runs")
    .action(function (this: Command) {
      return run(this, async (terminal) => {
        const servers = await serversExamined(process.env);
        const kept = servers ?? (await inFolder(terminal.data));
        const checks: readonly Check[] = [
          nodeVersion(),
          ...kept,
          backupsExamined(terminal.data, servers !== undefined),
          await platform(terminal),
        ];
        const bad = checks.filter(({ finding }) => finding === "bad");
        terminal.print({ ok: bad.length === 0, checks }, () => [
          ...checks.map(({ name, finding, detail }) => `${SHOWN[finding]} ${name}: ${detail}`),
          ...(bad.length > 0 ? [`${bad.length} of ${checks.length} checks are bad.`] : []),
        ]);
        if (bad.length > 0) terminal.unwell();
      });
    });
};
