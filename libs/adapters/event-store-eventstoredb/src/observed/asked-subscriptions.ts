import { END, NO_STREAM, START, streamNameFilter, type Position } from "@eventstore/db-client";
import type { AskedCase } from "./asking";
import { Following } from "./following";

/** How long a subscription that has nothing to say is listened to. */
const SILENCE_MILLISECONDS = 400;

const has = (word: string) => (said: readonly string[]) => said.some((each) => each.startsWith(word));

export const ASKED_SUBSCRIPTIONS: readonly AskedCase[] = [
  [
    "subscribe to a stream: history, then live, then unsubscribe",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, [ask.event("a"), ask.event("b")], NO_STREAM);
      const following = Following.of(ask.client.subscribeToStream(stream, { fromRevision: START }), ask);
      await ask.step("history", () => following.until(has("b@")));
      await ask.append(stream, ask.event("c"), 1n);
      await ask.step("live", () => following.until(has("c@")));
      await following.stop();
      await ask.append(stream, ask.event("d"), 2n);
      await ask.step("unsubscribe", () => following.settled());
    },
  ],
  [
    "subscribe to a stream from a revision is exclusive; from END; to a missing stream; to a tombstoned one",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(
        stream,
        ["a", "b", "c"].map((label) => ask.event(label)),
        NO_STREAM,
      );
      const subscriptions = [
        ["from 1", 1n, stream],
        ["from END", END, stream],
        ["missing", START, ask.stream("missing")],
      ] as const;
      for (const [what, fromRevision, followed] of subscriptions) {
        const following = Following.of(ask.client.subscribeToStream(followed, { fromRevision }), ask);
        await ask.step(what, () => following.until(has("caughtUp"), SILENCE_MILLISECONDS));
        await following.stop();
      }
      const closed = ask.stream("t");
      await ask.append(closed, ask.event("x"), NO_STREAM);
      await ask.client.tombstoneStream(closed);
      const following = Following.of(ask.client.subscribeToStream(closed, { fromRevision: START }), ask);
      await ask.step("tombstoned", () => following.until(has("close"), SILENCE_MILLISECONDS));
      await following.stop();
    },
  ],
  [
    "subscribe to all with a filter: order across streams, checkpoints, exclusive start",
    async (ask) => {
      const prefix = `sub${ask.run}`;
      const [one, two] = [ask.called(`${prefix}-1`, "one"), ask.called(`${prefix}-2`, "two")];
      let checkpoints = 0;
      let last: Position | undefined;
      const checkpointReached = async () => void (checkpoints += 1);
      const filter = streamNameFilter({ prefixes: [prefix], checkpointInterval: 1, checkpointReached });
      const first = new Following(
        ask.client.subscribeToAll({ fromPosition: START, filter }),
        ({ id, revision, position }) => {
          last = position;
          return `${ask.label(id)}@${revision}`;
        },
      );
      await ask.append(one, ask.event("a"), NO_STREAM);
      await ask.append(two, ask.event("b"), NO_STREAM);
      await ask.append(one, ask.event("c"), 0n);
      await ask.step("ordered (when it caught up depends on the server's load)", async () =>
        (await first.until(has("c@"))).filter((said) => said !== "caughtUp"),
      );
      await ask.step("some checkpoint came", async () => checkpoints > 0);
      await first.stop();
      await ask.append(two, ask.event("d"), 0n);
      const resumed = ask.client.subscribeToAll({
        fromPosition: last ?? START,
        filter: streamNameFilter({ prefixes: [prefix] }),
      });
      const again = Following.of(resumed, ask);
      await ask.step("resumed after the last position", () => again.until(has("d@")));
      await again.stop();
    },
  ],
];
