import type { Expected, StoredFact } from "@sankofa/ports/event-store";
import type { CheckedAppend } from "@sankofa/ports/event-store.append";
import { positionOf } from "@sankofa/ports/event-store.positions";

/**
 * A fact on its way to the writing thread: plain strings and numbers in one flat list, which crosses a thread far
 * faster than objects. `frame` is id, command id, request digest and recorded instant, all of fixed width, and behind them the
 * trace where there is one.
 */
export type Cell = string | number;

const COMMAND = 36;
const DIGEST = 72;
const RECORDED = 136;
const FRAME = 160;
/** Cells of an append before its facts, and of each fact. */
export const APPEND_CELLS = 3;
export const FACT_CELLS = 7;

/** Adds an append to a list of cells. */
export const packAppend = (append: CheckedAppend, cells: Cell[]): Cell[] => {
  cells.push(append.stream, append.expected, append.facts.length);
  append.facts.forEach((fact, index) => {
    cells.push(
      fact.id + fact.commandId + fact.requestDigest + fact.recorded + (fact.traceparent ?? ""),
      fact.happened === fact.recorded ? "" : fact.happened,
      fact.type,
      fact.version,
      fact.tenant,
      fact.actor,
      append.data[index] ?? "{}",
    );
  });
  return cells;
};

/** A fact as its cells tell it. */
export interface PackedFact {
  readonly frame: string;
  /** Empty where it happened when it was recorded. */
  readonly happened: string;
  readonly type: string;
  readonly version: number;
  readonly tenant: string;
  readonly actor: string;
  readonly data: string;
  readonly id: string;
  readonly commandId: string;
  readonly requestDigest: string;
  readonly recorded: string;
  /** Empty where there is none. */
  readonly traceparent: string;
}

export interface PackedAppend {
  readonly stream: string;
  readonly expected: Expected;
  readonly facts: readonly PackedFact[];
}

/** Takes the appends apart again, in the order they were packed. */
export const unpackAppends = (cells: readonly Cell[]): PackedAppend[] => {
  const appends: PackedAppend[] = [];
  let at = 0;
  while (at < cells.length) {
    const [stream, expected, count] = [cells[at] as string, cells[at + 1] as Expected, cells[at + 2] as number];
    at += APPEND_CELLS;
    const facts: PackedFact[] = [];
    for (let index = 0; index < count; index++, at += FACT_CELLS) {
      const frame = cells[at] as string;
      facts.push({
        frame,
        happened: cells[at + 1] as string,
        type: cells[at + 2] as string,
        version: cells[at + 3] as number,
        tenant: cells[at + 4] as string,
        actor: cells[at + 5] as string,
        data: cells[at + 6] as string,
        id: frame.slice(0, COMMAND),
        commandId: frame.slice(COMMAND, DIGEST),
        requestDigest: frame.slice(DIGEST, RECORDED),
        recorded: frame.slice(RECORDED, FRAME),
        traceparent: frame.slice(FRAME),
      });
    }
    appends.push({ stream, expected, facts });
  }
  return appends;
};

/** What the `body` column holds. Type, tenant and actor are numbers of the `names` table. */
export const bodyText = (
  stream: string,
  revision: number,
  fact: PackedFact,
  type: number,
  tenant: number,
  actor: number,
): string =>
  `["${fact.frame}","${fact.happened}","${stream}",${revision},${type},${fact.version},${tenant},${actor},${fact.data}]`;

/** The stream's name in a body, without reading all of it. */
export const streamOf = (body: string): string => body.split('"', 6)[5] ?? "";

type Body = [string, string, string, number, number, number, number, number, StoredFact["data"]];

/** A fact from its row. */
export const factOf = (position: number, body: string, nameOf: (id: number) => string): StoredFact => {
  const [frame, happened, stream, revision, type, version, tenant, actor, data] = JSON.parse(body) as Body;
  const recorded = frame.slice(RECORDED, FRAME);
  return {
    id: frame.slice(0, COMMAND),
    stream,
    revision,
    type: nameOf(type),
    version,
    happened: happened || recorded,
    recorded,
    tenant: nameOf(tenant),
    actor: nameOf(actor),
    commandId: frame.slice(COMMAND, DIGEST),
    requestDigest: frame.slice(DIGEST, RECORDED),
    ...(frame.length > FRAME ? { traceparent: frame.slice(FRAME) } : {}),
    data,
    position: positionOf(position),
  };
};
