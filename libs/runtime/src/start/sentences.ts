import { isAbsolute, resolve, sep } from "node:path";

/** Exit codes an operator's script can tell apart (sysexits.h where it has one). */
export const EXIT = {
  failed: 1,
  /** What was looked at is not as it should be. */
  unwell: 2,
  usage: 64,
  backupUnusable: 65,
  dataMissing: 66,
  noSuchAccount: 67,
  portTaken: 69,
  /** Another process of the same service does this work, or a platform that runs would. */
  elsewhere: 71,
  dataUnusable: 73,
  dataInUse: 75,
  dataNewer: 78,
} as const;

export interface Sentence {
  readonly code: string;
  readonly text: string;
  readonly exitCode: number;
}

/** What the operator asked for, as far as it was understood. */
export interface Asked {
  readonly dataFolder?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
}

const said = (text: string, exitCode: number): Omit<Sentence, "code"> => ({ text, exitCode });

const known = (
  code: string | undefined,
  message: string,
  { dataFolder, host, port }: Asked,
): Omit<Sentence, "code"> | undefined => {
  const folder = otherPlaceIn(message, dataFolder) ?? dataFolder ?? "the data folder";
  switch (code) {
    case "EADDRINUSE":
      return said(
        `Port ${port} on ${host} is taken. Stop what uses it, or choose another with --port.`,
        EXIT.portTaken,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return said(`${host} is no address of this machine. Choose another with --host.`, EXIT.portTaken);
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
    case "EEXIST":
      // Which file it is stands in the system's own words.
      return said(
        `${pathIn(message) ?? folder} cannot be read or written. Choose another folder, or give this user the right to it.`,
        EXIT.dataUnusable,
      );
    case "EISDIR":
      return said(`${pathIn(message) ?? "What was named"} is a folder. Name a file.`, EXIT.usage);
    case "ENOENT":
      return said(`${pathIn(message) ?? folder} does not exist. Name another.`, EXIT.dataMissing);
    case "ENOSPC":
    case "EDQUOT":
      // What was to be written stands last in the system's words, and what it was copied from before it.
      return said(
        `There is no room on the disk${
          pathsIn(message)
            .map((path) => ` for ${path}`)
            .at(-1) ?? ""
        }. Make room on it, and try again.`,
        EXIT.dataUnusable,
      );
    case "folder-unwritable":
      return said(
        `${folder} cannot be written. Make room on its disk, give this user the right to it, or choose another folder with --data.`,
        EXIT.dataUnusable,
      );
    case "folder-locked":
      return said(
        `${folder} is in use by another Sankofa. Stop that one, or choose another folder with --data.`,
        EXIT.dataInUse,
      );
    case "data-newer":
      return said(`${folder} was written by a newer Sankofa. Use that version; nothing was changed.`, EXIT.dataNewer);
    case "data-older":
      return said(
        `${folder} was written by an older Sankofa. Start this one on it once, which brings it up to date.`,
        EXIT.dataUnusable,
      );
    case "data-foreign":
      return said(
        `${folder} holds something else than a whole Sankofa log. Restore a backup, or choose another folder with --data.`,
        EXIT.dataUnusable,
      );
    // Which file it is stands first in their words.
    case "store-damaged":
      return said(
        `${ended(message)} It is damaged. Restore the newest backup that is good; docs/guide/operate.md says what is mended without one.`,
        EXIT.dataUnusable,
      );
    case "file-damaged":
      return said(
        `${ended(message)} Put that file back from a backup that is good; docs/guide/operate.md says how.`,
        EXIT.dataUnusable,
      );
    case "store-disk-full":
    case "store-read-only":
    case "store-disk-error":
      return said(
        `${ended(message)} Look at the disk, the room on it and this user's right to the file.`,
        EXIT.dataUnusable,
      );
    case "store-unreachable":
      return said(`${ended(message)} It does not answer, or another program has it open.`, EXIT.dataInUse);
    case "data-missing":
      return said(
        `${folder} holds no data of Sankofa. Start the platform there first, or name another folder with --data.`,
        EXIT.dataMissing,
      );
    default:
      return undefined;
  }
};

/** What stands first in the words of a store that lies elsewhere than the data do, such as a backup in the making. */
const otherPlaceIn = (message: string, dataFolder = ""): string | undefined => {
  const [, place] = /^([^:]+): /.exec(message) ?? [];
  if (place === undefined || !isAbsolute(place)) return undefined;
  return `${place}${sep}`.startsWith(`${resolve(dataFolder)}${sep}`) ? undefined : place;
};

const pathsIn = (message: string): readonly string[] =>
  [...message.matchAll(/'([^']+)'/g)].map(([, path = ""]) => path);
const pathIn = (message: string): string | undefined => pathsIn(message)[0];

/** Codes whose error says itself what there is to say. */
const EXITS: Readonly<Record<string, number>> = {
  "backup-unusable": EXIT.backupUnusable,
  "backup-missing": EXIT.dataMissing,
  "store-unavailable": EXIT.dataInUse,
  unavailable: EXIT.dataInUse,
  "service-unavailable": EXIT.dataInUse,
  "folder-taken": EXIT.dataUnusable,
  "folder-unusable": EXIT.dataUnusable,
  "export-unfinished": EXIT.dataUnusable,
  "storage-full": EXIT.dataUnusable,
  "storage-read-only": EXIT.dataUnusable,
  "storage-failed": EXIT.dataUnusable,
  "data-damaged": EXIT.dataUnusable,
  "fact-unreadable": EXIT.dataUnusable,
  "view-lags": EXIT.dataInUse,
  "folder-is-backup": EXIT.dataUnusable,
  "no-such-account": EXIT.noSuchAccount,
  "not-found": EXIT.usage,
  "nothing-to-export": EXIT.usage,
  "programme-unknown": EXIT.usage,
  "row-unknown": EXIT.usage,
  "rows-divided": EXIT.usage,
  "file-empty": EXIT.dataUnusable,
  "file-type-not-allowed": EXIT.dataUnusable,
  "file-holds-macros": EXIT.dataUnusable,
  "no-table": EXIT.dataUnusable,
  "table-unreadable": EXIT.dataUnusable,
  "table-too-large": EXIT.dataUnusable,
  "no-such-view": EXIT.usage,
  "nothing-parked": EXIT.usage,
  "publisher-behind": EXIT.failed,
  "held-elsewhere": EXIT.elsewhere,
  "platform-off": EXIT.elsewhere,
  "not-running": EXIT.elsewhere,
  "nothing-to-roll-back-to": EXIT.usage,
  "view-busy": EXIT.dataInUse,
  "master-key-missing": EXIT.dataUnusable,
  "master-key-wrong": EXIT.dataUnusable,
  "other-facts": EXIT.dataUnusable,
  "data-incomplete": EXIT.dataUnusable,
  "half-carried": EXIT.dataUnusable,
  "views-ahead": EXIT.dataUnusable,
  "platform-key-taken": EXIT.dataUnusable,
  "key-taken": EXIT.dataUnusable,
};

/** What stopped the work, as one sentence for the operator, with a code for a script. */
export const sentenceFor = (error: unknown, asked: Asked): Sentence => {
  const {
    code: itsCode = "failed",
    message = String(error),
    exitCode,
    syscall,
    reason = "unreachable",
  } = error as Partial<NodeJS.ErrnoException & { exitCode: number; reason: string }>;
  // Why a log takes nothing is told as of every other store.
  const code = itsCode === "store-unavailable" && reason !== "unreachable" ? `store-${reason}` : itsCode;
  const portForbidden = code === "EACCES" && syscall === "listen";
  const sentence = portForbidden ? forbidden(asked) : known(code, message, asked);
  return { code, ...(sentence ?? said(ended(message), exitCode ?? EXITS[code] ?? EXIT.failed)) };
};

const forbidden = ({ port }: Asked): Omit<Sentence, "code"> =>
  said(`This user may not listen on port ${port}. Choose one above 1023 with --port.`, EXIT.portTaken);

const ended = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);
