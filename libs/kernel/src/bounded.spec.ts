import { bounded } from "./bounded";
import type { Circumstances, Decider } from "./decider";
import { accept, refuse, type Decision } from "./decision";

type Command = "count" | "count-again" | "wrong" | "end";
const decide = (command: Command): Decision<Command, "wrong" | "full"> => {
  if (command === "wrong") return refuse("wrong");
  return command === "count-again" ? accept() : accept(command);
};
const tally: Decider<Command, number, Command, "wrong" | "full"> = { initial: 0, decide, evolve: (count) => count + 1 };
const spares = (command: Command, count: number): boolean => command === "end" && count > 0;
const decided = (command: Command, count: number, factsBefore: number) =>
  bounded(tally, { most: 3, code: "full", spares }).decide(command, count, { factsBefore } as Circumstances);

test.each<readonly [Command, number, number, object]>([
  ["count", 2, 2, { accepted: ["count"] }],
  ["count", 3, 3, { refused: { code: "full", params: { most: 3 } } }],
  ["count", 4, 4, { refused: { code: "full", params: { most: 3 } } }],
  ["count-again", 3, 3, { accepted: [] }],
  ["wrong", 3, 3, { refused: { code: "wrong" } }],
  ["end", 1, 3, { accepted: ["end"] }],
  ["end", 0, 3, { refused: { code: "full", params: { most: 3 } } }],
])("GEN-2 %s at a count of %d, with %d facts before", (command, count, factsBefore, expected) => {
  expect(decided(command, count, factsBefore)).toEqual(expected);
});

test("where nothing is spared, a full record is refused whatever would add to it", () => {
  const full = bounded(tally, { most: 1, code: "full" }).decide("end", 1, { factsBefore: 1 } as Circumstances);
  expect(full).toMatchObject({ refused: { code: "full" } });
});
