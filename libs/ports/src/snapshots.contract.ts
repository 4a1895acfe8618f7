import type { Growth, Snapshot, Snapshots } from "./snapshots";

/** Fresh, empty snapshots for each case; `reopen` closes them and opens the same data again. */
export interface SnapshotsUnderTest {
  open(): Promise<Snapshots>;
  reopen(): Promise<Snapshots>;
  clean(): Promise<void>;
}

const STREAM = "tally.tally-0190b000-0000-7000-8000-000000000001";
const OTHER = "tally.tally-0190b000-0000-7000-8000-000000000002";
const id = (n: number): string => `0190c000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const snapshot = (revision: number, more: Partial<Snapshot> = {}): Snapshot => ({
  stream: STREAM,
  form: "tally.tally 1",
  revision,
  leafHash: revision.toString(16).padStart(64, "0"),
  state: { status: "open", count: revision },
  ...more,
});

/** One command for every revision from one to another. */
const commands = (from: number, to: number): Growth["commands"] =>
  new Map(Array.from({ length: to - from + 1 }, (_, index) => [id(from + index), from + index]));

const whole = (to: number): Growth => ({ on: undefined, commands: commands(0, to) });

export const describeSnapshots = (name: string, make: () => SnapshotsUnderTest): void => {
  describe(`Snapshots: ${name}`, () => {
    let under: SnapshotsUnderTest;
    let snapshots: Snapshots;

    beforeEach(async () => {
      under = make();
      snapshots = await under.open();
    });
    afterEach(async () => {
      await snapshots.close();
      await under.clean();
    });

    test("a stream has none until one is kept, and nothing is said of its commands", async () => {
      expect(await snapshots.of(STREAM)).toBeUndefined();
      await expect(snapshots.revisionOf(STREAM, id(0))).rejects.toThrow("no snapshot");
    });

    test("what is kept comes back as it was, for its stream alone", async () => {
      const state = { status: "open", names: ["Ama ⟦…⟧", "ñandú 🪶"], deep: { none: null, list: [1, [2.5, true]] } };
      expect(await snapshots.keep(snapshot(2, { state }), whole(2))).toBe(true);
      expect(await snapshots.of(STREAM)).toStrictEqual(snapshot(2, { state }));
      expect(await snapshots.of(OTHER)).toBeUndefined();
      await expect(snapshots.revisionOf(OTHER, id(1))).rejects.toThrow("no snapshot");
    });

    test("what is kept survives the process", async () => {
      await snapshots.keep(snapshot(2), whole(2));
      snapshots = await under.reopen();
      expect(await snapshots.of(STREAM)).toStrictEqual(snapshot(2));
      expect(await snapshots.revisionOf(STREAM, id(1))).toBe(1);
    });

    test("one folded on another takes its place, and the commands of both are known", async () => {
      await snapshots.keep(snapshot(2), whole(2));
      expect(await snapshots.keep(snapshot(5), { on: 2, commands: commands(3, 5) })).toBe(true);
      expect(await snapshots.of(STREAM)).toStrictEqual(snapshot(5));
      const found = await Promise.all([0, 2, 3, 5, 6].map((n) => snapshots.revisionOf(STREAM, id(n))));
      expect(found).toEqual([0, 2, 3, 5, undefined]);
    });

    test("a command whose facts the next one reads again keeps the place of its first", async () => {
      await snapshots.keep(snapshot(2), whole(2));
      await snapshots.keep(snapshot(4), { on: 2, commands: new Map([[id(1), 3]]) });
      expect(await snapshots.revisionOf(STREAM, id(1))).toBe(1);
    });

    test("one folded on what has been replaced is not kept: commands in between would be missing", async () => {
      await snapshots.keep(snapshot(2), whole(2));
      expect(await snapshots.keep(snapshot(9), { on: 5, commands: commands(6, 9) })).toBe(false);
      expect(await snapshots.keep(snapshot(9, { form: "tally.tally 2" }), { on: 2, commands: commands(3, 9) })).toBe(
        false,
      );
      expect(await snapshots.keep(snapshot(9, { stream: OTHER }), { on: 5, commands: commands(6, 9) })).toBe(false);
      expect(await snapshots.of(STREAM)).toStrictEqual(snapshot(2));
      expect(await snapshots.of(OTHER)).toBeUndefined();
      expect(await snapshots.revisionOf(STREAM, id(7))).toBeUndefined();
    });

    test("one of the whole stream takes the place of whatever stands there, and forgets its commands", async () => {
      await snapshots.keep(snapshot(5), whole(5));
      for (const next of [
        snapshot(3, { form: "tally.tally 2" }),
        snapshot(2),
        snapshot(2, { leafHash: "f".repeat(64) }),
      ]) {
        expect(await snapshots.keep(next, whole(next.revision))).toBe(true);
        expect(await snapshots.of(STREAM)).toStrictEqual(next);
        expect(await snapshots.revisionOf(STREAM, id(next.revision))).toBe(next.revision);
        expect(await snapshots.revisionOf(STREAM, id(4))).toBeUndefined();
      }
    });

    test("kept at the same moment, one of them stands whole", async () => {
      await snapshots.keep(snapshot(2), whole(2));
      const kept = await Promise.all(
        [3, 4, 5].map((to) => snapshots.keep(snapshot(to), { on: 2, commands: commands(3, to) })),
      );
      expect(kept.filter(Boolean)).toHaveLength(1);
      const revision = (await snapshots.of(STREAM))?.revision ?? -1;
      expect(await snapshots.revisionOf(STREAM, id(revision))).toBe(revision);
      expect(await snapshots.revisionOf(STREAM, id(revision + 1))).toBeUndefined();
    });
  });
};
