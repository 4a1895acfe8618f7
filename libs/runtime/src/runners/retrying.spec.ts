import { StoreFailure, type FailureReason } from "@sankofa/ports/store-failure";
import { TestClock } from "@sankofa/testing/test-clock";
import { onceThereIsRoom, retrying } from "./retrying";

const full = (reason: FailureReason) => new StoreFailure(reason, "views.db: it cannot be written");

test("OPS-2 work that a full disk stops is done once there is room, and that it waits is told once", async () => {
  const told: unknown[] = [];
  let left = 3;
  const work = async (): Promise<void> => {
    if (left-- > 0) throw full("disk-full");
  };
  await onceThereIsRoom(work, new AbortController().signal, (error) => told.push(error));
  expect([left, told.length]).toEqual([-1, 1]);
});

test("OPS-2 what goes on failing is told with when that began, and anew once it went on in between", async () => {
  const clock = new TestClock();
  const told: (string | undefined)[] = [];
  const begun = clock.now();
  let left = 3;
  const work = async (progress: () => void): Promise<void> => {
    if (left === 1) progress();
    if (left-- > 0) throw new Error("Not now");
  };
  await retrying(work, new AbortController().signal, clock, (trouble) => {
    told.push(trouble?.since);
    clock.advance(1_000);
  });
  expect(told.slice(0, 3)).toEqual([begun, begun, undefined]);
  expect(told[3] && told[3] > begun).toBe(true);
});

test("OPS-2 whatever else stops it, or an end of the waiting, is an end", async () => {
  const over = new AbortController();
  const never = (error: Error) =>
    onceThereIsRoom(
      () => Promise.reject(error),
      over.signal,
      () => undefined,
    );
  await expect(never(full("read-only"))).rejects.toMatchObject({ reason: "read-only" });
  await expect(never(new Error("A mistake"))).rejects.toThrow("A mistake");
  const waiting = never(full("disk-full"));
  over.abort();
  await expect(waiting).rejects.toMatchObject({ reason: "disk-full" });
});
