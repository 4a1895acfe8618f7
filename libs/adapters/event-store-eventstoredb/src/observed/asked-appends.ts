import { ANY, jsonEvent, NO_STREAM, STREAM_EXISTS } from "@eventstore/db-client";
import type { AskedCase } from "./asking";

/** Every row of the table of append semantics. */
export const ASKED_APPENDS: readonly AskedCase[] = [
  [
    "no_stream on a missing stream, then the same again",
    async (ask) => {
      const stream = ask.stream();
      const events = [ask.event("a"), ask.event("b")];
      await ask.append(stream, events, NO_STREAM);
      await ask.append(stream, events, NO_STREAM);
      await ask.read(stream);
    },
  ],
  [
    "no_stream on an existing stream with other ids",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.append(stream, ask.event("b"), NO_STREAM);
      await ask.read(stream);
    },
  ],
  [
    "exact revision: right, behind with other ids, ahead, on a missing stream",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, [ask.event("a"), ask.event("b")], NO_STREAM);
      await ask.append(stream, ask.event("c"), 1n);
      await ask.append(stream, ask.event("d"), 0n);
      await ask.append(stream, ask.event("e"), 9n);
      await ask.append(ask.stream("t"), ask.event("f"), 0n);
      await ask.read(stream);
    },
  ],
  [
    "exact revision behind with equal ids is idempotent",
    async (ask) => {
      const stream = ask.stream();
      const pair = [ask.event("b"), ask.event("c")];
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.append(stream, pair, 0n);
      await ask.append(stream, pair, 0n);
      await ask.append(stream, ask.event("d"), 2n);
      await ask.append(stream, pair, 0n);
      await ask.read(stream);
    },
  ],
  [
    "exact revision behind, a part of the ids equal",
    async (ask) => {
      const stream = ask.stream();
      const [b, c] = [ask.event("b"), ask.event("c")];
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.append(stream, [b, c], 0n);
      await ask.append(stream, b, 0n);
      await ask.append(stream, [b, ask.event("x")], 0n);
      await ask.append(stream, [b, c, ask.event("y")], 0n);
      await ask.append(stream, [ask.event("z"), c], 0n);
      await ask.append(stream, [c, b], 0n);
      await ask.read(stream);
    },
  ],
  [
    "any: first, repeated, part repeated, new",
    async (ask) => {
      const stream = ask.stream();
      const [a, b] = [ask.event("a"), ask.event("b")];
      for (const events of [[a, b], [a, b], [b], [b, ask.event("c")], [ask.event("d"), a], [ask.event("e")]]) {
        await ask.append(stream, events, ANY);
      }
      await ask.read(stream);
    },
  ],
  [
    "stream_exists on missing and on existing",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, ask.event("a"), STREAM_EXISTS);
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.append(stream, ask.event("b"), STREAM_EXISTS);
      await ask.append(stream, ask.event("b"), STREAM_EXISTS);
      await ask.read(stream);
    },
  ],
  [
    "an id known in another stream",
    async (ask) => {
      const [stream, other] = [ask.stream(), ask.stream("t")];
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.append(other, ask.event("a"), NO_STREAM);
      await ask.read(other);
    },
  ],
  [
    "the same id twice in one append",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, [ask.event("a"), ask.event("a")], NO_STREAM);
      await ask.read(stream);
    },
  ],
  [
    "the same id with other content",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, ask.event("a", { data: { v: 1 } }), NO_STREAM);
      await ask.append(stream, ask.event("a", { data: { v: 2 } }), NO_STREAM);
      await ask.read(stream);
    },
  ],
  [
    "an empty append",
    async (ask) => {
      const stream = ask.stream();
      for (const expected of [NO_STREAM, ANY, 4n] as const) await ask.append(stream, [], expected);
      await ask.read(stream);
    },
  ],
  [
    "ten racing appends with one expectation",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.step("race", async () => {
        const racing = Array.from({ length: 10 }, (_, index) =>
          ask.client.appendToStream(stream, ask.event(`r${index}`), { expectedRevision: 0n }),
        );
        const results = await Promise.allSettled(racing);
        const lost = results.flatMap((each) =>
          each.status === "rejected" ? [(each.reason as { type: string }).type] : [],
        );
        return { won: results.length - lost.length, lost: [...new Set(lost)] };
      });
    },
  ],
  [
    "a large append: 1 000 events, one of 900 kB, one of 2 MB, 5 MB in ten",
    async (ask) => {
      await ask.append(
        ask.stream(),
        ["m0", "m1", "m2"].map((label) => ask.event(label)),
        NO_STREAM,
      );
      const large = (length: number) => jsonEvent({ type: "big", data: { x: "a".repeat(length) } });
      const appends = [
        ["1 000 events", Array.from({ length: 1_000 }, () => jsonEvent({ type: "m", data: {} }))],
        ["900 kB", [large(900_000)]],
        ["2 MB", [large(2_000_000)]],
        ["5 MB in ten", Array.from({ length: 10 }, () => large(500_000))],
      ] as const;
      for (const [what, events] of appends) {
        await ask.step(what, async () => {
          const stream = ask.stream(what.replaceAll(" ", ""));
          const answer = await ask.client.appendToStream(stream, [...events], { expectedRevision: NO_STREAM });
          return String(answer.nextExpectedRevision);
        });
      }
    },
  ],
  [
    "names and content at the edge",
    async (ask) => {
      await ask.append("", ask.event("a"), ANY);
      await ask.append(ask.called(`$sys-${ask.run}`, "$sys"), ask.event("b"), ANY);
      const stream = ask.stream("ünï côde/with spaces");
      const data = { t: "مرحبا", z: null, n: 1.5, deep: { a: [1, "x"] } };
      await ask.append(stream, ask.event("c", { data, metadata: { who: "é" } }), NO_STREAM);
      const raw = { type: "raw", data: Buffer.from([0, 255, 1]), metadata: Buffer.from([9]), binary: true };
      await ask.append(stream, ask.event("d", raw), 0n);
      await ask.append(stream, ask.event("f", { data: null }), ANY);
      await ask.append(stream, ask.event("g", { data: [1, 2] }), ANY);
      await ask.read(stream);
    },
  ],
  [
    "with credentials (the path that is not batched)",
    async (ask) => {
      const stream = ask.stream();
      const extra = { credentials: { username: "admin", password: "changeit" } };
      await ask.append(stream, ask.event("a"), NO_STREAM, extra);
      await ask.append(stream, ask.event("a"), NO_STREAM, extra);
      await ask.append(stream, ask.event("b"), NO_STREAM, extra);
      await ask.append(stream, ask.event("c"), 7n, extra);
      await ask.read(stream);
    },
  ],
  [
    "throwOnAppendFailure false",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, ask.event("a"), NO_STREAM);
      await ask.step("append b expecting 7", async () => {
        // The client takes this from its connection and from nowhere else: it is thrown all the same.
        const options = { expectedRevision: 7n, throwOnAppendFailure: false };
        const answer = await ask.client.appendToStream(stream, ask.event("b"), options);
        return { success: answer.success, nextExpectedRevision: String(answer.nextExpectedRevision) };
      });
    },
  ],
];
