import { resolve } from "node:path";
import { pino } from "pino";
import { embedded, type EmbeddedEnvironment } from "@sankofa/embedded";
import { openLog, requireData } from "@sankofa/embedded/data-files";
import { finishRestoring } from "@sankofa/embedded/finish-restoring";
import { beginCarrying, refuseHalfCarried } from "@sankofa/embedded/half-carried";
import { openKeptBackup } from "@sankofa/embedded/kept-backup";
import { openKeptStores as openInFolder } from "@sankofa/embedded/kept-stores";
import { isBackup, refuseBackup } from "@sankofa/embedded/manifest";
import { restoreIsUnfinished, UNFINISHED } from "@sankofa/embedded/restore-journal";
import { contexts } from "@sankofa/platform-app";
import type { EventStore } from "@sankofa/ports/event-store";
import { Engine } from "@sankofa/runtime/engine";
import type { Carried } from "@sankofa/runtime/operations/carrying/carry-installation";
import { EXIT, sentenceFor } from "@sankofa/runtime/start/sentences";
import { Stop, type Terminal } from "./terminal";

/**
 * The rooms without an HTTP edge, for verbs that write while no platform runs: views are caught up with the log, and
 * no process or deadline acts on its own. Takes the folder's lock.
 */
export const engineOn = async (environment: EmbeddedEnvironment): Promise<Engine> => {
  const engine = new Engine(await embedded(environment), contexts, pino({ level: "silent" }));
  try {
    await engine.projections.start();
  } catch (error) {
    await engine.stop();
    throw error;
  }
  return engine;
};

const ADDRESS = /^(sqlite|esdb):(.+)$/;

interface StoresThere {
  readonly stores: Carried;
  /** Where they are files. */
  readonly folder?: string;
  readonly isWhole?: () => void;
  close(): Promise<void>;
}

/** Opens what an installation keeps: `sqlite:DIR`, or `esdb:URL` with the databases that the environment names. */
export const storesAt = async (
  { waiting, signal, note }: Terminal,
  address: string,
  /** What is carried there, where it need not exist yet. */
  { from }: { readonly from?: string },
): Promise<StoresThere> => {
  const mustExist = from === undefined;
  const [, kind, where = ""] = ADDRESS.exec(address) ?? [];
  if (kind === undefined)
    throw new Stop("usage", `${address} is no place of an installation: say sqlite:DIR or esdb:URL.`, EXIT.usage);
  if (kind === "esdb") {
    // Loaded by who asks for it: the servers' clients cost every other verb a part of a second.
    const { keptServersOf } = await import("@sankofa/distributed/environment");
    const { openKeptStores } = await import("@sankofa/distributed/kept-stores");
    const url = where.startsWith("//") ? address : where;
    return openKeptStores(keptServersOf({ ...process.env, EVENTSTORE_URL: url }), { mustExist, waiting, signal });
  }
  const dataFolder = resolve(where);
  try {
    finishRestoring(dataFolder, note);
    if (mustExist) {
      requireData(dataFolder);
      refuseHalfCarried(dataFolder);
      const open = isBackup(dataFolder) ? openKeptBackup(dataFolder, signal) : openInFolder({ dataFolder });
      return { ...(await open), folder: dataFolder };
    }
    refuseBackup(dataFolder);
    const isWhole = beginCarrying(dataFolder, from);
    return { ...(await openInFolder({ dataFolder })), folder: dataFolder, isWhole };
  } catch (error) {
    // Said of this folder: it is another one than the verb's own.
    const { code, text, exitCode } = sentenceFor(error, { dataFolder });
    throw new Stop(code, text, exitCode);
  }
};

const namesServers = (env: NodeJS.ProcessEnv): boolean => Boolean(env["EVENTSTORE_URL"] || env["EVENTSTORE_URL_FILE"]);

/** The log on the servers that the environment names; undefined where it names none, or a folder was named. */
export const serversLog = async ({ isFolderNamed, waiting, signal }: Terminal): Promise<EventStore | undefined> => {
  if (isFolderNamed || !namesServers(process.env)) return undefined;
  const { openServersLog } = await import("@sankofa/distributed/servers-log");
  return openServersLog(process.env, { waiting, signal });
};

/** Half of one log and half of another is an answer about neither: a verification says so, and whoever reads for something else is refused. */
const logIn = (dataFolder: string): EventStore => {
  if (restoreIsUnfinished(dataFolder))
    throw new Stop("restore-unfinished", `${dataFolder}: ${UNFINISHED}.`, EXIT.dataUnusable);
  return openLog(dataFolder);
};

/** The log that is meant, for reading only, also while a platform writes it. */
export const logMeant = async (terminal: Terminal): Promise<EventStore> =>
  (await serversLog(terminal)) ?? logIn(terminal.data);

/** What is found on the servers that the environment names; undefined where it names none, and a folder is meant. */
export const serversExamined = async (env: NodeJS.ProcessEnv) => {
  if (!namesServers(env)) return undefined;
  const { examineServers } = await import("@sankofa/distributed/examine-servers");
  return examineServers(env);
};
