import { Registry } from "prom-client";
import { newCommandId } from "./command-ids";
import { accepted, DUE, eachOnAnEngine, engine, send, clock, manager } from "./engine.spec-kit";
import { EngineHealth } from "./health";
import { observe } from "./metrics";

eachOnAnEngine();

const measured = (): (() => Promise<Readonly<Record<string, number>>>) => {
  const registry = new Registry();
  observe(engine, registry);
  return async () =>
    Object.fromEntries(
      [...(await registry.metrics()).matchAll(/^(mentorship_\S+) (\S+)$/gm)].map(([, name = "", value]) => [
        name,
        Number(value),
      ]),
    );
};

const opens = () => accepted(send("open-tally", { owner: "Ama Mensah", due: DUE }, manager, newCommandId(clock.now())));

test("OPS-2 what the broker does not take is told of, with how much the world has not heard, until it does", async () => {
  const metrics = measured();
  const stopped = 'mentorship_reader_stopped{name="publisher"}';
  const behind = 'mentorship_reader_lag_events{kind="publisher",name="publisher"}';
  const age = 'mentorship_reader_lag_seconds{kind="publisher",name="publisher"}';
  const comesTo = async (isSo: (now: Readonly<Record<string, number>>) => boolean) => {
    for (;;) {
      const now = await metrics();
      if (isSo(now)) return now;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await comesTo((now) => now[behind] === 0 && now[stopped] === undefined);

  const refusing = jest.spyOn(engine.ports.messageBus, "publish").mockRejectedValue(new Error("no room"));
  await opens();
  await opens();
  clock.set("2026-01-05T08:01:30.000Z");
  const then = await comesTo((now) => now[stopped] === 1);
  expect([then[behind], then[age]]).toEqual([2, 90]);

  refusing.mockRestore();
  expect(await comesTo((now) => now[stopped] === undefined && now[behind] === 0)).toMatchObject({ [age]: 0 });
});

test("OPS-2 a clock that was set back is told of by how much, beyond what clocks may differ, until it is right again", async () => {
  const metrics = measured();
  const behind = "mentorship_clock_behind_seconds";
  await opens();
  expect(await metrics()).toMatchObject({ [behind]: 0 });
  const right = clock.now();
  clock.setBack("2026-01-05T07:59:00.000Z");
  expect(await metrics()).toMatchObject({ [behind]: 0 });
  clock.setBack("2026-01-05T07:00:00.000Z");
  expect(await metrics()).toMatchObject({ [behind]: 3_600 });
  // Written by the wrong clock, it hides nothing of what was written before.
  await opens();
  expect(await metrics()).toMatchObject({ [behind]: 3_600 });
  clock.set(right);
  expect(await metrics()).toMatchObject({ [behind]: 0 });
});

test("OPS-2 how far a reader is behind that cannot be counted is not told of as none", async () => {
  const metrics = measured();
  const [events, seconds] = ["events", "seconds"].map(
    (unit) => `mentorship_reader_lag_${unit}{kind="publisher",name="publisher"}`,
  ) as [string, string];
  expect(await metrics()).toMatchObject({ [events]: 0, [seconds]: 0 });
  const { eventStore } = engine.ports;
  // One fact more than anybody has read, on a page of the log that cannot be.
  const head = { ...(await eventStore.head()), position: "99999999999999999999" };
  const damaged = [
    jest.spyOn(eventStore, "head").mockResolvedValue(head),
    jest.spyOn(eventStore, "readAll").mockRejectedValue(new Error("damaged")),
    jest.spyOn(eventStore, "countAt").mockRejectedValue(new Error("damaged")),
  ];
  const now = await metrics();
  expect([now[events], now[seconds]]).toEqual([undefined, undefined]);
  const lags = await new EngineHealth(engine).lags();
  expect(new Set(lags.map(({ events: behind, seconds: age }) => `${behind} ${age}`))).toEqual(new Set(["null null"]));
  for (const each of damaged) each.mockRestore();
  expect(await metrics()).toMatchObject({ [events]: 0, [seconds]: 0 });
});

test("OPS-2 what another process has taken over is told of by that one alone", async () => {
  const metrics = measured();
  const ofProcesses = async (): Promise<readonly string[]> =>
    Object.keys(await metrics()).filter((name) =>
      /^mentorship_reader_lag_events\{kind="(process|publisher)"/.test(name),
    );
  expect((await ofProcesses()).length).toBeGreaterThan(1);
  engine.processes = undefined;
  expect(await ofProcesses()).toEqual([]);
});
