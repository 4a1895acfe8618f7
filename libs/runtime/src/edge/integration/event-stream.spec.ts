import { Subject } from "rxjs";
import type { Contract } from "@sankofa/kernel/contract";
import { contract } from "@sankofa/ports/message-bus.contract";
import type { Published } from "../../feed/published-facts";
import { LONGEST_GOODBYE_MS } from "../cut-soon";
import { eventStream } from "./event-stream";

const said = (n: number): Contract => ({
  ...contract(n, 0, "org.sankofa.contact.overdue.v1"),
  audience: "public",
});
const HEARTBEAT_MS = 15_000;

let signal: AbortSignal;
let asked: number;
/** Numbered for as long as somebody asks and the signal lets. */
async function* numbered(until: AbortSignal, last = Infinity): AsyncGenerator<Published> {
  signal = until;
  for (let n = 0; n < last && !until.aborted; n++) {
    asked = n + 1;
    yield {
      contract: said(n),
      place: { position: said(n).position, waiting: n > 0 ? [{ stream: "tally-1", revision: 4 }] : [] },
    };
  }
}
/** Nothing ever, until it is over. */
const silent = (until: AbortSignal): AsyncIterable<Published> => {
  signal = until;
  const over = new Promise<IteratorResult<Published>>((resolve) =>
    until.addEventListener("abort", () => resolve({ done: true, value: undefined })),
  );
  return { [Symbol.asyncIterator]: () => ({ next: () => over }) };
};

const text = async (stream: AsyncIterable<unknown>): Promise<string> => {
  let all = "";
  for await (const part of stream) all += String(part);
  return all;
};

describe("a stream of events", () => {
  let ending$: Subject<void>;
  beforeEach(() => {
    asked = 0;
    ending$ = new Subject();
  });
  afterEach(() => jest.useRealTimers());

  it("says each event in the structured form of CloudEvents, under its place on the feed and with what waits there", async () => {
    const whole = await text(
      eventStream(
        (until) => numbered(until, 2),
        async () => true,
        ending$,
      ),
    );
    const [retry, first, second] = whole.split("\n\n");
    expect(retry).toBe("retry: 2000");
    const [id, event, data = ""] = (first ?? "").split("\n");
    expect(id).toBe(`id: ${said(0).position}`);
    expect(event).toBe("event: org.sankofa.contact.overdue.v1");
    expect(JSON.parse(data.replace("data: ", ""))).toMatchObject({
      specversion: "1.0",
      id: said(0).id,
      source: `/funders/${said(0).tenant}/public`,
      sequence: said(0).position,
      data: { n: 0 },
    });
    expect(second).toContain(`id: ${said(1).position}~tally-1@4\n`);
  });

  it("asks for no more than the reader has room for", async () => {
    const stream = eventStream(numbered, async () => true, ending$);
    stream.read(0);
    while (stream.readableLength < stream.readableHighWaterMark) await new Promise((resolve) => setImmediate(resolve));
    const before = asked;
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toBe(before);
    stream.destroy();
  });

  it("ends what it reads from when the reader leaves", async () => {
    const stream = eventStream(silent, async () => true, ending$);
    stream.resume();
    stream.destroy();
    await new Promise((resolve) => stream.once("close", resolve));
    expect(signal.aborted).toBe(true);
  });

  it("ends when the platform stops", async () => {
    const all = text(eventStream(silent, async () => true, ending$));
    ending$.next();
    expect(await all).toBe("retry: 2000\n\n");
  });

  it("is cut soon after that where its reader takes nothing any more: it would hold up the end of the platform", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
    const stream = eventStream(numbered, async () => true, ending$);
    stream.read(0);
    while (stream.readableLength < stream.readableHighWaterMark) await new Promise((resolve) => setImmediate(resolve));
    ending$.next();
    expect(stream.destroyed).toBe(false);
    await jest.advanceTimersByTimeAsync(LONGEST_GOODBYE_MS);
    expect(stream.destroyed).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it("keeps the line open, and ends at the next beat once its reader may read no longer", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
    let may = true;
    const all = text(eventStream(silent, async () => may, ending$));
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS);
    may = false;
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS);
    expect(await all).toBe("retry: 2000\n\n: still here\n\n");
  });

  it("ends after a while by itself: readers come again and show that they still may", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
    const all = text(eventStream(silent, async () => true, ending$));
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(await all).toMatch(/^retry: 2000\n\n(: still here\n\n)+$/);
  });
});
