import type { Position } from "@sankofa/kernel/contract";
import { START, type EventStore } from "@sankofa/ports/event-store";
import type { MessageBus } from "@sankofa/ports/message-bus";
import { tally } from "@sankofa/testing/sample/tally.context";
import { TallyLog, tallyStream } from "../tally-log.spec-kit";
import { PublishingProcess, type Cursors } from "./publishing-process.spec-kit";
import { WatchedBus } from "./watched-bus.spec-kit";

export interface PublishingUnderTest {
  readonly store: EventStore;
  readonly bus: MessageBus;
  readonly cursors: Cursors;
  /** Removes what was left behind; the bus is closed before. */
  clean(): Promise<void>;
}

const gate = (): { readonly opened: Promise<void>; open: () => void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

const says = ({ type }: { readonly type: string }): boolean => type in tally.outbound;

const STREAMS = 3;
const COUNTS = 8;

/** The publisher over any bus: in order, without a gap, at least once, whatever the bus does. */
export const describePublisher = (name: string, make: () => Promise<PublishingUnderTest>): void => {
  describe(`Publisher: ${name}`, () => {
    let under: PublishingUnderTest;
    let bus: WatchedBus;
    let log: TallyLog;

    beforeEach(async () => {
      under = await make();
      bus = new WatchedBus(under.bus);
      log = new TallyLog(under.store);
      for (let at = 0; at < STREAMS; at += 1) await log.open(at);
      for (let revision = 1; revision <= COUNTS; revision += 1)
        for (let at = 0; at < STREAMS; at += 1) await log.count(at, revision);
    });
    afterEach(async () => {
      await bus.close();
      await under.clean();
    });

    const running = (): Promise<PublishingProcess> => new PublishingProcess(under.store, under.cursors, bus).start();
    const head = async (): Promise<Position> => (await under.store.head()).position;
    const ids = async (): Promise<string[]> => (await under.store.readAll({})).facts.filter(says).map(({ id }) => id);
    const idsTaken = (): string[] => [...new Set(bus.taken.map(({ id }) => id))];
    const everythingTaken = async (): Promise<void> => {
      const all = await ids();
      await bus.until(() => idsTaken().length === all.length);
    };
    const firstOf = async (at: number): Promise<Position> =>
      (await under.store.readStream({ stream: tallyStream(at), limit: 1 })).facts[0]?.position ?? START;
    /** By stream, revisions in the order in which they were first taken. */
    const firstTaken = (): number[][] =>
      Array.from({ length: STREAMS }, (_, at) => [
        ...new Set(bus.taken.filter(({ stream }) => stream === tallyStream(at)).map(({ revision }) => revision)),
      ]);
    const inOrder = Array.from({ length: STREAMS }, () => Array.from({ length: COUNTS + 1 }, (_, n) => n));

    test("of one stream one contract is on its way, of several streams several", async () => {
      const { opened, open } = gate();
      bus.answer = () => opened;
      const publishing = await running();
      await bus.until(() => bus.together === STREAMS);
      open();
      await everythingTaken();
      expect(bus.most).toEqual({ ofStream: 1, together: STREAMS });
      await publishing.stop();
    });

    test("the cursor moves over nothing that the bus has not acknowledged", async () => {
      const { opened, open } = gate();
      bus.answer = ({ stream }) => (stream === tallyStream(1) ? opened : undefined);
      bus.mishap = ({ stream }) => (stream === tallyStream(1) ? "unanswered" : undefined);
      const publishing = await running();
      // All of the others' and the first of this one.
      await bus.until(() => bus.taken.length === (STREAMS - 1) * (COUNTS + 1) + 1);
      const stopped = publishing.stop();
      open();
      await stopped;
      expect(await publishing.cursor()).toBe(await firstOf(0));
    });

    test("what the bus has lost is published again", async () => {
      const before = await running();
      await everythingTaken();
      await before.stop();
      expect(await before.cursor()).toBe(await head());
      const taken = bus.taken.length;
      const behind = await firstOf(1);
      bus.resume = () => behind;
      const again = await running();
      await bus.until(() => bus.taken.length === taken + STREAMS * (COUNTS + 1) - 2);
      await again.stop();
      expect(bus.taken[taken]?.position).toBe(await firstOf(2));
      expect(await again.cursor()).toBe(await head());
    });

    test("what is published again bears the same id and says the same", async () => {
      let unanswered = 0;
      bus.mishap = ({ revision }) => (revision === 2 && unanswered++ < STREAMS ? "unanswered" : undefined);
      const publishing = await running();
      await everythingTaken();
      await publishing.stop();
      expect(bus.taken.length).toBeGreaterThan(idsTaken().length);
      for (const contract of bus.taken) expect(contract).toEqual(bus.taken.find(({ id }) => id === contract.id));
      expect(idsTaken().sort()).toEqual((await ids()).sort());
    });

    test("each stream is heard in its order, whatever is refused, lost and sent again meanwhile", async () => {
      const heard = new Map<string, number[]>();
      const listening = (async () => {
        for await (const { contract, ack } of bus.subscribe({ name: "all", signal: new AbortController().signal })) {
          const revisions = heard.get(contract.stream) ?? [];
          heard.set(contract.stream, revisions);
          if (!revisions.includes(contract.revision)) revisions.push(contract.revision);
          ack();
          if ([...heard.values()].flat().length === STREAMS * (COUNTS + 1)) return;
        }
      })();
      let calls = 0;
      bus.mishap = () => ((calls += 1) % 7 === 0 ? "refused" : calls % 5 === 0 ? "unanswered" : undefined);
      const publishing = await running();
      await listening;
      await publishing.stop();
      expect(firstTaken()).toEqual(inOrder);
      expect(Array.from({ length: STREAMS }, (_, at) => heard.get(tallyStream(at)))).toEqual(inOrder);
    });

    test("every contract names the one before it in its stream, also across a restart and a fact that says nothing", async () => {
      await log.put(0, COUNTS + 1, "tally.tally-mused", {});
      const before = await running();
      await everythingTaken();
      await before.stop();
      await log.count(0, COUNTS + 2);
      await log.count(1, COUNTS + 1);
      const after = await running();
      await everythingTaken();
      await after.stop();
      const { facts } = await under.store.readAll({});
      for (const { position, stream, previous } of bus.taken) {
        const earlier = facts.filter((fact) => fact.stream === stream && fact.position < position && says(fact));
        expect(previous).toBe(earlier.at(-1)?.position);
      }
    });

    test("a room that says little looks for its last word once, and never again", async () => {
      for (let n = 1; n <= 300; n += 1) await log.put(0, COUNTS + n, "tally.tally-mused", {});
      const before = await running();
      await everythingTaken();
      await before.stop();
      const read = jest.spyOn(under.store, "readAll");
      const resume = jest.spyOn(bus, "resumeAfter");
      const after = await running();
      await log.count(1, COUNTS + 1);
      await everythingTaken();
      await after.stop();
      expect(read.mock.calls.filter(([{ direction }]) => direction === "backwards")).toEqual([]);
      expect(resume).toHaveBeenCalledWith(bus.taken.at(-2)?.position);
      expect(bus.taken.length).toBe(idsTaken().length);
    });

    test("what was noted as said and not as read, when a process died between the two, is not said again", async () => {
      let moves = 0;
      const move = under.cursors.moveCursor.bind(under.cursors);
      const moving = jest.spyOn(under.cursors, "moveCursor").mockImplementation(async (name, from, to) => {
        if (name === "publisher" && ++moves === 2) throw new Error("The process died");
        await move(name, from, to);
      });
      const dying = await running();
      await everythingTaken();
      await dying.stop();
      moving.mockRestore();
      await log.count(1, COUNTS + 1);
      const publishing = await running();
      await everythingTaken();
      await publishing.stop();
      expect(await publishing.cursor()).toBe(await head());
      expect(firstTaken()[1]).toEqual([...(inOrder[1] ?? []), COUNTS + 1]);
    });

    test("whoever is asked to stop sends nothing more, and waits for what is on its way", async () => {
      const { opened, open } = gate();
      bus.answer = () => opened;
      const publishing = await running();
      await bus.until(() => bus.taken.length === STREAMS);
      let over = false;
      const stopped = publishing.stop().then(() => (over = true));
      await log.open(STREAMS);
      expect([over, bus.together]).toEqual([false, STREAMS]);
      open();
      await stopped;
      const { length } = bus.taken;
      expect(bus.together).toBe(0);
      // What was taken without a gap counts, so that nothing of it is sent again.
      const again = await running();
      await everythingTaken();
      await again.stop();
      expect(bus.taken.length).toBe(idsTaken().length);
      expect(bus.taken.length).toBeGreaterThan(length);
    });

    test("a contract that is refused is told of by name, and all goes on in order once it is taken", async () => {
      let refused = true;
      const isIt = (contract: { readonly stream: string; readonly revision: number }): boolean =>
        contract.stream === tallyStream(1) && contract.revision === 4;
      const tried = { times: 0 };
      bus.mishap = (contract) => {
        if (!isIt(contract)) return undefined;
        tried.times += 1;
        return refused ? "refused" : undefined;
      };
      const publishing = await running();
      await bus.until(() => tried.times === 3);
      const { message } = publishing.publisher.trouble ?? { message: "" };
      const { facts } = await under.store.readStream({ stream: tallyStream(1), from: 4, limit: 1 });
      expect(message).toContain("tally.counted");
      expect(message).toContain(facts[0]?.position);
      expect(message).toContain("The bus took nothing");
      refused = false;
      await everythingTaken();
      await publishing.stop();
      expect(firstTaken()).toEqual(inOrder);
      expect(publishing.publisher.trouble).toBeUndefined();
    });
  });
};
