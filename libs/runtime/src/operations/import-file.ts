import { readFile } from "node:fs/promises";
import type { Id } from "@sankofa/kernel/ids";
import type { Caller } from "@sankofa/kernel/scope";
import type { Progress } from "../control/control-protocol";
import { EdgeProblem } from "../edge/edge-problem";
import { fileUnfit } from "../edge/files/file-problems";
import { sniffed } from "../edge/files/sniff";
import type { Committed, Preview } from "../edge/imports/import-desk";
import type { Rooms } from "../edge/rooms-client";
import type { Engine } from "../engine";
import { Imports } from "../imports";
import { SealedFiles } from "../sealed-files";

export interface FileToImport {
  readonly path: string;
  readonly programmeId: Id;
  readonly table: string;
  /** Looked at only, where it is left out. */
  readonly commit?: boolean;
  /** Of those that would be written, only these, by their numbers in the table; all where it is left out. */
  readonly rows?: readonly number[];
}

/** A verb's end that its operator can do something about. */
class ImportRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Where the programme belongs: the porch knows every place that a grant can be on. */
const operatorOf = async ({ ports, positions }: Engine, programmeId: Id): Promise<Caller> => {
  const place = await ports.readModels.get(positions.model("places"), programmeId);
  if (!place) throw new ImportRefused("programme-unknown", `There is no programme ${programmeId}`);
  const tenant = place.scope.funder;
  const grant = { id: tenant, role: "programme-manager", level: "funder", on: tenant } as const;
  return { actor: "operator", tenant, grants: [grant] };
};

/** INT-4: reads a table in for its operator, as a programme manager would over HTTP. */
export const importFile = async (
  engine: Engine,
  rooms: Rooms,
  { path, programmeId, table, commit = false, rows }: FileToImport,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Preview | Committed> => {
  const caller = await operatorOf(engine, programmeId);
  const bytes = await readFile(path);
  const mediaType = sniffed(bytes);
  try {
    if (mediaType === "empty" || mediaType === "type-not-allowed" || mediaType === "holds-macros")
      throw fileUnfit(mediaType);
    const files = new SealedFiles(engine);
    const imports = new Imports(engine, files, rooms, [...engine.house.hosted, ...engine.house.elsewhere]);
    const { digest } = await files.receive(caller, { owner: caller.tenant, mediaType, bytes });
    const asked = { programmeId, table, digest };
    const preview = await imports.preview(caller, asked);
    if (!commit) return preview;
    return await imports.commit(caller, { ...asked, rows }, (at) => report({ ...at, doing: "writing rows" }), signal);
  } catch (error) {
    throw error instanceof EdgeProblem ? new ImportRefused(error.problem.code, error.problem.title) : error;
  }
};
