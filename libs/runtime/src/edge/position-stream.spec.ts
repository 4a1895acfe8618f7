import { NEVER, Subject } from "rxjs";
import { LONGEST_GOODBYE_MS } from "./cut-soon";
import { positionStream } from "./position-stream";

afterEach(() => jest.useRealTimers());

it("is cut soon after its end where its reader takes nothing: it would hold up the end of the platform", async () => {
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  const ending$ = new Subject<void>();
  const stream = positionStream(NEVER, ending$);
  ending$.next();
  expect(stream.destroyed).toBe(false);
  await jest.advanceTimersByTimeAsync(LONGEST_GOODBYE_MS);
  expect([stream.destroyed, jest.getTimerCount()]).toEqual([true, 0]);
});
