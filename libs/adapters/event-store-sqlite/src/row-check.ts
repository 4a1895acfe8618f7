import { DatabaseSync } from "@photostructure/sqlite";
import { positionOf } from "@sankofa/ports/event-store.positions";
import { openError } from "./open-error";

/** A row whose columns say something else than the fact in it, or a log that lost its end. */
export interface RowFault {
  readonly position: string;
  readonly stream: string;
  readonly detail: string;
}

const MOST_FAULTS = 100;

/** The columns are what facts are found by, and no hash covers them: they must say what the fact itself says. */
const DISAGREEING = `
  WITH rows AS (
    SELECT position, recorded_max, stream, revision, type, id,
      CASE WHEN json_valid(body) THEN body END AS body, lag(recorded_max) OVER (ORDER BY position) AS before
    FROM events
  ), told AS (
    SELECT *, body ->> 2 AS name, round(unixepoch(substr(body ->> 0, 137, 24), 'subsec') * 1000) AS recorded FROM rows
  ), filed AS (
    SELECT told.*, streams.id AS number FROM told LEFT JOIN streams ON streams.name = told.name
  )
  SELECT position, coalesce(name, '') AS stream, CASE
    WHEN body IS NULL THEN 'is no fact any more'
    WHEN number IS NOT stream THEN 'is of ' || name || ', and filed under '
      || coalesce((SELECT streams.name FROM streams WHERE streams.id = filed.stream), 'none')
    WHEN body ->> 3 IS NOT revision THEN 'has revision ' || (body ->> 3) || ', and is filed as ' || revision
    WHEN body ->> 4 IS NOT type THEN 'is filed under another type'
    WHEN unhex(substr(body ->> 0, 1, 36), '-') IS NOT id THEN 'is filed under another id'
    WHEN recorded_max IS NOT max(recorded, coalesce(before, recorded)) THEN 'stands after other facts than it was written after'
    END AS detail
  FROM filed WHERE detail IS NOT NULL ORDER BY position LIMIT ${MOST_FAULTS}`;

/** What SQLite counted up to when it last numbered a fact; nothing takes it back. */
const NUMBERED = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS last";

/** Looks at what the hashes of facts do not cover: how rows are filed, their order, and whether the log still has its end. */
export const checkRows = (file: string): readonly RowFault[] => {
  try {
    return check(file);
  } catch (error) {
    throw openError(error, file);
  }
};

const check = (file: string): readonly RowFault[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const damage = database.prepare("PRAGMA integrity_check(10)").all() as { integrity_check: string }[];
    const found = database.prepare(DISAGREEING).all() as { position: number; stream: string; detail: string }[];
    const { last } = database.prepare(NUMBERED).get() as { last: number };
    const { head } = database.prepare("SELECT coalesce(max(position), 0) AS head FROM events").get() as {
      head: number;
    };
    const faults = found.map(({ position, stream, detail }) => ({ position: positionOf(position), stream, detail }));
    if (head < last)
      faults.push({
        position: positionOf(last),
        stream: "",
        detail: `is the last that was written, and ${head} is the last that is left`,
      });
    for (const { integrity_check: detail } of damage)
      if (detail !== "ok")
        faults.push({ position: positionOf(0), stream: "", detail: `SQLite finds the file damaged: ${detail}` });
    return faults;
  } finally {
    database.close();
  }
};
