import type { Rooms } from "../edge/rooms-client";
import type { Engine } from "../engine";
import { signInLink } from "../operations/sign-in-link";
import { buildVerbs } from "./build-verbs";
import type { ControlVerb } from "./control-protocol";
import { exportRecords, type RecordsToExport } from "../operations/export-records";
import { importFile, type FileToImport } from "../operations/import-file";
import { roomsHere } from "../operations/rooms-here";
import { parkedVerbs } from "./parked-verbs";

/** Where a platform listens, and where people reach it. */
interface Addresses {
  readonly url: string;
  readonly publicUrl: string;
}

/** What a running platform does for its operator. */
export const controlVerbs = (
  engine: Engine,
  { url, publicUrl }: Addresses,
  rooms: Rooms = roomsHere(engine),
): Readonly<Record<string, ControlVerb>> => ({
  "sign-in-link": ({ account }) => signInLink(engine, publicUrl, typeof account === "string" ? account : undefined),
  ...buildVerbs(engine),
  ...parkedVerbs(engine),
  import: (args, report, signal) => importFile(engine, rooms, args as unknown as FileToImport, report, signal),
  export: (args, report, signal) => exportRecords(engine, rooms, args as unknown as RecordsToExport, report, signal),
  backup: ({ to }, report, signal) => engine.ports.operator.backup(String(to), report, signal),
  status: async () => ({ url, head: await engine.ports.eventStore.head() }),
});
