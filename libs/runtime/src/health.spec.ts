import { accepted, clock, DUE, eachOnAnEngine, engine, opened, send } from "./engine.spec-kit";
import { EngineHealth } from "./health";

eachOnAnEngine();
afterEach(() => jest.restoreAllMocks());

const until = async (there: () => boolean): Promise<void> => {
  while (!there()) await new Promise((resolve) => setImmediate(resolve));
};

test("OPS-2 a deadline that cannot be looked after is named until it goes on", async () => {
  await opened();
  const health = new EngineHealth(engine);
  expect(health.degraded()).toEqual([]);
  const [run] = engine.deadlines?.runs ?? [];
  const failing = jest.spyOn(engine.ports.readModels, "find").mockRejectedValue(new Error("Not now"));
  await until(() => {
    clock.advance(60_000);
    return run?.trouble !== undefined;
  });
  expect(health.degraded()).toEqual([{ view: run?.deadline.name, parked: 0, stopped: true }]);
  failing.mockRestore();
  await until(() => run?.trouble === undefined);
  expect(health.degraded()).toEqual([]);
});

test("OPS-2 why nothing is published is said in the log, once for as long as it is the same", async () => {
  const said = jest.spyOn(engine.log, "error").mockImplementation(() => undefined);
  const publish = jest.spyOn(engine.ports.messageBus, "publish").mockRejectedValue(new Error("no room"));
  await accepted(send("open-tally", { owner: "Ama Mensah", due: DUE }));
  await until(() => publish.mock.calls.length === 3);
  const err = expect.objectContaining({ message: expect.stringContaining("no room") }) as unknown;
  expect(said.mock.calls).toEqual([[{ err }, "Publishing has stopped"]]);
});
