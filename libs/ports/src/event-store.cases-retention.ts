import type { WithStore } from "./event-store.fixture";
import { StreamArchived, StreamTombstoned, WrongExpectedVersion } from "./event-store.errors";
import { aFact, idsOf, newStream, outcome, put, stocked } from "./event-store.samples";

const EXPECTATIONS = ["any", "no_stream", "stream_exists", -1, 1] as const;

export const retentionCases = (withStore: WithStore, onShared: WithStore): void => {
  test(
    "a stream's information: missing, then active",
    onShared(async (store) => {
      const stream = newStream();
      expect(await store.streamInfo(stream)).toEqual({ exists: false, lastRevision: -1, status: "missing" });
      await stocked(store, 2, stream);
      expect(await store.streamInfo(stream)).toEqual({ exists: true, lastRevision: 1, status: "active" });
    }),
  );

  test(
    "an archived stream takes nothing more, whatever is expected, not even an empty append",
    onShared(async (store) => {
      const { stream, facts } = await stocked(store, 2);
      await store.archive(stream);
      for (const expected of EXPECTATIONS) {
        for (const events of [[aFact()], facts, []]) {
          expect(await outcome(store, { stream, expected, events })).toBeInstanceOf(StreamArchived);
        }
      }
      expect((await store.streamInfo(stream)).lastRevision).toBe(1);
    }),
  );

  test(
    "an archived stream stays readable and says so",
    withStore(async (store) => {
      const { stream, facts } = await stocked(store, 3);
      await store.archive(stream);
      expect(idsOf((await store.readStream({ stream })).facts)).toEqual(idsOf(facts));
      expect(idsOf((await store.readAll({})).facts)).toEqual(idsOf(facts));
      expect(await store.streamInfo(stream)).toEqual({ exists: true, lastRevision: 2, status: "archived" });
    }),
  );

  test(
    "archiving twice is archiving once, and leaves other streams alone",
    onShared(async (store) => {
      const { stream } = await stocked(store, 1);
      const other = await stocked(store, 1);
      await store.archive(stream);
      await store.archive(stream);
      expect(await put(store, other.stream, [aFact()], 0)).toMatchObject({ revision: 1 });
    }),
  );

  test(
    "a missing stream cannot be archived",
    onShared(async (store) => {
      await expect(store.archive(newStream())).rejects.toBeInstanceOf(WrongExpectedVersion);
    }),
  );

  test(
    "what was sent before an archive is taken, what comes after is refused",
    onShared(async (store) => {
      const { stream } = await stocked(store, 1);
      const [before, , after] = await Promise.all([
        outcome(store, { stream, expected: 0, events: [aFact()] }),
        store.archive(stream),
        outcome(store, { stream, expected: 1, events: [aFact()] }),
      ]);
      expect(before).toMatchObject({ revision: 1 });
      expect(after).toBeInstanceOf(StreamArchived);
    }),
  );

  test(
    "a tombstoned stream takes nothing and gives nothing",
    onShared(async (store) => {
      const { stream, facts } = await stocked(store, 2);
      await store.tombstone(stream);
      for (const expected of EXPECTATIONS) {
        for (const events of [[aFact()], facts, []]) {
          expect(await outcome(store, { stream, expected, events })).toBeInstanceOf(StreamTombstoned);
        }
      }
      await expect(store.readStream({ stream })).rejects.toBeInstanceOf(StreamTombstoned);
      expect(await store.streamInfo(stream)).toEqual({ exists: false, lastRevision: -1, status: "tombstoned" });
    }),
  );

  test(
    "a tombstone leaves the log whole",
    withStore(async (store) => {
      const { stream, facts } = await stocked(store, 2);
      const other = await stocked(store, 2);
      await store.tombstone(stream);
      expect(idsOf((await store.readAll({})).facts)).toEqual(idsOf([...facts, ...other.facts]));
      expect((await store.head()).count).toBe(4);
    }),
  );

  test(
    "an archived and a missing stream can be tombstoned, for good",
    onShared(async (store) => {
      const { stream } = await stocked(store, 1);
      const missing = newStream();
      await store.archive(stream);
      for (const each of [stream, missing]) {
        await store.tombstone(each);
        await store.tombstone(each);
        await expect(store.archive(each)).rejects.toBeInstanceOf(StreamTombstoned);
        expect(await outcome(store, { stream: each, expected: "any", events: [aFact()] })).toBeInstanceOf(
          StreamTombstoned,
        );
      }
    }),
  );
};
