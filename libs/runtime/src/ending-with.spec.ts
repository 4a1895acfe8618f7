import { getEventListeners } from "node:events";
import { endingWith } from "./ending-with";

const heard = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(signal.reason)));

describe("work that ends with a signal", () => {
  test("ends with it, or by itself, and is over for a signal that was", async () => {
    const longer = new AbortController();
    const early = endingWith(longer.signal, (over) => {
      const ended = heard(over.signal);
      over.abort("by itself");
      return ended;
    });
    expect(await early).toBe("by itself");
    expect(longer.signal.aborted).toBe(false);
    const late = endingWith(longer.signal, ({ signal }) => heard(signal));
    longer.abort("with it");
    expect(await late).toBe("with it");
    expect(await endingWith(longer.signal, ({ signal }) => Promise.resolve(signal.reason))).toBe("with it");
  });

  test("leaves nothing with the signal, whatever became of it", async () => {
    const { signal } = new AbortController();
    const listening = () => getEventListeners(signal, "abort").length;
    expect(await endingWith(signal, () => Promise.resolve(listening()))).toBe(1);
    await expect(endingWith(signal, () => Promise.reject(new Error("It failed")))).rejects.toThrow("It failed");
    expect(listening()).toBe(0);
  });
});
