import { basename } from "node:path";
import { AckPolicy } from "nats";
import type { Contract } from "@sankofa/kernel/contract";
import { serverPrograms } from "@sankofa/testing/servers/programs";
import { byRecord, published, upTo } from "./events.spec-kit";
import { memoryInbox } from "./memory-inbox";
import { Feed, Listener } from "./subscriber.spec-kit";
import { EventMissing } from "./taking";

const RECORDS = 5;
/** Programs that wait let go of what they have by chance, until one has all: now and then it takes several looks of five seconds. */
const LETTING_GO_MS = 120_000;

describe.each(serverPrograms("nats-server").map((program) => [basename(program), program] as const))(
  "a subscription on %s",
  (_version, program) => {
    let feed: Feed;
    let listener: Listener;
    beforeEach(async () => {
      feed = await Feed.on(program);
      listener = new Listener();
    });
    afterEach(() => feed.clean());
    const troubles = jest.fn();

    const expectInOrder = (count: number): void => {
      expect(listener.heard).toHaveLength(count);
      expect(byRecord(listener.heard, RECORDS)).toEqual(byRecord(upTo(count), RECORDS));
    };

    test("from zero hears what was said before it and goes on", async () => {
      await feed.publish(published(200, RECORDS).slice(0, 120));
      feed.subscribe({ inbox: memoryInbox(), handle: listener.handle });
      await listener.has(120);
      await feed.publish(published(200, RECORDS).slice(120));
      await listener.has(200);
      expectInOrder(200);
    });

    test("from now hears what is said after it, each record from where it stands", async () => {
      const events = published(60, RECORDS);
      await feed.publish(events.slice(0, 20));
      await feed.subscribe({ inbox: memoryInbox(), from: "now", handle: listener.handle }).begun;
      await feed.publish(events.slice(20));
      await listener.has(40);
      expect(byRecord(listener.heard, RECORDS)).toEqual(byRecord(upTo(60).slice(20), RECORDS));
    });

    test("from now hears what a room says that was away, though others have said later things before", async () => {
      const [others, away] = [published(40, RECORDS), published(80, RECORDS).slice(40)];
      const room = (events: readonly Contract[], name: string): readonly Contract[] =>
        events.map((event) => ({ ...event, stream: event.stream.replace(/^room/, name) }));
      // Both have said something; then the one is away while the other goes on to the end of the log.
      await feed.publish(room(others.slice(0, 10), "absent"));
      await feed.publish(room(away, "present"));
      const inbox = memoryInbox();
      await feed.subscribe({ inbox, from: "now", handle: listener.handle, onTrouble: troubles }).begun;
      await feed.publish(room(others.slice(10), "absent"));
      // A room that had said nothing until now: its first events, of a broker that knows each by its id.
      const first = published(100, RECORDS)
        .slice(95)
        .map(({ previous: _, ...event }) => event);
      await feed.publish(room(first, "unheard"));
      await listener.has(35);
      const absent = listener.heard.slice(0, 30);
      expect(byRecord(absent, RECORDS)).toEqual(byRecord(upTo(40).slice(10), RECORDS));
      expect(listener.heard.slice(30).sort()).toEqual(upTo(100).slice(95));
      expect(troubles).not.toHaveBeenCalled();
      // A broker that lost its consumer hands out everything, and of that nothing is taken that was before.
      await (await feed.operator.jetstreamManager()).consumers.delete(feed.name, "listener");
      await feed.publish(room(published(85, RECORDS).slice(80), "present"));
      await listener.has(40);
      expect(listener.heard.slice(35).sort()).toEqual(upTo(85).slice(80));
    });

    test("goes on where it stopped, and hears nothing twice", async () => {
      const events = published(90, RECORDS);
      const inbox = memoryInbox();
      await feed.publish(events.slice(0, 40));
      const first = feed.subscribe({ inbox, handle: listener.handle });
      await listener.has(10);
      await first.stop();
      await feed.publish(events.slice(40));
      feed.subscribe({ inbox, handle: listener.handle });
      await listener.has(90);
      expectInOrder(90);
    });

    test("with a new inbox begins anew, whatever the broker remembers under its name", async () => {
      await feed.publish(published(10, RECORDS));
      const first = feed.subscribe({ inbox: memoryInbox(), handle: listener.handle });
      await listener.has(10);
      await first.stop();
      const again = new Listener();
      feed.subscribe({ inbox: memoryInbox(), handle: again.handle });
      await again.has(10);
      expect(again.heard.sort((a, b) => a - b)).toEqual(upTo(10));
    });

    test("is handed the types it asked for, in the order of all", async () => {
      const ended = published(20, RECORDS, "org.sankofa.relationship.ended.v1");
      const overdue = published(20, RECORDS);
      await feed.publish(overdue.map((event, n) => (n % 2 === 0 ? event : (ended[n] ?? event))));
      feed.subscribe({
        inbox: memoryInbox(),
        types: ["org.sankofa.relationship.ended.v1"],
        handle: (event) => {
          expect(event.type).toBe("org.sankofa.relationship.ended.v1");
          listener.handle(event);
        },
      });
      await listener.has(10);
      expect(listener.heard.sort((a, b) => a - b)).toEqual(upTo(20).filter((n) => n % 2 === 1));
    });

    test("is handed again what failed; what follows it waits, and other records go on", async () => {
      const troubles: string[] = [];
      let failures = 0;
      feed.subscribe({
        inbox: memoryInbox(),
        handle: (event) => {
          if (event.revision === 5 && listener.heard.length < 40) throw new Error(`not yet ${++failures}`);
          listener.handle(event);
        },
        onTrouble: ({ message }, event) => void (event && troubles.push(message)),
      });
      await feed.publish(published(50, RECORDS));
      await listener.has(50);
      expectInOrder(50);
      expect(listener.heard.slice(0, 40).filter((n) => n % RECORDS === 0)).toEqual([0]);
      expect(troubles).toEqual(upTo(failures).map((n) => `not yet ${n + 1}`));
    });

    test("holds back what overtook an event that somebody died with", async () => {
      const streams = await feed.operator.jetstreamManager();
      await feed.publish(published(30, RECORDS).slice(0, 3));
      await streams.consumers.add(feed.name, {
        durable_name: "listener",
        filter_subject: `${feed.name}.public.>`,
        ack_policy: AckPolicy.Explicit,
        ack_wait: 3e9,
      });
      const inbox = memoryInbox();
      await inbox.begin("");
      const dead = await feed.operator.jetstream().consumers.get(feed.name, "listener");
      expect((await dead.next())?.seq).toBe(1);
      feed.subscribe({ inbox, handle: listener.handle });
      await feed.publish(published(30, RECORDS).slice(3));
      await listener.has(24);
      expect(listener.heard.filter((n) => n % RECORDS === 0)).toEqual([]);
      await listener.has(30);
      expectInOrder(30);
    });

    test("passes over what others publish under the platform's subjects", async () => {
      const troubles: Error[] = [];
      await feed.publish(published(1, RECORDS));
      await feed.operator.jetstream().publish(`${feed.name}.public.nonsense.x`, "no event");
      await feed.publish(published(2, RECORDS).slice(1));
      feed.subscribe({ inbox: memoryInbox(), handle: listener.handle, onTrouble: (trouble) => troubles.push(trouble) });
      await listener.has(2);
      expectInOrder(2);
      expect(troubles).toHaveLength(1);
    });

    test(
      "of two that share the work, neither waits for the other where what both wait for is missing for good",
      async () => {
        const records = 200;
        const missing: string[] = [];
        const inbox = memoryInbox();
        await inbox.begin("");
        await feed.publish(published(2 * records, records).slice(records));
        for (let program = 0; program < 2; program += 1)
          feed.subscribe({
            inbox,
            handle: listener.handle,
            onTrouble: (trouble) => {
              if (trouble instanceof EventMissing) missing.push(trouble.event.stream);
            },
          });
        await listener.has(records);
        expect(listener.heard.sort((a, b) => a - b)).toEqual(upTo(2 * records).slice(records));
        expect(new Set(missing).size).toBe(records);
      },
      LETTING_GO_MS,
    );

    test("says so where an event is missing for good, and goes on", async () => {
      const missing: string[] = [];
      const events = published(12, 2);
      await feed.publish(events.filter((_, n) => n !== 4));
      feed.subscribe({
        inbox: memoryInbox(),
        handle: listener.handle,
        onTrouble: (trouble) => {
          if (trouble instanceof EventMissing) missing.push(trouble.event.previous ?? "");
        },
      });
      await listener.has(11);
      expect(byRecord(listener.heard, 2)).toEqual([
        [0, 2, 6, 8, 10],
        [1, 3, 5, 7, 9, 11],
      ]);
      expect(missing).toEqual([events[4]?.position]);
    });
  },
);
