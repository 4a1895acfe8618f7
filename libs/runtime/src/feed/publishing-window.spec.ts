import type { Contract } from "@sankofa/kernel/contract";
import { contract } from "@sankofa/ports/message-bus.contract";
import { PublishingWindow } from "./publishing-window";

/** A bus whose answers are given by hand. */
class Hands {
  readonly sent: number[] = [];
  failures = 0;
  private readonly answers = new Map<number, { take: () => void; refuse: (error: Error) => void }>();
  readonly window: PublishingWindow;

  constructor(most = 100) {
    const publish = ({ revision }: Contract): Promise<void> => {
      this.sent.push(revision);
      return new Promise((take, refuse) => this.answers.set(revision, { take, refuse }));
    };
    this.window = new PublishingWindow(position(-1), position(-1), most, publish, () => this.failures++);
  }

  async take(n: number): Promise<void> {
    this.answers.get(n)?.take();
    await turn();
  }

  async refuse(n: number): Promise<void> {
    this.answers.get(n)?.refuse(new Error(`${n} was refused`));
    await turn();
  }
}

const position = (n: number): string => contract(n).position;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Adds facts 0, 1, 2 …, each of the stream with this number; undefined says nothing. */
const adding = async (hands: Hands, ...streams: (number | undefined)[]): Promise<void> => {
  for (const [n, stream] of streams.entries())
    await hands.window.add(position(n), stream === undefined ? [] : [contract(n, stream)]);
  await turn();
};

test("contracts of different streams are on their way together, of one stream one after the other", async () => {
  const hands = new Hands();
  await adding(hands, 1, 1, 2, 1, 3);
  expect(hands.sent).toEqual([0, 2, 4]);
  await hands.take(0);
  expect(hands.sent).toEqual([0, 2, 4, 1]);
  await hands.take(1);
  expect(hands.sent).toEqual([0, 2, 4, 1, 3]);
});

test("the cursor may move over what was taken without a gap, and over facts that say nothing", async () => {
  const hands = new Hands();
  await adding(hands, 1, 2, undefined, 3);
  await hands.take(1);
  await hands.take(3);
  const moved = hands.window.takenBeyond(position(-1));
  await hands.take(0);
  expect(await moved).toBe(position(3));
  await hands.window.end();
  expect(await hands.window.takenBeyond(position(3))).toBeUndefined();
});

test("no more is on its way than there is room for", async () => {
  const hands = new Hands(2);
  const all = adding(hands, 1, 2, 3);
  await turn();
  expect(hands.sent).toEqual([0, 1]);
  await hands.take(1);
  expect(hands.sent).toEqual([0, 1]);
  await hands.take(0);
  await all;
  expect(hands.sent).toEqual([0, 1, 2]);
});

test("after a refusal nothing more is sent, what is on its way is awaited, and the cursor stays before it", async () => {
  const hands = new Hands();
  await adding(hands, 1, 2, 1, 2);
  await hands.refuse(0);
  expect(hands.failures).toBe(1);
  const ended = hands.window.end();
  await hands.take(1);
  await ended;
  expect(hands.sent).toEqual([0, 1]);
  expect(await hands.window.takenBeyond(position(-1))).toBeUndefined();
  expect(() => hands.window.throwFailure()).toThrow("0 was refused");
  await hands.window.add(position(4), [contract(4)]);
  expect(hands.sent).toEqual([0, 1]);
});

test("whoever waits for room hears of a refusal", async () => {
  const hands = new Hands(1);
  const all = adding(hands, 1, 2);
  await turn();
  await hands.refuse(0);
  await all;
  expect(hands.sent).toEqual([0]);
});

test("what one fact says twice goes in its order, and counts when both were taken", async () => {
  const hands = new Hands();
  await hands.window.add(position(0), [contract(10), contract(11)]);
  await turn();
  expect(hands.sent).toEqual([10]);
  await hands.take(10);
  expect(hands.sent).toEqual([10, 11]);
  await hands.take(11);
  expect(await hands.window.takenBeyond(position(-1))).toBe(position(0));
});
