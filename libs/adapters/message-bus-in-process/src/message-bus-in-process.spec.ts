import { BusOverloaded, type Delivery } from "@sankofa/ports/message-bus";
import { contract, describeMessageBus } from "@sankofa/ports/message-bus.contract";
import { inProcessBus, type InProcessBusOptions } from "./message-bus-in-process";

const none = async (): Promise<void> => undefined;

describeMessageBus("in process", () => ({ bus: inProcessBus(), clean: none }));
for (const seed of [1, 2, 3])
  describeMessageBus(`in process, repeating, late and shuffled (seed ${seed})`, () => ({
    bus: inProcessBus({ duplicateEvery: 3, delay: 5, shuffle: true, seed }),
    clean: none,
  }));
describeMessageBus("in process, every contract twice", () => ({
  bus: inProcessBus({ duplicateEvery: 1 }),
  clean: none,
}));

/** The deliveries, as `n` or `n'` for a repeated one, until so many came. */
const heard = async (options: InProcessBusOptions, streams: number, count: number): Promise<string[]> => {
  const bus = inProcessBus(options);
  const deliveries = bus.subscribe({ name: "all", signal: new AbortController().signal });
  for (let n = 0; n < 20; n++) await bus.publish(contract(n, n % streams));
  const seen: string[] = [];
  for await (const delivery of deliveries) {
    seen.push(`${delivery.contract.revision}${delivery.attempt > 1 ? "'" : ""}`);
    delivery.ack();
    if (seen.length === count) break;
  }
  await bus.close();
  return seen;
};

const inOrder = Array.from({ length: 20 }, (_, n) => String(n));

test("without disorder it delivers once and in order", async () => {
  expect(await heard({}, 5, 20)).toEqual(inOrder);
});

test("every third is repeated", async () => {
  const seen = await heard({ duplicateEvery: 3 }, 5, 26);
  expect(seen.filter((each) => each.endsWith("'"))).toEqual(["2'", "5'", "8'", "11'", "14'", "17'"]);
});

test("shuffled and delayed it strays from the order, the same way for one seed", async () => {
  const options = { shuffle: true, delay: 4, seed: 7 };
  const seen = await heard(options, 20, 20);
  expect(seen).not.toEqual(inOrder);
  expect([...seen].sort()).toEqual([...inOrder].sort());
  expect(await heard(options, 20, 20)).toEqual(seen);
  expect(await heard({ ...options, seed: 8 }, 20, 20)).not.toEqual(seen);
});

describe("a bus that is full", () => {
  test("publishing waits for a listening subscriber and goes on when it works", async () => {
    const bus = inProcessBus({ capacity: 10 });
    const deliveries = bus.subscribe({ name: "slow", signal: new AbortController().signal });
    let published = 0;
    const publishing = (async () => {
      for (let n = 0; n < 100; n++) {
        await bus.publish(contract(n));
        published++;
      }
    })();
    await new Promise((resolve) => setImmediate(resolve));
    expect(published).toBe(10);
    const seen: number[] = [];
    for await (const delivery of deliveries) {
      seen.push(delivery.contract.revision);
      delivery.ack();
      expect(published - seen.length).toBeLessThanOrEqual(12);
      if (seen.length === 100) break;
    }
    await publishing;
    expect(seen).toEqual(Array.from({ length: 100 }, (_, n) => n));
    await bus.close();
  });

  test("publishing is refused when nobody listens any more, also to whom is waiting", async () => {
    const bus = inProcessBus({ capacity: 2 });
    const stop = new AbortController();
    bus.subscribe({ name: "gone", signal: stop.signal });
    await bus.publish(contract(0));
    await bus.publish(contract(1));
    const waiting = bus.publish(contract(2));
    stop.abort();
    await expect(waiting).rejects.toThrow(BusOverloaded);
    await expect(bus.publish(contract(3))).rejects.toThrow("gone");
    await bus.close();
  });

  test("a subscriber that acknowledges nothing is given no more than it may hold", async () => {
    const bus = inProcessBus();
    const stop = new AbortController();
    const deliveries = bus.subscribe({ name: "hoarder", signal: stop.signal })[Symbol.asyncIterator]();
    for (let n = 0; n < 1_500; n++) await bus.publish(contract(n));
    const held: Delivery[] = [];
    for (let n = 0; n < 1_000; n++) held.push((await deliveries.next()).value as Delivery);
    let more: Delivery | undefined;
    const next = deliveries.next().then(({ value }) => (more = value as Delivery));
    await new Promise((resolve) => setImmediate(resolve));
    expect(more).toBeUndefined();
    held[0]?.ack();
    expect((await next).contract.revision).toBe(1_000);
    stop.abort();
    await bus.close();
  });
});
