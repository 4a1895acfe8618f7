import { clock, eachOnAnEngine, engine } from "../engine.spec-kit";
import { ViewLeases } from "../runners/view-leases";
import { requireHeld } from "./held-elsewhere";

eachOnAnEngine();

/** Another process of the same rooms, over the same views. */
const following = () => ({
  acts: false,
  projections: Object.assign(Object.create(engine.projections) as typeof engine.projections, {
    leases: new ViewLeases(engine.ports.readModels, clock, "another process"),
  }),
});

test.each(["tallies", "publisher"])("OPS-2 what is done about %s is done where it is held", async (name) => {
  await expect(requireHeld(engine, name)).resolves.toBeUndefined();
  const elsewhere = { code: "held-elsewhere", message: expect.stringContaining(name) };
  await expect(requireHeld(following(), name)).rejects.toMatchObject(elsewhere);
});
