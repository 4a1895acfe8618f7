import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { positionOf } from "@sankofa/ports/event-store.positions";
import { openForReading } from "@sankofa/sqlite-file/reading";
import { openError } from "./open-error";
import { streamNumber } from "./stream-number";

/** A row whose columns say something else than the fact in it, or a log that lost its end. */
export interface RowFault {
  readonly position: string;
  readonly stream: string;
  readonly detail: string;
}

const BUSY_MILLISECONDS = 5_000;
const MOST_FAULTS = 100;
/** Small enough that whoever asked can be told how far it is, and let others have a turn. */
const PAGE = 2_000;

/** The columns are what facts are found by, and no hash covers them: they must say what the fact itself says. */
const DISAGREEING = `
  WITH rows AS (
    SELECT position, recorded_max, stream, revision, type, id,
      CASE WHEN json_valid(body) THEN body END AS body, lag(recorded_max, 1, :before) OVER (ORDER BY position) AS before
    FROM events WHERE position > :after AND position <= :last
  ), told AS (
    SELECT *, body ->> 2 AS name, round(unixepoch(substr(body ->> 0, 137, 24), 'subsec') * 1000) AS recorded FROM rows
  ), filed AS (
    SELECT told.*, coalesce(nullif(streams.id, 0), stream_number(told.name)) AS number
    FROM told LEFT JOIN streams ON streams.name = told.name
  )
  SELECT position, coalesce(name, '') AS stream, CASE
    WHEN body IS NULL THEN 'is no fact any more'
    WHEN number IS NOT stream THEN 'is of ' || name || ', and filed under '
      || coalesce((SELECT streams.name FROM streams WHERE streams.id = filed.stream),
        (SELECT first.body ->> 2 FROM events AS first WHERE first.stream = filed.stream AND first.revision = 0
          AND json_valid(first.body) AND first.body ->> 2 IS NOT filed.name), 'none')
    WHEN body ->> 3 IS NOT revision THEN 'has revision ' || (body ->> 3) || ', and is filed as ' || revision
    WHEN body ->> 4 IS NOT type THEN 'is filed under another type'
    WHEN unhex(substr(body ->> 0, 1, 36), '-') IS NOT id THEN 'is filed under another id'
    WHEN recorded_max IS NOT max(recorded, coalesce(before, recorded)) THEN 'stands after other facts than it was written after'
    END AS detail
  FROM filed WHERE detail IS NOT NULL ORDER BY position LIMIT ${MOST_FAULTS}`;

/** What SQLite counted up to when it last numbered a fact; nothing takes it back. */
const NUMBERED = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS last";

/** Where a page after this position ends. */
const PAGE_END = `
  SELECT position, recorded_max AS recordedMax FROM
    (SELECT position, recorded_max FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE})
  ORDER BY position DESC LIMIT 1`;

/**
 * Looks at what the hashes of facts do not cover: how rows are filed, their order, and whether the log still has its end.
 * Calls between two pages, with how many rows were looked at, and waits for what that answers.
 */
export const checkRows = async (
  file: string,
  between: (looked: number) => Promise<void> | void = () => undefined,
): Promise<readonly RowFault[]> => {
  let database: DatabaseSyncInstance | undefined;
  try {
    database = openForReading(file, BUSY_MILLISECONDS);
    database.function("stream_number", { deterministic: true }, (name: unknown) =>
      typeof name === "string" ? streamNumber(name) : null,
    );
    return [...(await misfiled(database, between)), ...lostEnd(database), ...damages(database)];
  } catch (error) {
    throw openError(error, file);
  } finally {
    database?.close();
  }
};

const misfiled = async (
  database: DatabaseSyncInstance,
  between: (looked: number) => Promise<void> | void,
): Promise<readonly RowFault[]> => {
  const [disagreeing, pageEnd] = [database.prepare(DISAGREEING), database.prepare(PAGE_END)];
  const faults: RowFault[] = [];
  let [after, before, looked]: [number, number | null, number] = [Number.MIN_SAFE_INTEGER, null, 0];
  for (;;) {
    const end = pageEnd.get(after) as { position: number; recordedMax: number } | undefined;
    if (!end) return faults;
    const last = end.position;
    const found = disagreeing.all({ before, after, last }) as { position: number; stream: string; detail: string }[];
    for (const { position, stream, detail } of found.slice(0, MOST_FAULTS - faults.length))
      faults.push({ position: positionOf(position), stream, detail });
    looked += PAGE;
    [after, before] = [last, end.recordedMax];
    await between(looked);
  }
};

const lostEnd = (database: DatabaseSyncInstance): readonly RowFault[] => {
  const { last } = database.prepare(NUMBERED).get() as { last: number };
  const { head } = database.prepare("SELECT coalesce(max(position), 0) AS head FROM events").get() as { head: number };
  if (head >= last) return [];
  const detail = `is the last that was written, and ${head} is the last that is left`;
  return [{ position: positionOf(last), stream: "", detail }];
};

const damages = (database: DatabaseSyncInstance): readonly RowFault[] => {
  const found = database.prepare("PRAGMA integrity_check(10)").all() as { integrity_check: string }[];
  return found
    .filter(({ integrity_check: detail }) => detail !== "ok")
    .map(({ integrity_check: detail }) => ({
      position: positionOf(0),
      stream: "",
      detail: `SQLite finds the file damaged: ${detail}`,
    }));
};
