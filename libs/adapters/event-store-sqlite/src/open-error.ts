import type { FailureReason } from "@sankofa/ports/store-failure";
import { failureReason } from "@sankofa/sqlite-file/sqlite-failure";

/** Why a log cannot be opened; each is answered to a person with one clear sentence. */
export type StoreOpenCode =
  /** Another process holds the folder. */
  | "folder-locked"
  /** The folder or a file in it cannot be written or read. */
  | "folder-unwritable"
  /** The data was written by a newer version of this program. */
  | "data-newer"
  /** The data was written by an older version and has to be upgraded by a writing program first. */
  | "data-older"
  /** The file is no log of ours, or is damaged. */
  | "data-foreign"
  /** There is no log. */
  | "data-missing"
  /** A part of the installation is not there beside the others. */
  | "data-incomplete"
  /** The SQLite library is older than the one without the WAL defect. */
  | "sqlite-too-old";

export class StoreOpenError extends Error {
  constructor(
    readonly code: StoreOpenCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "StoreOpenError";
  }
}

const CODES: Readonly<Record<FailureReason, StoreOpenCode>> = {
  "disk-full": "folder-unwritable",
  "read-only": "folder-unwritable",
  "disk-error": "folder-unwritable",
  damaged: "data-foreign",
  unreachable: "folder-locked",
};

/** An error met while opening, as one of ours where its meaning is known. */
export const openError = (error: unknown, file: string): unknown => {
  if (error instanceof StoreOpenError) return error;
  const reason = failureReason(error);
  return reason ? new StoreOpenError(CODES[reason], `${file}: ${(error as Error).message}`, { cause: error }) : error;
};
