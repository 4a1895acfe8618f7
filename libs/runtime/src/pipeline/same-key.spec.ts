import { newCommandId } from "../command-ids";
import { clock, eachOnAnEngine, engine, manager, opened, refusedWith, send } from "../engine.spec-kit";

eachOnAnEngine();

test("of two different requests under one key at the same moment one is carried out, and the other told that the key is used", async () => {
  const { id: tallyId, stream } = await opened();
  const key = newCommandId(clock.now());
  const both = [1, 2].map((by) => refusedWith(send("count", { tallyId, by }, manager, key)));
  expect((await Promise.all(both)).sort()).toEqual(["accepted", "idempotency-key-reused"]);
  const { facts } = await engine.ports.eventStore.readStream({ stream });
  expect(facts.filter(({ commandId }) => commandId === key)).toHaveLength(1);
});
