import { tally } from "@sankofa/testing/sample/tally.context";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { START } from "@sankofa/ports/event-store";
import { TallyLog, tallyStream } from "../tally-log.spec-kit";
import type { Unparked } from "../runners/parked-work";
import { PublisherBehind, type Publisher } from "./publisher";
import type { PublishingUnderTest } from "./publisher.contract";
import { brokenTally, PublishingProcess, UNREADABLE } from "./publishing-process.spec-kit";
import { WatchedBus } from "./watched-bus.spec-kit";

const BROKEN = 1;
const OTHER = 2;

/** The publisher over any bus, meeting a fact that its program cannot make out: its record waits, and no other. */
export const describeParkedPublishing = (name: string, make: () => Promise<PublishingUnderTest>): void => {
  describe(`Publisher that cannot make out a fact: ${name}`, () => {
    let under: PublishingUnderTest;
    let bus: WatchedBus;
    let log: TallyLog;
    let publishing: PublishingProcess;

    beforeEach(async () => {
      under = await make();
      bus = new WatchedBus(under.bus);
      log = new TallyLog(under.store);
      for (const at of [BROKEN, OTHER]) {
        await log.open(at);
        await log.count(at, 1);
      }
      await log.count(BROKEN, 2, UNREADABLE);
      for (const at of [BROKEN, OTHER]) await log.count(at, at === BROKEN ? 3 : 2);
      others = 2;
      publishing = await start(brokenTally);
    });
    afterEach(async () => {
      await publishing.stop();
      await bus.close();
      await under.clean();
    });

    const start = (room: ContextManifest): Promise<PublishingProcess> =>
      new PublishingProcess(under.store, under.cursors, bus, room).start();
    let others: number;
    /** Begun anew, and seen to go on. */
    const startedAgain = async (room: ContextManifest): Promise<void> => {
      await publishing.stop();
      publishing = await start(room);
      await log.count(OTHER, (others += 1));
      await upToHead();
    };
    /** Revisions of a tally in the order in which they were first taken. */
    const taken = (at: number): readonly number[] => [
      ...new Set(bus.taken.filter(({ stream }) => stream === tallyStream(at)).map(({ revision }) => revision)),
    ];
    const upToHead = async (): Promise<void> => {
      const { position } = await under.store.head();
      while ((await publishing.cursor()) < position) await new Promise((resolve) => setImmediate(resolve));
    };
    /** Asked again as long as the publisher has yet to hear that what it sent before was taken. */
    const replayed = async (options: Parameters<Publisher["replay"]>[1] = {}): Promise<Unparked> => {
      for (;;)
        try {
          return await publishing.publisher.replay(tallyStream(BROKEN), options);
        } catch (error) {
          if (!(error instanceof PublisherBehind)) throw error;
          await new Promise((resolve) => setImmediate(resolve));
        }
    };
    const waiting = async () =>
      (await publishing.publisher.parked.list()).map(({ runner, key, type, reason, facts }) => [
        runner,
        key,
        type,
        reason,
        facts,
      ]);
    const parked = (facts: number): readonly unknown[] => [
      ["publisher", tallyStream(BROKEN), "tally.tally-counted", "Unlucky", facts],
    ];

    test("OPS-2 its record waits behind it and says why, all others go on, and the cursor with them", async () => {
      await upToHead();
      expect([taken(BROKEN), taken(OTHER)]).toEqual([
        [0, 1],
        [0, 1, 2],
      ]);
      expect(await waiting()).toEqual(parked(2));
      expect(publishing.publisher.trouble).toBeUndefined();
      await log.count(BROKEN, 4);
      await log.count(OTHER, 3);
      await upToHead();
      expect([taken(BROKEN), taken(OTHER)]).toEqual([
        [0, 1],
        [0, 1, 2, 3],
      ]);
      expect(await waiting()).toEqual(parked(3));
    });

    test("OPS-2 it waits still after a start, and what is mended is published in its order, each naming the one before it", async () => {
      await upToHead();
      await startedAgain(brokenTally);
      expect(await replayed()).toMatchObject({ folded: 0, left: 2 });
      expect(publishing.publisher.parked.streams).toBe(1);
      await startedAgain(tally);
      expect(taken(BROKEN)).toEqual([0, 1]);
      expect(await replayed()).toMatchObject({
        folded: 2,
        discarded: 0,
        left: 0,
      });
      await log.count(BROKEN, 4);
      await upToHead();
      expect(taken(BROKEN)).toEqual([0, 1, 2, 3, 4]);
      expect(await waiting()).toEqual([]);
      const said = bus.taken.filter(({ stream }) => stream === tallyStream(BROKEN));
      for (const { revision, previous } of said)
        expect(said.find(({ position }) => position === previous)?.revision).toBe(
          revision === 0 ? undefined : revision - 1,
        );
    });

    test("OPS-2 given up, the world never hears of it: what comes after names what was said before it", async () => {
      await upToHead();
      const done = await replayed({ discard: true });
      expect(done).toMatchObject({ folded: 1, discarded: 1, left: 0 });
      await log.count(BROKEN, 4);
      await upToHead();
      expect(taken(BROKEN)).toEqual([0, 1, 3, 4]);
      const [before, after] = [1, 3].map((revision) =>
        bus.taken.find((said) => said.stream === tallyStream(BROKEN) && said.revision === revision),
      );
      expect(after?.previous).toBe(before?.position);
      await startedAgain(brokenTally);
      expect(await waiting()).toEqual([]);
      // All of it is asked for again, and by then it could be made out: it stays unsaid.
      await publishing.stop();
      bus.resume = () => START;
      publishing = await start(tally);
      const sent = bus.taken.length;
      await bus.until(() => bus.taken.length >= sent + 7);
      const again = bus.taken.slice(sent).filter(({ stream }) => stream === tallyStream(BROKEN));
      expect(again.map(({ revision }) => revision)).toEqual([0, 1, 3, 4]);
      expect(again[2]?.previous).toBe(again[1]?.position);
    });

    test("OPS-2 giving up said again after the bus was away gives up nothing more: what waited behind it is sound", async () => {
      await upToHead();
      bus.mishap = () => "refused";
      await expect(replayed({ discard: true })).rejects.toThrow("was not taken");
      bus.mishap = () => undefined;
      expect(await replayed({ discard: true })).toMatchObject({ folded: 1, discarded: 0, left: 0 });
      expect(taken(BROKEN)).toEqual([0, 1, 3]);
    });

    test("OPS-2 given up by two who looked at the same, it alone is given up: what is the first after it nobody looked at", async () => {
      await log.count(BROKEN, 4, UNREADABLE);
      await upToHead();
      const [{ position: at } = { position: "" }] = await publishing.publisher.parked.list();
      expect(await replayed({ discard: true, at })).toMatchObject({ folded: 1, discarded: 1, left: 1 });
      expect(await replayed({ discard: true, at })).toMatchObject({ folded: 0, discarded: 0, left: 1 });
      expect(await waiting()).toEqual(parked(1));
    });

    test("OPS-2 what is set aside is kept before the cursor passes it, whatever is lost in between, and once", async () => {
      await publishing.stop();
      await log.count(BROKEN, 4, UNREADABLE);
      const moving = jest.spyOn(under.cursors, "moveCursor").mockRejectedValueOnce(new Error("lost"));
      publishing = await start(brokenTally);
      await upToHead();
      moving.mockRestore();
      expect(await waiting()).toEqual(parked(3));
      await startedAgain(tally);
      await replayed();
      expect(taken(BROKEN)).toEqual([0, 1, 2, 3, 4]);
      expect(bus.taken.filter(({ stream, revision }) => stream === tallyStream(BROKEN) && revision > 1)).toHaveLength(
        3,
      );
    });

    test("OPS-2 nothing is taken up while what came before it may be on its way", async () => {
      await upToHead();
      const { facts } = await under.store.readStream({ stream: tallyStream(OTHER), limit: 1 });
      await publishing.stop();
      bus.resume = () => facts[0]?.position ?? "";
      bus.mishap = () => "refused";
      publishing = await start(tally);
      await expect(publishing.publisher.replay(tallyStream(BROKEN))).rejects.toMatchObject({
        code: "publisher-behind",
      });
    });
  });
};
