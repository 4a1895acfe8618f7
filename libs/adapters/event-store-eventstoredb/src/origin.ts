import { randomUUID } from "node:crypto";
import { BACKWARDS, END, FORWARDS, START } from "@eventstore/db-client";
import { DataNewer } from "@sankofa/ports/data-version";
import type { Position } from "@sankofa/ports/event-store";
import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import type { AppendChannel } from "./append-channel";
import type { Connection } from "./connection";
import { Pauses, typeOf } from "./passing";
import type { ReadTimings } from "./timings";
import { positionFrom } from "./wire-position";

/**
 * Version 2: a fact's metadata may hold its trace. A program that leaves it out would find that hashes differ.
 * Version 3: texts may be sealed in a second form (ADR 0034). A program that knows the first only would take such a token for a text.
 */
export const DATA_VERSION = 3;

/** Namespaces are plain words, so that none is the beginning of another's streams. */
const NAMESPACE = /^[a-z][a-z0-9-]{0,63}$/;

export const prefixOf = (namespace: string): string => {
  if (!NAMESPACE.test(namespace)) throw new RangeError(`Not a namespace: ${namespace}`);
  return `${namespace}.`;
};

/** The server is there, and nothing of this installation in it. */
export class LogMissing extends Error {
  readonly code = "log-missing";
  readonly exitCode = 66;

  constructor(server: string, namespace: string) {
    super(`EventStoreDB at ${server} holds no log of an installation called ${namespace}; nothing was changed`);
    this.name = "LogMissing";
  }
}

export interface Origin {
  readonly position: Position;
  /** Names this log among all others, wherever its server's files are taken: the id of the first mark in it. */
  readonly logId: string;
}

/**
 * Where a namespace's facts begin in the server's log. Whoever opens it first leaves a mark, with the data's version, in
 * a stream beside the namespace; nothing of ours lies before the mark, however long the server's log is. Whoever opens
 * data of an older version leaves another, and the last one says which version it is now. Whoever only reads what must
 * be there leaves none.
 */
export const originOf = async (
  connection: Connection,
  channel: AppendChannel,
  namespace: string,
  timings: ReadTimings,
  mustExist: boolean,
): Promise<Origin> => {
  const stream = `${namespace}-log`;
  const data = Buffer.from(JSON.stringify({ dataVersion: DATA_VERSION }));
  const mark = { id: randomUUID(), type: "event-store.log-opened", data, metadata: Buffer.from("{}") };
  const until = Date.now() + timings.patience;
  const pauses = new Pauses();
  for (;;) {
    const last = await markOf(connection, stream, "last", timings);
    const dataVersion = (last?.data as { readonly dataVersion: number } | undefined)?.dataVersion ?? 0;
    if (dataVersion > DATA_VERSION) throw new DataNewer(stream, dataVersion, DATA_VERSION);
    if (mustExist && !last) throw new LogMissing(connection.server, namespace);
    if (dataVersion === DATA_VERSION || mustExist) {
      const first = await markOf(connection, stream, "first", timings);
      if (first) return { position: positionFrom(first.position?.commit ?? 0n), logId: first.id };
      throw new StoreUnavailable(`${stream} has an end and no beginning`, false);
    }
    const answer = await channel.send(stream, last ? Number(last.revision) : -1, [mark]);
    if (answer.kind === "written" || answer.kind === "moved") continue;
    const reason = "reason" in answer ? answer.reason : answer.kind;
    if (answer.kind !== "unknown" || Date.now() >= until) throw connection.named(new StoreUnavailable(reason, false));
    await pauses.pause();
  }
};

const ENDS = {
  first: { direction: FORWARDS, fromRevision: START },
  last: { direction: BACKWARDS, fromRevision: END },
} as const;

const markOf = async (connection: Connection, stream: string, which: keyof typeof ENDS, timings: ReadTimings) => {
  try {
    const [found] = await connection.read(
      (client) => client.readStream(stream, { ...ENDS[which], maxCount: 1 }),
      timings,
    );
    return found?.event;
  } catch (error) {
    if (typeOf(error) === "stream-not-found") return undefined;
    throw error;
  }
};
