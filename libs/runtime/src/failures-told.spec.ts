import { pino } from "pino";
import { StoreFailure } from "@sankofa/ports/store-failure";
import { failuresTold } from "./failures-told";

const told = (error: Error): unknown => {
  const lines: string[] = [];
  failuresTold(pino({ base: null, timestamp: false }, { write: (line) => void lines.push(line) }))(
    "It has stopped",
    error,
  );
  return JSON.parse(lines.join());
};

test("OPS-2 a store that cannot be reached now is a warning without a stack, and all else an error with one", () => {
  expect(told(new StoreFailure("unreachable", "met another"))).toEqual({
    level: 40,
    reason: expect.any(String),
    msg: "It has stopped",
  });
  for (const error of [new StoreFailure("disk-full", "no room"), new TypeError("a mistake")])
    expect(told(error)).toMatchObject({ level: 50, err: { stack: expect.any(String) }, msg: "It has stopped" });
});
