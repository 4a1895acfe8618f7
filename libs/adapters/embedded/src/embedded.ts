import { systemClock } from "@sankofa/clock-system";
import { DRAFTS_VERSION, openSqliteDrafts } from "@sankofa/drafts-sqlite";
import { inProcessBus } from "@sankofa/message-bus-in-process";
import type { Clock } from "@sankofa/ports/clock";
import { opening } from "@sankofa/ports/opened";
import { openSqliteReadModels, VIEWS_VERSION } from "@sankofa/read-models-sqlite";
import type { Operator, Ports } from "@sankofa/runtime/ports";
import { NOBODYS_ADDRESS, type MailSettings } from "@sankofa/runtime/start/mail-settings";
import { openSqliteSnapshots } from "@sankofa/snapshots-sqlite";
import { refuseNewer } from "@sankofa/sqlite-file";
import { backupTo } from "./backup";
import { chosenOutbox } from "./chosen-outbox";
import { dataFiles } from "./data-files";
import { finishRestoring } from "./finish-restoring";
import { folderShelf, usualShelf } from "./folder-shelf";
import { refuseHalfCarried } from "./half-carried";
import { openKeptStores } from "./kept-stores";
import { refuseBackup } from "./manifest";

/** Where everything of an embedded installation lies. */
export interface EmbeddedEnvironment {
  readonly dataFolder: string;
  /** The machine's own clock unless told. */
  readonly clock?: Clock;
  /** In tests the bus delivers again and later, as a broker would. */
  readonly bus?: Parameters<typeof inProcessBus>[0];
  /** Appends that may wait for the disk at once; the log's own limit unless told. */
  readonly queueLimit?: number;
  /** The log is on the disk once it was closed: for a demonstration in the making, which is begun anew otherwise. */
  readonly untilClosed?: boolean;
  /** Unless told, mails are laid into a folder beside the data. */
  readonly mail?: MailSettings;
  /** Told, in a sentence, what an operator should know of the opening. */
  readonly notice?: (sentence: string) => void;
  /** Where the backups stand that are taken by themselves; below the data folder unless told. */
  readonly backups?: { readonly folder?: string | undefined } | undefined;
}

/** Every port on SQLite and files, in one folder and one process: nothing to install. */
export const embedded = ({
  dataFolder,
  clock,
  bus,
  notice = () => undefined,
  backups,
  mail,
  queueLimit,
  untilClosed,
}: EmbeddedEnvironment): Promise<Ports> =>
  opening(async (opened) => {
    const files = dataFiles(dataFolder);
    refuseBackup(dataFolder);
    finishRestoring(dataFolder, notice);
    refuseHalfCarried(dataFolder);
    refuseNewer(files.views, VIEWS_VERSION);
    refuseNewer(files.drafts, DRAFTS_VERSION);
    const { stores } = await opened.open(openKeptStores({ dataFolder, queueLimit, untilClosed }));
    const kept = { ...stores, clock: clock ?? systemClock() };
    const outbox = chosenOutbox({ folder: files.outbox, from: NOBODYS_ADDRESS, ...mail }, kept.clock);
    const backup: Operator["backup"] = (to, report, signal) => backupTo(kept, dataFolder, to, report, signal);
    return {
      ...kept,
      ...(outbox ? { outbox } : {}),
      readModels: await opened.open(openSqliteReadModels({ file: files.views })),
      drafts: await opened.open(openSqliteDrafts({ file: files.drafts })),
      snapshots: await opened.open(openSqliteSnapshots({ file: files.snapshots })),
      messageBus: inProcessBus(bus),
      // The log's lock keeps a second process out, so whoever held the views before is gone: nothing to wait for.
      runner: "embedded",
      leaseClock: systemClock(),
      operator: {
        socket: files.control,
        backup,
        shelf:
          backups?.folder === undefined
            ? folderShelf(usualShelf(dataFolder), kept.clock, backup)
            : folderShelf(backups.folder, kept.clock, backup, kept.credentials),
      },
    };
  });
