import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { connect, type NatsConnection } from "nats";
import { START } from "@sankofa/ports/event-store";
import type { Delivery, MessageBus } from "@sankofa/ports/message-bus";
import { contract } from "@sankofa/ports/message-bus.contract";
import { ownNatsServer, type NatsServer } from "@sankofa/testing/servers/nats-server";
import { serverPrograms } from "@sankofa/testing/servers/programs";
import { natsBus } from "./message-bus-nats";

const STREAMS = 3;
/** The broker hands out a thousand at most that it has not been answered. */
const MORE_THAN_IT_HOLDS = 1_500;
const said = (n: number) => contract(n, n % STREAMS);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const position = (n: number): string => said(n).position;

describe.each(serverPrograms("nats-server").map((program) => [basename(program), program] as const))(
  "what a broker loses, on %s",
  (_version, program) => {
    let server: NatsServer;
    let operator: NatsConnection;
    let name: string;
    let bus: MessageBus;
    let stop: AbortController;

    beforeEach(async () => {
      server = await ownNatsServer(program);
      operator = await connect({ servers: server.url, maxReconnectAttempts: -1 });
      name = `test-${randomUUID()}`;
      bus = natsBus({ connection: { servers: server.url }, name, silenceMs: 1_000 });
      stop = new AbortController();
    });
    afterEach(async () => {
      stop.abort();
      await bus.close();
      await operator.close();
      await server.stop();
    });

    const subscribe = (): AsyncIterable<Delivery> => bus.subscribe({ name: "one", signal: stop.signal });
    const hear = async (deliveries: AsyncIterable<Delivery>, count: number): Promise<number[]> => {
      const seen = new Set<number>();
      for await (const { contract, ack } of deliveries) {
        seen.add(contract.revision);
        ack();
        if (seen.size === count) break;
      }
      return [...seen];
    };
    /** As a publisher does: again until it is taken. */
    const publish = async (numbers: readonly number[]): Promise<void> => {
      for (const n of numbers)
        for (let taken = false; !taken;) {
          taken = await bus.publish(said(n)).then(
            () => true,
            () => false,
          );
          if (!taken) await bus.resumeAfter(position(n - 1)).catch(() => START);
        }
    };
    const stored = async (): Promise<number> =>
      (await (await operator.jetstreamManager()).streams.info(name)).state.messages;

    test("a contract that is published again is stored once", async () => {
      await publish([0, 1, 2, 1, 0]);
      expect(await stored()).toBe(3);
    });

    test("killed and started again, it loses nothing, and each stream keeps its order", async () => {
      const heard = hear(subscribe(), 120);
      await publish(upTo(40));
      await server.kill();
      const rest = publish(upTo(120).slice(40));
      await server.restart();
      await rest;
      const seen = await heard;
      expect(seen.length).toBe(120);
      for (const stream of upTo(STREAMS))
        expect(seen.filter((n) => n % STREAMS === stream)).toEqual(upTo(120).filter((n) => n % STREAMS === stream));
      expect(await stored()).toBe(120);
    });

    test("a consumer that is slow is neither dropped nor overrun: more is said than it may hold, and it hears all in order", async () => {
      const [seen, deliveries] = [new Set<number>(), subscribe()];
      await publish([0]);
      for await (const { contract, ack } of deliveries) {
        // With the first in hand it hears nothing more until the broker holds all of them.
        if (seen.size === 0) await Promise.all(upTo(MORE_THAN_IT_HOLDS).map((n) => bus.publish(said(n))));
        seen.add(contract.revision);
        ack();
        if (seen.size === MORE_THAN_IT_HOLDS) break;
      }
      for (const stream of upTo(STREAMS)) {
        const ofStream = (n: number): boolean => n % STREAMS === stream;
        expect([...seen].filter(ofStream)).toEqual(upTo(MORE_THAN_IT_HOLDS).filter(ofStream));
      }
    });

    test("a frozen broker takes nothing; what it was sent meanwhile is stored once when it thaws", async () => {
      await publish([0]);
      let refused = 1;
      server.freeze();
      // It stands still a moment after it was told to.
      const taken = (): Promise<boolean> =>
        bus.publish(said(refused)).then(
          () => true,
          () => false,
        );
      while (await taken()) refused++;
      server.thaw();
      await publish(upTo(refused + 2));
      expect(await stored()).toBe(refused + 2);
    });

    test("what it refuses counts neither as stored nor as a loss of what was stored before", async () => {
      await publish([0, 1, 2]);
      const { streams } = await operator.jetstreamManager();
      const { config } = await streams.info(name);
      await streams.update(name, { ...config, max_msg_size: 1 });
      await expect(bus.publish(said(3))).rejects.toThrow("did not take it: message size exceeds maximum allowed");
      await streams.update(name, config);
      expect(await bus.resumeAfter(position(2))).toBe(position(2));
      await publish([3]);
      expect(await stored()).toBe(4);
    });

    test("a stream that was deleted is published from the beginning, and who listened hears it all", async () => {
      const deliveries = subscribe();
      await publish([0, 1, 2]);
      expect(await hear(deliveries, 3)).toEqual([0, 1, 2]);
      const again = subscribe();
      // Said once more it is known, and said only after whoever listens is known: server 2.9 may hand nothing to one that it is told of
      // while it deletes a stream of that name.
      await publish([2]);
      await (await operator.jetstreamManager()).streams.delete(name);
      // By the time that it answers, it may still hear for the stream, and says then that it could not store.
      await expect(bus.publish(said(3))).rejects.toThrow("did not take it: ");
      expect(await bus.resumeAfter(position(2))).toBe(START);
      const heard = hear(again, 1);
      await publish([0, 1, 2, 3]);
      expect((await heard).length).toBe(1);
      expect(await stored()).toBe(4);
    });

    test("who listens while the broker is being told of it hears what is said from then on, and nothing older", async () => {
      await publish([0, 1]);
      const heard = hear(subscribe(), 1);
      await publish([2]);
      expect(await heard).toEqual([2]);
    });

    test("who could not be told to the broker at first hears what was said since", async () => {
      await publish([0]);
      const { streams } = await operator.jetstreamManager();
      await streams.delete(name);
      // As long as it stands, nobody can listen.
      const other = `other-${name}`;
      await streams.add({ name: other, subjects: [`${name}.>`] });
      const late = subscribe();
      // Waits until it was tried.
      await expect(bus.publish(said(1))).rejects.toThrow("has lost messages");
      await streams.delete(other);
      await bus.resumeAfter(position(0));
      await publish([0, 1, 2]);
      expect(await hear(late, 3)).toEqual([0, 1, 2]);
    });

    test("a stream that another one took the place of is noticed by its numbers", async () => {
      await publish([0, 1, 2]);
      const { streams } = await operator.jetstreamManager();
      const { config } = await streams.info(name);
      await streams.delete(name);
      await streams.add(config);
      await expect(bus.publish(said(3))).rejects.toThrow("has lost messages");
      expect(await bus.resumeAfter(position(2))).toBe(START);
      await publish([0, 1, 2]);
      expect(await bus.resumeAfter(position(2))).toBe(position(2));
    });

    test("a broker that is behind says from where on; one that was emptied by its operator does not count as behind", async () => {
      await publish([0, 1, 2]);
      expect(await bus.resumeAfter(position(9))).toBe(START);
      expect(await bus.resumeAfter(position(2))).toBe(position(2));
      await (await operator.jetstreamManager()).streams.purge(name);
      expect(await bus.resumeAfter(position(2))).toBe(position(2));
    });

    describe("where several publish into one stream", () => {
      const buses: MessageBus[] = [];
      const busOf = (room: string): MessageBus => {
        const made = natsBus({ connection: { servers: server.url }, name, rooms: [room] });
        buses.push(made);
        return made;
      };
      const of = (room: string, n: number) => ({ ...said(n), stream: `${room}.noun-${n % STREAMS}` });
      afterEach(async () => {
        for (const each of buses.splice(0)) await each.close();
      });

      test("each is told where to go on by its own messages, however far the others are", async () => {
        const [one, other] = [busOf("enrolment"), busOf("scheduling")];
        for (const n of [1, 2]) await one.publish(of("enrolment", n));
        for (const n of [3, 4, 5]) await other.publish(of("scheduling", n));
        expect(await one.resumeAfter(position(2))).toBe(position(2));
        expect(await one.resumeAfter(position(4))).toBe(START);
        expect(await other.resumeAfter(position(5))).toBe(position(5));
        expect(await busOf("assessment").resumeAfter(position(5))).toBe(START);
      });

      test("what one of them has lost is noticed although another has published since", async () => {
        const [one, other] = [busOf("enrolment"), busOf("scheduling")];
        for (const n of [1, 2, 3]) await one.publish(of("enrolment", n));
        const { streams } = await operator.jetstreamManager();
        const { config } = await streams.info(name);
        await streams.delete(name);
        await streams.add(config);
        await other.publish(of("scheduling", 9));
        await expect(one.publish(of("enrolment", 4))).rejects.toThrow("has lost messages");
        expect(await one.resumeAfter(position(3))).toBe(START);
      });
    });

    test("what others publish under our subjects is passed over", async () => {
      const deliveries = subscribe();
      await publish([0]);
      await operator.jetstream().publish(`${name}.nonsense`, "not a contract");
      await publish([1]);
      expect(await hear(deliveries, 2)).toEqual([0, 1]);
    });
  },
);
