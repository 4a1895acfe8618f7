import { DatabaseSync } from "@photostructure/sqlite";
import { MILE, Moments } from "./moments";

/** A log in which as many facts in a row are recorded at one instant as it says, instants ten apart. */
const logOf = (facts: number, together: number) => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE events (position INTEGER PRIMARY KEY, recorded_max INTEGER NOT NULL)");
  const insert = database.prepare("INSERT INTO events VALUES (?, ?)");
  const recordedAt = (position: number): number => 10 * Math.ceil(position / together);
  const append = (from: number, to: number): void => {
    database.exec("BEGIN");
    for (let position = from; position <= to; position++) insert.run(position, recordedAt(position));
    database.exec("COMMIT");
  };
  append(1, facts);
  /** Told without looking: the last fact of the instant, or of the one before. */
  const expected = (moment: number, head: number): number =>
    Math.max(0, Math.min(head, together * Math.floor(moment / 10)));
  const lose = (position: number): void => void database.prepare("DELETE FROM events WHERE position = ?").run(position);
  return { moments: new Moments(database), append, lose, recordedAt, expected, close: () => database.close() };
};

test.each([
  ["an empty log", 0, 1],
  ["one fact", 1, 1],
  ["one fact less than a mile", MILE - 1, 1],
  ["a mile", MILE, 1],
  ["one fact more than a mile", MILE + 1, 1],
  ["several miles", 5 * MILE + 17, 1],
  ["several facts at each instant", 3 * MILE + 5, 7],
  ["instants that begin at a milestone", 4 * MILE, MILE],
  ["one instant over several miles", 4 * MILE, 3 * MILE - 1],
])("of %s, the position at every edge of a moment", (_name, facts, together) => {
  const { moments, recordedAt, expected, close } = logOf(facts, together);
  const edges = [0, 1, 2, MILE - 1, MILE, MILE + 1, 2 * MILE, 3 * MILE - 1, 4 * MILE, facts - 1, facts].filter(
    (position) => position >= 0 && position <= facts,
  );
  for (const position of edges)
    for (const moment of [-1, 0, 1].map((off) => recordedAt(position) + off))
      expect([moment, moments.positionAt(moment, facts)]).toEqual([moment, expected(moment, facts)]);
  expect(moments.positionAt(Number.MAX_SAFE_INTEGER, facts)).toBe(facts);
  expect(moments.positionAt(-1_000, facts)).toBe(0);
  close();
});

test("what is remembered holds while the log grows, and for a head that is behind it", () => {
  const { moments, append, recordedAt, expected, close } = logOf(2 * MILE + 3, 1);
  const moment = recordedAt(2 * MILE - 5);
  expect(moments.positionAt(moment, 2 * MILE + 3)).toBe(2 * MILE - 5);
  append(2 * MILE + 4, 6 * MILE);
  for (const head of [6 * MILE, 2 * MILE + 3, MILE - 1])
    for (const at of [moment, recordedAt(3 * MILE), recordedAt(5 * MILE + 1) + 1])
      expect(moments.positionAt(at, head)).toBe(expected(at, head));
  close();
});

test.each([
  ["at a milestone", MILE, `at ${MILE}`],
  ["between two", MILE / 2, `from 0 to ${MILE - 1}`],
])("AUD-2 a fact that is missing %s is told as damage, with where it is sought", (_name, position, where) => {
  const { moments, lose, recordedAt, close } = logOf(2 * MILE, 1);
  lose(position);
  const asked = (): number => moments.positionAt(recordedAt(MILE / 2), 2 * MILE);
  expect(asked).toThrow(expect.objectContaining({ code: "store-damaged", message: expect.stringContaining(where) }));
  close();
});
