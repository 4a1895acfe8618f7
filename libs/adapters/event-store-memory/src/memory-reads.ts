import {
  START,
  type AsOfPoint,
  type LogFilter,
  type LogPage,
  type Position,
  type ReadAll,
  type ReadStream,
  type StoredFact,
  type StreamPage,
} from "@sankofa/ports/event-store";
import { checkRevisions, instantNumber, pageLimit } from "@sankofa/ports/event-store.bounds";
import { StreamTombstoned } from "@sankofa/ports/event-store.errors";
import { numberOf, positionOf } from "@sankofa/ports/event-store.positions";
import type { MemoryLog } from "./memory-log";

/** The position before the first fact recorded after the instant. */
export const positionAt = (log: MemoryLog, instant: string): Position => {
  const moment = instantNumber(instant);
  const later = log.recordedMax.findIndex((recorded) => recorded > moment);
  return positionOf(later === -1 ? log.facts.length : later);
};

const boundOf = (log: MemoryLog, asOf: AsOfPoint | undefined): Position | undefined => {
  if (!asOf || "revision" in asOf) return undefined;
  if ("instant" in asOf) return positionAt(log, asOf.instant);
  return positionOf(numberOf(asOf.position));
};

export const readStream = (log: MemoryLog, read: ReadStream): StreamPage => {
  const limit = pageLimit(read.limit);
  checkRevisions(read);
  const bound = boundOf(log, read.asOf);
  if (log.state(read.stream).status === "tombstoned") throw new StreamTombstoned(read.stream);
  const revision = read.asOf && "revision" in read.asOf ? read.asOf.revision : Infinity;
  const known = log
    .factsOf(read.stream)
    .filter((fact) => fact.revision <= revision && (bound === undefined || fact.position <= bound));
  const last = known.length - 1;
  if (read.direction === "backwards") {
    const end = Math.min(read.from ?? last, last) + 1;
    const facts = known.slice(Math.max(0, end - limit), Math.max(0, end)).reverse();
    const lowest = facts.at(-1)?.revision ?? 0;
    return { facts, next: lowest > 0 ? lowest - 1 : undefined, last };
  }
  const from = read.from ?? 0;
  const facts = known.slice(from, from + limit);
  return { facts, next: from + facts.length <= last ? from + facts.length : undefined, last };
};

const matches = (filter: LogFilter | undefined, fact: StoredFact): boolean =>
  (!filter?.types || filter.types.includes(fact.type)) &&
  (!filter?.streamPrefixes || filter.streamPrefixes.some((prefix) => fact.stream.startsWith(prefix)));

export const readAll = (log: MemoryLog, read: ReadAll): LogPage => {
  const limit = pageLimit(read.limit);
  const end = Math.min(log.facts.length, numberOf(boundOf(log, read.asOf) ?? positionOf(log.facts.length)));
  const backwards = read.direction === "backwards";
  // The number of the last fact looked at: facts are numbered from 1, so it is also the index of the next one forwards.
  let at = read.after === undefined ? (backwards ? end + 1 : 0) : numberOf(read.after);
  if (backwards) at = Math.min(at, end + 1);
  const facts: StoredFact[] = [];
  while (facts.length < limit && (backwards ? at > 1 : at < end)) {
    at += backwards ? -1 : 1;
    const fact = log.facts[at - 1];
    if (fact && matches(read.filter, fact)) facts.push(fact);
  }
  const done = backwards ? at <= 1 : at >= end;
  if (backwards && end === 0) return { facts, checkpoint: START, end: true };
  return { facts, checkpoint: positionOf(at), end: done };
};
