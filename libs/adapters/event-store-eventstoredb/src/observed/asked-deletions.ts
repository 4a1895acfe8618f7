import { ANY, NO_STREAM, START, STREAM_EXISTS, streamNameFilter } from "@eventstore/db-client";
import type { AskedCase } from "./asking";
import { Following } from "./following";

const five = ["a", "b", "c", "d", "e"];

export const ASKED_DELETIONS: readonly AskedCase[] = [
  [
    "soft delete, then read and append",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, [ask.event("a"), ask.event("b")], NO_STREAM);
      await ask.step("delete", async () => {
        const { position } = await ask.client.deleteStream(stream, { expectedRevision: 1n });
        return { hasPosition: position !== undefined };
      });
      await ask.read(stream);
      await ask.append(stream, ask.event("c"), NO_STREAM);
      await ask.read(stream);
      await ask.append(stream, ask.event("d"), STREAM_EXISTS);
      await ask.append(stream, ask.event("e"), 3n);
      await ask.read(stream, { fromRevision: 0n }, "from 0");
    },
  ],
  [
    "soft delete of a missing stream, with a wrong revision",
    async (ask) => {
      await ask.step("delete missing", () => ask.client.deleteStream(ask.stream()));
      const stream = ask.stream("t");
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.step("delete expecting 5", () => ask.client.deleteStream(stream, { expectedRevision: 5n }));
      await ask.append(stream, ask.event("b"), 0n);
    },
  ],
  [
    "tombstone, then read, append, delete, tombstone",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.step("tombstone", async () => {
        const { position } = await ask.client.tombstoneStream(stream);
        return { hasPosition: position !== undefined };
      });
      await ask.read(stream);
      for (const expected of [ANY, NO_STREAM, STREAM_EXISTS, 0n] as const) {
        await ask.append(stream, ask.event("b"), expected);
      }
      await ask.step("delete", () => ask.client.deleteStream(stream));
      await ask.step("tombstone again", () => ask.client.tombstoneStream(stream));
    },
  ],
  [
    "metadata: maxCount and truncateBefore",
    async (ask) => {
      const stream = ask.stream();
      const set = (metadata: { maxCount?: number; truncateBefore?: number }) => async () => {
        const { success, nextExpectedRevision } = await ask.client.setStreamMetadata(stream, metadata);
        return { success, next: String(nextExpectedRevision) };
      };
      await ask.append(
        stream,
        five.map((label) => ask.event(label)),
        NO_STREAM,
      );
      await ask.step("set maxCount 2", set({ maxCount: 2 }));
      await ask.read(stream);
      await ask.step("get", async () => ({ metadata: (await ask.client.getStreamMetadata(stream)).metadata }));
      await ask.step("set truncateBefore 4", set({ truncateBefore: 4 }));
      await ask.read(stream);
      await ask.append(stream, ask.event("f"), 4n);
    },
  ],
];

/** Asked last but one: what the whole log shows of deletions. */
export const ASKED_DELETIONS_FOLLOWED: readonly AskedCase[] = [
  [
    "a deletion and metadata as seen by a subscriber of all",
    async (ask) => {
      const prefix = `del${ask.run}`;
      const stream = ask.called(`${prefix}-1`, "one");
      const filter = streamNameFilter({ prefixes: [prefix, `$$${prefix}`] });
      const following = new Following(
        ask.client.subscribeToAll({ fromPosition: START, filter }),
        (event) => `${ask.clean(event.streamId)}:${event.type}`,
      );
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.client.setStreamMetadata(stream, { maxCount: 5 });
      await ask.client.deleteStream(stream);
      await ask.append(stream, ask.event("b"), ANY);
      await ask.client.tombstoneStream(stream);
      await ask.step("seen", async () => {
        const seen = await following.until((said) => said.includes("one:$streamDeleted"));
        return seen.filter((each) => each.includes(":"));
      });
      await following.stop();
    },
  ],
];
