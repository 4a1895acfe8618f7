import type { Deadline } from "@sankofa/kernel/process";
import type { ReadModels, Row } from "@sankofa/ports/read-models";
import { TestClock } from "@sankofa/testing/test-clock";
import { factUnreadable, storeFailed } from "../problems";
import type { Problem } from "../rooms";
import { DeadlineRunner, type DeadlineRun } from "./deadline-runner";
import type { ViewPositions } from "./view-positions";

const DUE = "2026-01-05T07:00:00.000Z";
const LATER = "2026-01-05T07:30:00.000Z";
const rowOf = (key: string, due: string): Row => ({ key, scope: { funder: "one" }, index: { due }, doc: { key } });
const closing: Deadline = {
  name: "when-due-then-close",
  view: "tallies",
  dueIndex: "due",
  then: (doc) => [{ command: "tally.close-tally", request: doc as { readonly key: string } }],
};

const CLOSED: Problem = { code: "tally-closed", status: 409, title: "The tally is closed" };

/** Due documents as the view has them, beside a room that refuses. */
const refusing = (rows: Row[], problemOf: (key: string) => Problem = () => CLOSED) => {
  const asked: unknown[] = [];
  const told: string[] = [];
  const stopping = new AbortController();
  const models = { find: async () => ({ rows, next: null }) } as unknown as ReadModels;
  const positions = { model: () => ({ name: "tallies", version: 1 }), head: () => "", waitFor: async () => true };
  const rooms = {
    send: async (_: string, { request }: { readonly request: unknown }) => {
      asked.push(request);
      return { problem: problemOf((request as { readonly key: string }).key) };
    },
  };
  const runner = new DeadlineRunner(
    ...([models, positions as unknown as ViewPositions, rooms, [closing]] as const),
    ...([new TestClock(), stopping.signal, (_: string, key: string) => void told.push(key)] as const),
  );
  const [run] = runner.runs as [DeadlineRun];
  return { asked, told, run, stopping, raise: () => runner.raiseDue(run) };
};

test("SCH-8 what was refused is asked once for each instant at which it is due, and told once", async () => {
  const rows = [rowOf("a", DUE), rowOf("b", DUE)];
  const { asked, told, raise } = refusing(rows);
  expect(await raise()).toBe(2);
  expect(await raise()).toBe(0);
  rows[1] = rowOf("b", LATER);
  expect(await raise()).toBe(1);
  expect(asked).toEqual([{ key: "a" }, { key: "b" }, { key: "b" }]);
  expect(told).toEqual(["a", "b", "b"]);
});

test("SCH-8 what is due no longer is forgotten, however much ever was", async () => {
  const rows = [rowOf("a", DUE), rowOf("b", DUE)];
  const { run, raise } = refusing(rows);
  await raise();
  expect([...run.asked.keys()]).toEqual(["a", "b"]);
  rows.shift();
  await raise();
  expect([...run.asked.keys()]).toEqual(["b"]);
});

test("SCH-8 a record that cannot be decided on holds up no other one, and is asked again", async () => {
  const rows = [rowOf("a", DUE), rowOf("b", DUE)];
  const { asked, told, raise } = refusing(rows, (key) => (key === "a" ? factUnreadable() : CLOSED));
  await expect(raise()).rejects.toThrow("fact-unreadable");
  expect(told).toEqual(["b"]);
  await expect(raise()).rejects.toThrow("fact-unreadable");
  expect(asked).toEqual([{ key: "a" }, { key: "b" }, { key: "a" }]);
});

test("SCH-8 of a room that can decide on nothing no more is asked", async () => {
  const { asked, raise } = refusing([rowOf("a", DUE), rowOf("b", DUE)], () => storeFailed("disk-full"));
  await expect(raise()).rejects.toThrow("storage-full");
  expect(asked).toEqual([{ key: "a" }]);
});

test("SCH-8 nothing more is asked once it is to end", async () => {
  const { asked, stopping, raise } = refusing([rowOf("a", DUE), rowOf("b", DUE)], () => (stopping.abort(), CLOSED));
  expect(await raise()).toBe(1);
  expect(asked).toEqual([{ key: "a" }]);
});
