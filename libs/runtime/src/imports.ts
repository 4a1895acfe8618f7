import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { ImportTable } from "@sankofa/kernel/import-table";
import type { Id } from "@sankofa/kernel/ids";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { covers, type Caller, type Role } from "@sankofa/kernel/scope";
import type { Traceparent } from "@sankofa/kernel/trace";
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { reservationIdOf } from "./command-ids";
import type { FileDesk } from "./edge/files/file-desk";
import type { Committed, ImportAsked, ImportDesk, ImportProgress, Preview, RowFault } from "./edge/imports/import-desk";
import { chosenRows } from "./edge/imports/chosen-rows";
import { namedRecords } from "./edge/imports/named-records";
import { plannedRows, type Plan, type Planned } from "./edge/imports/planned-rows";
import { readTable } from "./edge/imports/read-table";
import { isPassing, rowFaults } from "./edge/imports/row-faults";
import { roomsInTrace, type Rooms } from "./edge/rooms-client";
import { EdgeProblem } from "./edge/edge-problem";
import type { Engine } from "./engine";
import { notAllowed, notFound } from "./problems";
import type { CommandAnswer, CommandCall, Problem, RoomReply } from "./rooms";

/** Enough that some rows wait for the disk to keep their keys, some for their facts, and some are decided meanwhile. */
const AT_ONCE = 128;
/** So many begin in a turn of the event loop: where nothing is waited for, others are answered in between all the same. */
const A_TURN = 32;
/** How long a row waits before it is asked for again where a room cannot answer just now. */
const GAPS_MS = [250, 1_000, 3_000];

interface Known {
  readonly room: string;
  readonly table: ImportTable;
  /** Who may send the command that its rows become. */
  readonly allow: readonly Role[];
}

type Told = { readonly table: string } & Readonly<Record<string, unknown>>;

/** Where the rooms went on answering that they cannot just now, the rest was not asked for. */
interface Asked {
  readonly outcomes: readonly Outcome[];
  readonly passing?: Problem;
}

type Outcome =
  | { readonly numbers: readonly number[]; readonly answer: CommandAnswer }
  | { readonly numbers: readonly number[]; readonly faults: readonly RowFault[] };

/** ENR-11: files into rooms. Every row goes the way of a command, once to be checked, and once to be written. */
export class Imports implements ImportDesk {
  private readonly known: readonly Known[];

  constructor(
    private readonly engine: Pick<Engine, "ports">,
    private readonly files: Pick<FileDesk, "handOut">,
    private readonly rooms: Rooms,
    private readonly manifests: readonly ContextManifest[],
    private readonly gapsMs: readonly number[] = GAPS_MS,
  ) {
    this.known = manifests.flatMap(({ name, imports = [], commands }) =>
      imports.map((table) => ({
        room: name,
        table,
        allow: commands.find(({ name: command }) => command === table.command)?.allow ?? [],
      })),
    );
  }

  inTrace(traceparent: Traceparent): Imports {
    const { engine, files, rooms, manifests, gapsMs } = this;
    return new Imports(engine, files, roomsInTrace(rooms, traceparent), manifests, gapsMs);
  }

  get tables(): readonly ImportTable[] {
    return this.known.map(({ table }) => table);
  }

  async preview(caller: Caller, asked: ImportAsked): Promise<Preview> {
    const plan = await this.planOf(caller, asked);
    const { outcomes, passing } = await this.eachRow(caller, asked, plan, plan.planned, true, () => undefined, NEVER);
    if (passing) throw new EdgeProblem(passing);
    const faults = [...plan.faults, ...outcomes.flatMap((each) => ("faults" in each ? each.faults : []))];
    const answered = outcomes.flatMap((each) => ("answer" in each ? [each] : []));
    const rowsWhere = (there: boolean) =>
      answered.filter(({ answer }) => isThere(answer) === there).flatMap(({ numbers }) => numbers);
    const [ready, known] = [rowsWhere(false), rowsWhere(true)];
    const faulty = new Set(faults.map(({ row }) => row)).size;
    const importId = await this.importId(caller.tenant, asked);
    const rows = ready.length + known.length + new Set(faults.map(({ row }) => row).filter((row) => row > 1)).size;
    await this.tell(caller, "record-preview", { ...asked, importId, rows, ready: ready.length, faulty });
    return { importId, rows, ready, known, faults: [...faults].sort((a, b) => a.row - b.row) };
  }

  async commit(
    caller: Caller,
    asked: ImportAsked & { readonly rows?: readonly number[] | undefined },
    report: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<Committed> {
    const plan = await this.planOf(caller, asked);
    const { planned: chosen, faults: seen } = chosenRows(plan, asked.rows);
    const importId = await this.importId(caller.tenant, asked);
    const { digest: _digest, rows: _rows, ...of } = { ...asked, importId };
    // Asked before: rows that are written stay, and that they were must find its place on the record.
    await this.tell(caller, "record-commit", { ...of, committed: 1, known: 0, refused: 0, cancelled: false }, true);
    const before = await this.engine.ports.eventStore.head();
    const { outcomes, passing } = await this.eachRow(caller, asked, plan, chosen, false, report, signal);
    const faults = [...seen, ...outcomes.flatMap((each) => ("faults" in each ? each.faults : []))];
    const positions = outcomes.flatMap((each) => ("answer" in each ? [each] : []));
    const written = positions.filter(({ answer }) => answer.position > before.position);
    const count = (some: readonly { readonly numbers: readonly number[] }[]) =>
      some.reduce((sum, { numbers }) => sum + numbers.length, 0);
    const result = {
      importId,
      committed: count(written),
      known: count(positions) - count(written),
      refused: count(outcomes) - count(positions),
      cancelled: outcomes.length < chosen.length,
    };
    if (result.committed > 0 || result.cancelled) await this.tell(caller, "record-commit", { ...of, ...result });
    if (passing) throw new EdgeProblem(passing);
    const position =
      positions
        .map(({ answer }) => answer.position)
        .sort()
        .at(-1) ?? null;
    return { ...result, faults: faults.sort((a, b) => a.row - b.row), position };
  }

  private async planOf(caller: Caller, { table, digest, programmeId }: ImportAsked): Promise<Plan> {
    const { allow } = this.tableOf(table);
    if (!covers(caller, allow, { funder: caller.tenant, programme: programmeId })) throw new EdgeProblem(notAllowed());
    const { bytes, mediaType } = await this.files.handOut(caller, digest);
    return plannedRows(this.tableOf(table).table, await readTable(bytes, mediaType));
  }

  private tableOf(name: string): Known {
    const known = this.known.find(({ table }) => table.name === name);
    if (!known) throw new EdgeProblem(notFound());
    return known;
  }

  /** Asks the room for each, a few at a time; ends where the signal or a room says so, with what was begun finished. */
  private async eachRow(
    caller: Caller,
    { programmeId, table: name }: ImportAsked,
    plan: Plan,
    planned: readonly Planned[],
    dry: boolean,
    report: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<Asked> {
    const { room, table } = this.tableOf(name);
    const named = await namedRecords(this.rooms, caller, room, table, programmeId);
    const key = await this.engine.ports.keyVault.tenantKey(caller.tenant);
    const outcomes: Outcome[] = [];
    const left = planned[Symbol.iterator]();
    const admitted = fewATurn();
    let passing: Problem | undefined;
    const work = async (): Promise<void> => {
      for (const each of left) {
        await admitted();
        if (signal.aborted || passing) return;
        const outcome = await this.one(caller, { room, table, programmeId, key, dry }, plan, each, named);
        if ("passing" in outcome) passing = outcome.passing;
        else report({ done: outcomes.push(outcome), total: planned.length });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return passing ? { outcomes, passing } : { outcomes };
  }

  private async one(
    caller: Caller,
    { room, table, programmeId, key, dry }: Omit<Known, "allow"> & { programmeId: Id; key: Buffer; dry: boolean },
    plan: Plan,
    planned: Planned,
    named: (rows: Planned["rows"]) => Id | undefined,
  ): Promise<Outcome | { readonly passing: Problem }> {
    const { numbers, rows } = planned;
    const found = named(rows);
    if (table.naming && found === undefined) {
      const column = plan.headings.get(table.naming.field) ?? null;
      const fault = { column, code: "name-unknown", detail: "The programme has nothing of this name" };
      return { numbers, faults: numbers.map((row) => ({ row, ...fault })) };
    }
    const request = table.request(rows, { programmeId, ...(found === undefined ? {} : { named: found }) });
    // Follows from what the row says: the same row in another file, or sent again, is the same command.
    const commandId = reservationIdOf(key, `import-${table.name}`, canonicalJson(request));
    const call = { kind: "command", caller, commandId, request, ...(dry ? { dry } : {}) } as const;
    const reply = await this.patiently(`${room}.${table.command}`, call);
    if ("ok" in reply) return { numbers, answer: reply.ok };
    if (isPassing(reply.problem)) return { passing: reply.problem };
    return { numbers, faults: rowFaults(reply.problem, planned, plan) };
  }

  /** Asks again, with the same id, where a room cannot answer just now: what came of the first asking is not written twice. */
  private async patiently(pattern: string, call: CommandCall): Promise<RoomReply<CommandAnswer>> {
    for (const gap of this.gapsMs) {
      const reply = await this.rooms.send(pattern, call);
      if ("ok" in reply || !isPassing(reply.problem)) return reply;
      await pause(gap);
    }
    return this.rooms.send(pattern, call);
  }

  /** The same file for the same table and programme is the same import. */
  private async importId(tenant: Id, { programmeId, table, digest }: ImportAsked): Promise<Id> {
    const key = await this.engine.ports.keyVault.tenantKey(tenant);
    return reservationIdOf(key, "import", canonicalJson([programmeId, table, digest]));
  }

  /** What was done is a fact of the room too, by whom it was asked. */
  private async tell({ tenant, actor }: Caller, command: string, said: Told, dry = false): Promise<void> {
    const { room } = this.tableOf(said.table);
    const key = await this.engine.ports.keyVault.tenantKey(tenant);
    const request = { ...said, by: actor };
    const reply = await this.patiently(`${room}.${command}`, {
      kind: "command",
      caller: { actor: "process:import", tenant, grants: [] },
      commandId: reservationIdOf(key, command, canonicalJson([request, this.engine.ports.clock.now()])),
      request,
      ...(dry ? { dry } : {}),
    });
    if ("problem" in reply) throw new EdgeProblem(reply.problem);
  }
}

/** Resolves for so many callers a turn, and for the others in the turns after. */
const fewATurn = (): (() => Promise<void>) => {
  let begun = 0;
  let next: Promise<void> | undefined;
  const anew = (): void => {
    begun = 0;
    next = undefined;
  };
  return async () => {
    while (begun >= A_TURN) await (next ??= turn().then(anew));
    begun += 1;
  };
};

/** Written by this very row before, or known from elsewhere. */
const isThere = ({ facts, known = false }: CommandAnswer): boolean => facts.length > 0 || known;

const NEVER = new AbortController().signal;
