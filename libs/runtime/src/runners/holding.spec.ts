import { accepted, ask, eachOnAnEngine, engine, opened, send } from "../engine.spec-kit";
import type { ProjectionRun } from "./projection-run";

eachOnAnEngine();
afterEach(() => jest.restoreAllMocks());

const counted = (tallyId: string, by: number) => accepted(send("count", { tallyId, by }));

const tallies = (): ProjectionRun => {
  const run = engine.projections.runs.get("tallies");
  if (!run) throw new Error("No tallies");
  return run;
};

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe("a view that is held still", () => {
  test("AUD-1 for work that fails reads what came meanwhile, though nothing comes any more", async () => {
    const { id } = await opened();
    let position = "";
    const held = engine.projections.holding(tallies(), async () => {
      ({ position } = await counted(id, 2));
      // The tail passes it by.
      await turns(50);
      throw new Error("Not now");
    });
    await expect(held).rejects.toThrow("Not now");
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 3 });
    expect(tallies()).toMatchObject({ apart: false, trouble: undefined });
  });

  test("AUD-1 while a page of it could not be written is written by whoever holds it, and by nobody else", async () => {
    const { id } = await opened();
    const models = engine.ports.readModels;
    const commit = models.commit.bind(models);
    let held: Promise<void> | undefined;
    let writings = 0;
    jest.spyOn(models, "commit").mockImplementation(async (page) => {
      if (page.model.name !== "tallies") return commit(page);
      writings += 1;
      if (held) return commit(page);
      held = engine.projections.holding(tallies(), () => turns(50));
      throw new Error("Not now");
    });
    const { position } = await counted(id, 2);
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 3 });
    await held;
    await turns(50);
    expect(writings).toBe(2);
    expect(tallies()).toMatchObject({ apart: false, trouble: undefined });
  });
});
