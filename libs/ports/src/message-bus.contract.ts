import type { Contract } from "@sankofa/kernel/contract";
import type { Delivery, MessageBus } from "./message-bus";

export interface MessageBusUnderTest {
  readonly bus: MessageBus;
  clean(): Promise<void>;
}

/** The nth contract of a test; every stream's contracts are numbered upwards. */
export const contract = (n: number, stream = 0, type = "thing.changed"): Contract => ({
  id: `0190d000-0000-8000-8000-${String(n).padStart(12, "0")}`,
  type,
  version: 1,
  audience: "internal",
  position: String(n).padStart(20, "0"),
  stream: `room.thing-0190e000-0000-7000-8000-${String(stream).padStart(12, "0")}`,
  revision: n,
  tenant: "0190a000-0000-7000-8000-000000000001",
  actor: "process:test",
  happened: "2026-01-05T08:00:00.000Z",
  recorded: "2026-01-05T08:00:00.000Z",
  commandId: "0190f000-0000-7000-8000-000000000001",
  data: { n },
});

const numberOf = ({ contract: { revision } }: Delivery): number => revision;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** At least once is all that is promised: every case must hold on a bus that repeats, delays and shuffles. */
export const describeMessageBus = (name: string, make: () => MessageBusUnderTest): void => {
  describe(`MessageBus: ${name}`, () => {
    let under: MessageBusUnderTest;
    let bus: MessageBus;
    let stop: AbortController;

    beforeEach(() => {
      under = make();
      bus = under.bus;
      stop = new AbortController();
    });
    afterEach(async () => {
      stop.abort();
      await bus.close();
      await under.clean();
    });

    const subscribe = (as: string, types?: readonly string[], signal = stop.signal): AsyncIterable<Delivery> =>
      bus.subscribe({ name: as, signal, ...(types ? { types } : {}) });

    /** Acknowledges until so many different contracts have come; gives them in the order of their first delivery. */
    const hear = async (deliveries: AsyncIterable<Delivery>, count: number): Promise<number[]> => {
      const seen = new Set<number>();
      for await (const delivery of deliveries) {
        seen.add(numberOf(delivery));
        delivery.ack();
        if (seen.size === count) break;
      }
      return [...seen];
    };
    const publish = async (count: number, streams = 1): Promise<void> => {
      for (const n of upTo(count)) await bus.publish(contract(n, n % streams));
    };
    const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);

    test("every name hears everything, as it was published", async () => {
      const [one, other] = [subscribe("one"), subscribe("other")];
      await publish(50, 7);
      expect(sorted(await hear(one, 50))).toEqual(upTo(50));
      expect(sorted(await hear(other, 50))).toEqual(upTo(50));
      const third = subscribe("third");
      await bus.publish(contract(50));
      for await (const delivery of third) {
        expect(delivery.contract).toEqual(contract(50));
        expect(delivery.attempt).toBeGreaterThanOrEqual(1);
        break;
      }
    });

    test("publishing goes on where it was, as long as nothing was lost", async () => {
      await publish(3);
      const { position } = contract(2);
      expect(await bus.resumeAfter(position)).toBe(position);
    });

    test("only the types asked for", async () => {
      const some = subscribe("some", ["b", "c"]);
      for (const [n, type] of ["a", "b", "a", "c", "d", "b"].entries()) await bus.publish(contract(n, n, type));
      expect(sorted(await hear(some, 3))).toEqual([1, 3, 5]);
    });

    test("what is published before the first delivery is asked for is not lost", async () => {
      const early = subscribe("early");
      await publish(3);
      expect(sorted(await hear(early, 3))).toEqual([0, 1, 2]);
    });

    test("first deliveries of a stream come in its order", async () => {
      const all = subscribe("all");
      await publish(60, 3);
      const seen = await hear(all, 60);
      for (const stream of [0, 1, 2])
        expect(seen.filter((n) => n % 3 === stream)).toEqual(upTo(60).filter((n) => n % 3 === stream));
    });

    test("two subscribers of one name share its deliveries", async () => {
      const seen = new Map<number, number>();
      const listen = async (): Promise<void> => {
        for await (const delivery of subscribe("shared")) {
          if (delivery.attempt === 1) seen.set(numberOf(delivery), (seen.get(numberOf(delivery)) ?? 0) + 1);
          delivery.ack();
          if (seen.size === 40) stop.abort();
        }
      };
      const listening = Promise.all([listen(), listen()]);
      await publish(40, 5);
      await listening;
      expect(sorted([...seen.keys()])).toEqual(upTo(40));
      expect(new Set(seen.values())).toEqual(new Set([1]));
    });

    test("what is asked for again comes again, as a later attempt", async () => {
      const attempts: number[] = [];
      const again = subscribe("again");
      await bus.publish(contract(1));
      for await (const delivery of again) {
        attempts.push(delivery.attempt);
        if (attempts.length === 3) delivery.ack();
        else delivery.retry();
        if (attempts.length === 3) break;
      }
      expect(Math.max(...attempts)).toBeGreaterThan(1);
      expect(attempts).toHaveLength(3);
    });

    test("others are not held up by what is asked for again", async () => {
      const heard = new Set<number>();
      const stubborn = subscribe("stubborn");
      await publish(10, 10);
      for await (const delivery of stubborn) {
        if (numberOf(delivery) === 0 && heard.size < 9) delivery.retry();
        else {
          heard.add(numberOf(delivery));
          delivery.ack();
        }
        if (heard.size === 10) break;
      }
      expect(heard.size).toBe(10);
    });

    test("what a subscriber leaves unacknowledged goes to the next one of its name", async () => {
      const first = subscribe("name");
      await publish(5);
      for await (const _unacknowledged of first) break;
      const again = await hear(subscribe("name"), 5);
      expect(sorted(again)).toEqual(upTo(5));
    });

    test("a name goes on gathering while nobody listens", async () => {
      const away = new AbortController();
      subscribe("away", undefined, away.signal);
      away.abort();
      await publish(5);
      expect(sorted(await hear(subscribe("away"), 5))).toEqual(upTo(5));
    });

    test("an aborted subscription ends, waiting or not", async () => {
      const waiting = hear(subscribe("waiting"), 1);
      stop.abort();
      expect(await waiting).toEqual([]);
      expect(await hear(subscribe("late"), 1)).toEqual([]);
    });

    test("closing ends every subscription and takes nothing more", async () => {
      const waiting = hear(subscribe("waiting"), 1);
      await bus.close();
      expect(await waiting).toEqual([]);
      await expect(bus.publish(contract(1))).rejects.toThrow("closed");
    });

    test("acknowledging twice, or asking again after acknowledging, changes nothing", async () => {
      const deliveries = subscribe("calm");
      await bus.publish(contract(1));
      for await (const delivery of deliveries) {
        delivery.ack();
        delivery.ack();
        delivery.retry();
        break;
      }
      await bus.publish(contract(2));
      const seen: number[] = [];
      for await (const delivery of subscribe("calm")) {
        if (delivery.attempt === 1) seen.push(numberOf(delivery));
        delivery.ack();
        if (seen.includes(2)) break;
      }
      expect(seen).toEqual([2]);
    });
  });
};
