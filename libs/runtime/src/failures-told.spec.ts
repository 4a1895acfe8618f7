import { pino } from "pino";
import { StoreFailure } from "@sankofa/ports/store-failure";
import { NotNow } from "./runners/send-instruction";
import { failuresTold } from "./failures-told";

const told = (error: Error): unknown => {
  const lines: string[] = [];
  failuresTold(pino({ base: null, timestamp: false }, { write: (line) => void lines.push(line) }))(
    "It has stopped",
    error,
  );
  return JSON.parse(lines.join());
};

const notNow = (status: number): NotNow => new NotNow({ code: "not-now", status, title: "Later" });

test("OPS-2 what cannot be reached now is a warning without a stack, and all else an error with one", () => {
  for (const error of [new StoreFailure("unreachable", "met another"), notNow(503), notNow(409)])
    expect(told(error)).toEqual({ level: 40, reason: expect.any(String), msg: "It has stopped" });
  for (const error of [new StoreFailure("disk-full", "no room"), notNow(507), new TypeError("a mistake")])
    expect(told(error)).toMatchObject({ level: 50, err: { stack: expect.any(String) }, msg: "It has stopped" });
});
