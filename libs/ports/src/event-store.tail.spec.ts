import { START, type LogPage, type SubscriptionMessage } from "./event-store";
import { Growth, tail } from "./event-store.tail";
import { positionOf } from "./event-store.positions";

const empty: LogPage = { facts: [], checkpoint: START, end: true };

describe("following a log", () => {
  test("a quiet log is heard of: the consumer knows it is still connected", async () => {
    const controller = new AbortController();
    const kinds: string[] = [];
    for await (const message of tail(async () => empty, new Growth(START, 1), { signal: controller.signal })) {
      kinds.push(message.kind);
      if (kinds.length === 3) controller.abort();
    }
    expect(kinds).toEqual(["caughtUp", "heartbeat", "heartbeat"]);
  });

  test("growth that happened between reading and waiting is not slept through", async () => {
    const growth = new Growth();
    const controller = new AbortController();
    let reads = 0;
    const readAll = async (): Promise<LogPage> => {
      reads += 1;
      // The log grows just after this page was read, before anybody waits.
      growth.announce(positionOf(reads));
      return { facts: [], checkpoint: positionOf(reads - 1), end: true };
    };
    const positions: string[] = [];
    for await (const message of tail(readAll, growth, { signal: controller.signal })) {
      if (message.kind === "checkpoint") positions.push(message.position);
      if (positions.length === 5) controller.abort();
    }
    expect(positions).toEqual([1, 2, 3, 4, 5].map(positionOf));
  });

  test("an error in reading reaches the consumer", async () => {
    const failing = async (): Promise<LogPage> => {
      throw new Error("the disk is gone");
    };
    const follow = async (): Promise<SubscriptionMessage[]> => {
      const messages: SubscriptionMessage[] = [];
      for await (const message of tail(failing, new Growth(), { signal: new AbortController().signal }))
        messages.push(message);
      return messages;
    };
    await expect(follow()).rejects.toThrow("the disk is gone");
  });

  test("waiting leaves no listener behind on the signal", async () => {
    const growth = new Growth();
    const { signal } = new AbortController();
    const added = jest.spyOn(signal, "addEventListener");
    const removed = jest.spyOn(signal, "removeEventListener");
    for (let number = 1; number <= 20; number++) {
      const woken = growth.after(positionOf(number - 1), signal);
      growth.announce(positionOf(number));
      expect(await woken).toBe("grown");
    }
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });
});
