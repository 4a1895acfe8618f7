import { EventEmitter } from "node:events";
import { interruptionOf, type Interruptible } from "./interruption";

const begun = () => {
  const ended: string[] = [];
  const ours = Object.assign(new EventEmitter(), {
    pid: 4,
    kill: (pid: number, signal: string) => ended.push(`${pid} by ${signal}`),
  });
  const clock = { now: 1_000 };
  const signal = interruptionOf(ours as Interruptible, () => clock.now);
  const arrives = (name: "SIGINT" | "SIGTERM", at: number): boolean => {
    clock.now = at;
    return ours.emit(name, name);
  };
  return { signal, ended, arrives };
};

test("OPS-2 a press that npm passes on beside the terminal is one interruption", () => {
  const { signal, ended, arrives } = begun();
  expect(signal.aborted).toBe(false);
  arrives("SIGINT", 1_000);
  arrives("SIGINT", 1_002);
  arrives("SIGTERM", 1_499);
  expect(signal.aborted).toBe(true);
  expect(ended).toEqual([]);
});

test("OPS-2 who interrupts a second time is not waited for: the process ends by that signal, which nobody hears now", () => {
  const { ended, arrives } = begun();
  arrives("SIGTERM", 1_000);
  arrives("SIGINT", 1_500);
  expect(ended).toEqual(["4 by SIGINT"]);
  expect(arrives("SIGINT", 3_000)).toBe(false);
});
