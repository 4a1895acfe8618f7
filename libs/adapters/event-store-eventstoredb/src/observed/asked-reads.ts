import {
  BACKWARDS,
  END,
  eventTypeFilter,
  excludeSystemEvents,
  FORWARDS,
  NO_STREAM,
  START,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type Position,
} from "@eventstore/db-client";
import type { AskedCase, Asking } from "./asking";

type ReadAll = NonNullable<Parameters<EventStoreDBClient["readAll"]>[0]>;

/** Positions of what was read; the client types them as if a link could have none. */
const positionsOf = (events: readonly AllStreamResolvedEvent[]): Position[] =>
  events.flatMap(({ event }) => (event?.position ? [event.position] : []));

const oursIn = async (
  ask: Asking,
  options: ReadAll & { readonly filter?: unknown },
): Promise<AllStreamResolvedEvent[]> => {
  const ours: AllStreamResolvedEvent[] = [];
  for await (const read of ask.client.readAll(options))
    if (read.event && ask.knows(read.event.streamId)) ours.push(read);
  return ours;
};

const labelsOf = (ask: Asking, events: readonly AllStreamResolvedEvent[]): string[] =>
  events.map(({ event }) => ask.label(event?.id ?? ""));

const askPositions = async (ask: Asking): Promise<void> => {
  const forwards = { direction: FORWARDS, fromPosition: START } as const;
  await ask.step("forwards", async () => labelsOf(ask, await oursIn(ask, forwards)));
  await ask.step("backwards", async () =>
    labelsOf(ask, await oursIn(ask, { direction: BACKWARDS, fromPosition: END })),
  );
  await ask.step("positions rise; commit equals prepare", async () => {
    const positions = positionsOf(await oursIn(ask, forwards));
    const rising = positions.every(({ commit }, index) => index === 0 || commit > (positions[index - 1]?.commit ?? 0n));
    return { rising, equal: positions.map(({ commit, prepare }) => commit === prepare) };
  });
  await ask.step("from the position of b: inclusive forwards, exclusive backwards", async () => {
    const all = await oursIn(ask, forwards);
    const [fromPosition = START] = positionsOf(all.filter(({ event }) => ask.label(event?.id ?? "") === "b"));
    return {
      forwards: labelsOf(ask, await oursIn(ask, { direction: FORWARDS, fromPosition })),
      backwards: labelsOf(ask, await oursIn(ask, { direction: BACKWARDS, fromPosition })),
    };
  });
};

export const ASKED_READS: readonly AskedCase[] = [
  [
    "reads of one stream",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(
        stream,
        ["a", "b", "c", "d", "e"].map((label) => ask.event(label)),
        NO_STREAM,
      );
      await ask.read(stream, { direction: FORWARDS, fromRevision: 2n }, "from 2");
      await ask.read(stream, { maxCount: 2 }, "two");
      await ask.read(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 2 }, "two from the end");
      await ask.read(stream, { direction: BACKWARDS, fromRevision: 2n }, "back from 2");
      await ask.read(stream, { fromRevision: 99n }, "beyond the end");
      await ask.read(stream, { direction: BACKWARDS, fromRevision: 99n }, "back from beyond");
      await ask.read(ask.stream("missing"));
      await ask.read(ask.stream("missing"), { direction: BACKWARDS, fromRevision: END }, "backwards");
    },
  ],
  [
    "reading all: order, positions, filters",
    async (ask) => {
      const prefix = `all${ask.run}`;
      const [one, two] = [ask.called(`${prefix}-1`, "one"), ask.called(`${prefix}-2`, "two")];
      await ask.append(one, ask.event("a", { type: "red" }), NO_STREAM);
      await ask.append(two, ask.event("b", { type: "green" }), NO_STREAM);
      await ask.append(one, [ask.event("c", { type: "green" }), ask.event("d", { type: "red" })], 0n);
      await askPositions(ask);
      const filters = [
        ["stream prefix", streamNameFilter({ prefixes: [prefix] })],
        ["stream regex", streamNameFilter({ regex: `^${prefix}-2$` })],
        ["type prefix", eventTypeFilter({ prefixes: ["gre"] })],
        ["type regex", eventTypeFilter({ regex: "^(red|x)$" })],
        ["no system events", excludeSystemEvents()],
      ] as const;
      // Reading takes no filter, whatever it is given: all of it comes back.
      for (const [what, filter] of filters) {
        await ask.step(`filtered by ${what}`, async () =>
          labelsOf(ask, await oursIn(ask, { fromPosition: START, filter })),
        );
      }
      await ask.step("maxCount 3 without system events", async () => {
        let count = 0;
        const options: ReadAll & { filter: unknown } = {
          fromPosition: START,
          maxCount: 3,
          filter: excludeSystemEvents(),
        };
        for await (const { event } of ask.client.readAll(options)) count += event?.type.startsWith("$") ? 100 : 1;
        return count;
      });
    },
  ],
];

/** Asked last: a deadline that is over before it began. */
export const ASKED_DEADLINES: readonly AskedCase[] = [
  [
    "a deadline that has passed",
    async (ask) => {
      const stream = ask.stream();
      await ask.append(stream, ask.event("a"), NO_STREAM, { deadline: 0 });
      await ask.step("read", async () => {
        for await (const event of ask.client.readStream(stream, { deadline: 0 })) void event;
        return true;
      });
    },
  ],
];
