import { clock, eachOnAnEngine, engine } from "../engine.spec-kit";
import { ViewLeases } from "../runners/view-leases";
import { requireHeld } from "./held-elsewhere";

eachOnAnEngine();

/** Another process of the same rooms, over the same views. */
const following = () => ({
  acts: false,
  started: true,
  projections: Object.assign(Object.create(engine.projections) as typeof engine.projections, {
    leases: new ViewLeases(engine.ports.readModels, clock, "another process"),
  }),
});

test.each(["tallies", "publisher"])("OPS-2 what is done about %s is done where it is held", async (name) => {
  await expect(requireHeld(engine, name)).resolves.toBeUndefined();
  const elsewhere = { code: "held-elsewhere", message: expect.stringContaining(name) };
  await expect(requireHeld(following(), name)).rejects.toMatchObject(elsewhere);
});

test("OPS-2 where no platform runs, nobody else is blamed for what only a platform does", async () => {
  const off = { acts: false, started: false, projections: engine.projections };
  await expect(requireHeld(off, "publisher")).rejects.toMatchObject({ code: "platform-off" });
  await expect(requireHeld(off, "tallies")).resolves.toBeUndefined();
});
