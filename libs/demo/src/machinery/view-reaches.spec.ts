import type { ProjectionRun } from "@sankofa/runtime/runners/projection-run";
import { ViewStuck, viewReaches } from "./view-reaches";

const at = (n: number): string => String(n).padStart(20, "0");
const TROUBLE = { since: "2026-01-05T08:00:00.000Z", message: "database disk image is malformed" };
const going = new AbortController().signal;

/** A view that at each look has come as far as the next of the steps says, and stays where the last one is. */
const moving = (steps: readonly number[], trouble?: typeof TROUBLE, tail?: typeof TROUBLE) => {
  let looks = 0;
  const stands = (): string => at(steps[Math.min(looks, steps.length - 1)] ?? 0);
  return {
    looked: () => looks,
    positions: {
      position: stands,
      waitFor: (_: string, position: string): Promise<boolean> => {
        looks += 1;
        return Promise.resolve(stands() >= position);
      },
    },
    projections: { runs: new Map([["tallies", { trouble } as ProjectionRun]]), trouble: tail },
  };
};

test("INT-4: a view that moves is waited for, however long it takes", async () => {
  const view = moving(Array.from({ length: 2_000 }, (_, step) => Math.floor(step / 100)));
  await viewReaches(view, "tallies", at(19), going);
  expect(view.looked()).toBe(1_900);
});

test("INT-4: a process that was held up for a minute has lost one look", async () => {
  const view = moving([1, 1, 2]);
  await viewReaches(view, "tallies", at(2), going);
  expect(view.looked()).toBe(2);
});

test("INT-4: a view that has come to a standstill is given up, with where it stands", async () => {
  const stuck = viewReaches(moving([1, 3]), "tallies", at(4), going);
  await expect(stuck).rejects.toThrow(new ViewStuck(`The view tallies stands at ${at(3)} and does not reach ${at(4)}`));
});

test.each([
  ["of its own", moving([1], TROUBLE)],
  ["of all views", moving([1], undefined, TROUBLE)],
])("INT-4: a standstill by a trouble %s is given up sooner, and says which", async (_, view) => {
  const stuck = viewReaches(view, "tallies", at(2), going);
  await expect(stuck).rejects.toThrow(`does not reach ${at(2)}: database disk image is malformed`);
  const silent = moving([1]);
  await expect(viewReaches(silent, "tallies", at(2), going)).rejects.toThrow(ViewStuck);
  expect(view.looked()).toBeLessThan(silent.looked());
});

test("INT-4: a standstill for want of room is told as the store's, with what can be done about it", async () => {
  const full = { ...TROUBLE, message: "database or disk is full", reason: "disk-full" as const };
  const stuck = viewReaches(moving([1], full), "tallies", at(2), going);
  await expect(stuck).rejects.toMatchObject({
    code: "store-disk-full",
    message: expect.stringContaining(full.message),
  });
});

test("INT-4: nothing is waited for once the making is ended", async () => {
  const ended = AbortSignal.abort(new Error("Ended"));
  await expect(viewReaches(moving([1]), "tallies", at(2), ended)).rejects.toThrow("Ended");
});
