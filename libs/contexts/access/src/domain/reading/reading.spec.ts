import { expectTotal, given, newIdOf, NOW } from "@sankofa/testing/given-when-then";
import type { ReadingCommand } from "./reading.decide";
import { reading } from "./reading.decide";
import type { ReadingFact } from "./reading.events";

const who = {
  accountId: newIdOf(1),
  decidedBy: `account:${newIdOf(1)}`,
  programmeId: newIdOf(2),
  kind: "dilemma",
};
const read = (recordIds: readonly string[], at = NOW): ReadingCommand => ({
  type: "record-reading",
  ...who,
  recordIds: [...recordIds],
  at,
});
const recorded = (recordIds: readonly string[], hour = `${NOW.slice(0, 13)}:00:00.000Z`): ReadingFact => ({
  type: "access.reading-recorded",
  data: { ...who, hour, recordIds: [...recordIds] },
});
const [first, second] = [newIdOf(5), newIdOf(6)] as const;

test("evolve accepts every fact in every state", () => expectTotal(reading.decider, [recorded([first])]));

test("AUD-5 everything an answer shows is one fact", () => {
  given(reading)
    .when(read([first, second]))
    .then(recorded([first, second]))
    .twiceWritesNothing();
});

test("AUD-5 a look again within the hour is the same look, and another record is not", () => {
  const before = given(reading).facts(recorded([first]));
  expect(before.when(read([first])).facts).toEqual([]);
  before.when(read([first, second])).then(recorded([second]));
  expect(before.facts(recorded([second])).when(read([first, second])).facts).toEqual([]);
  before.when(read([first], "2026-03-04T10:00:00.000Z")).then(recorded([first], "2026-03-04T10:00:00.000Z"));
});
