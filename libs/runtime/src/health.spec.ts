import { clock, eachOnAnEngine, engine, opened } from "./engine.spec-kit";
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
