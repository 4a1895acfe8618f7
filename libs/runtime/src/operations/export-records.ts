import type { Id } from "@sankofa/kernel/ids";
import type { Caller } from "@sankofa/kernel/scope";
import { Accounts } from "../accounts";
import { newCommandId } from "../command-ids";
import type { Progress } from "../control/control-protocol";
import { ok } from "../edge/answers";
import { EdgeProblem } from "../edge/edge-problem";
import type { Rooms } from "../edge/rooms-client";
import type { Engine } from "../engine";
import { SealedFiles } from "../sealed-files";
import { columnsOf } from "./exporting/export-tables";
import { leavesOf } from "./exporting/exported-pages";
import { intoNewFolder } from "./exporting/new-export-folder";
import { writeExport, type WrittenExport } from "./exporting/write-export";

export interface RecordsToExport {
  readonly programmeId?: Id;
  readonly relationshipId?: Id;
  readonly to: string;
  /** By whose right it is read, and people are shown, though the operator is who exports; by pseudonyms, as an auditor reads them, where nobody is named. */
  readonly account?: Id;
}

class ExportRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const callerFor = async (
  engine: Engine,
  { programmeId, relationshipId, account }: RecordsToExport,
): Promise<Caller> => {
  const { ports, positions } = engine;
  const on = programmeId ?? relationshipId ?? "";
  const place = await ports.readModels.get(positions.model("places"), on);
  if (!place) throw new ExportRefused("nothing-to-export", `There is no programme or relationship ${on}`);
  const tenant = place.scope.funder;
  if (account === undefined)
    return { actor: "operator", tenant, grants: [{ id: tenant, role: "auditor", level: "funder", on: tenant }] };
  const caller = await new Accounts(engine).callerOf({ account, tenant });
  if (!caller) throw new ExportRefused("no-such-account", `There is no open account ${account}`);
  // Without any grant the operator would act by the platform's own right, which knows no bounds.
  if (caller.grants.length === 0) throw new ExportRefused("not-allowed", `The account ${account} may read nothing`);
  return { ...caller, actor: "operator" };
};

const RECORDED = "That it was exported is recorded, and nothing of it was kept";

/** It is recorded before anything is read, so what cannot be written to its end is recorded all the same. */
const unfinished = (to: string, code: string): ExportRefused =>
  new ExportRefused(
    "export-unfinished",
    `${to} could not be written to the end (${code}). ${RECORDED}. Make room on its disk, or name another folder, and export again.`,
  );

const told = (error: unknown, to: string, isRecorded: boolean): unknown => {
  if (error instanceof EdgeProblem) {
    const { code, title } = error.problem;
    return new ExportRefused(code, isRecorded ? `${title}. ${RECORDED}` : title);
  }
  const { code, syscall } = error as NodeJS.ErrnoException;
  return isRecorded && syscall !== undefined ? unfinished(to, code ?? syscall) : error;
};

/** INT-4 AUD-5: a programme or a relationship into a folder that can be written, after it was recorded that it is exported, and by whom. */
export const exportRecords = async (
  engine: Engine,
  rooms: Rooms,
  records: RecordsToExport,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<WrittenExport> => {
  const caller = await callerFor(engine, records);
  const { programmeId, relationshipId, to } = records;
  const [command, request] =
    programmeId === undefined ? ["export-relationship", { relationshipId }] : ["export-programme", { programmeId }];
  const commandId = newCommandId(engine.ports.clock.now());
  const columns = columnsOf(engine.house.contracts);
  const source = { rooms, leaves: leavesOf(engine.ports.eventStore), columns, files: new SealedFiles(engine) };
  let isRecorded = false;
  try {
    return await intoNewFolder(to, async (folder) => {
      const made = ok(await rooms.send(`reporting.${command}`, { kind: "command", caller, commandId, request }));
      isRecorded = true;
      return writeExport(source, { caller, exportId: made.id, after: made.position }, folder, report, signal);
    });
  } catch (error) {
    throw told(error, to, isRecorded);
  }
};
