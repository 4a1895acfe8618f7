import { setImmediate as nextTurn } from "node:timers/promises";
import type { ReadModels } from "@sankofa/ports/read-models";
import { ViewPositions } from "./view-positions";

const at = (n: number): string => String(n).padStart(20, "0");
const MODEL = { name: "tallies", version: 1 };

/** Read models are asked for documents only, and none is here. */
const standing = (): ViewPositions => {
  const positions = new ViewPositions({} as ReadModels);
  positions.stands("tallies", MODEL, at(1));
  return positions;
};

test("whoever waits for a view to change sleeps on while it passes facts that do not concern it", async () => {
  const positions = standing();
  let awake = false;
  const changed = positions
    .changedSince("tallies", positions.changes("tallies"), new AbortController().signal)
    .then(() => (awake = true));
  positions.stands("tallies", MODEL, at(2), { changed: false });
  await nextTurn();
  expect([awake, positions.position("tallies")]).toEqual([false, at(2)]);
  positions.stands("tallies", MODEL, at(3));
  await changed;
  expect(awake).toBe(true);
});

test("what changed since it was looked at wakes at once, and so does the end", async () => {
  const positions = standing();
  const looked = positions.changes("tallies");
  positions.stands("tallies", MODEL, at(2));
  await positions.changedSince("tallies", looked, new AbortController().signal);
  const ending = new AbortController();
  const waiting = positions.changedSince("tallies", positions.changes("tallies"), ending.signal);
  ending.abort();
  await waiting;
  await positions.changedSince("tallies", positions.changes("tallies"), ending.signal);
});

test("a view that passed a position has read it, changed or not", async () => {
  const positions = standing();
  positions.stands("tallies", MODEL, at(2), { changed: false });
  expect(await positions.waitFor("tallies", at(2), 0)).toBe(true);
});
