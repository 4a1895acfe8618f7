import { turnOf } from "./order";

const at = (position: string, previous?: string) => ({ position, ...(previous === undefined ? {} : { previous }) });

test.each([
  ["the first of a record", at("5"), undefined, "", "next"],
  ["the one after what was taken last", at("7", "5"), "5", "", "next"],
  ["one that was taken already", at("5"), "5", "", "taken"],
  ["one before what was taken last", at("3"), "5", "", "taken"],
  ["one that overtook another", at("7", "5"), "3", "", "wait"],
  ["one that overtook the first", at("7", "5"), undefined, "", "wait"],
  ["one from before the beginning", at("4", "2"), undefined, "4", "taken"],
  ["the first after the beginning", at("6", "2"), undefined, "4", "next"],
  ["the second after the beginning, before the first", at("8", "6"), undefined, "4", "wait"],
  ["one that follows what is no longer on the feed", at("9", "5"), "7", "", "next"],
] as const)("%s", (_what, event, last, beginning, turn) => {
  expect(turnOf(event, last, beginning)).toBe(turn);
});
