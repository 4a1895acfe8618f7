import { tallies } from "@sankofa/testing/sample/tally.context";
import { controlVerbs } from "../control/control-verbs";
import { accepted, eachOnAnEngine, engine, opened, send } from "../engine.spec-kit";

eachOnAnEngine();
afterEach(() => jest.restoreAllMocks());

const perform = (verb: string, args: object = {}): Promise<any> =>
  controlVerbs(engine, { url: "", publicUrl: "" })[verb]!({ ...args }, () => undefined, new AbortController().signal);

const states = async () =>
  (await engine.ports.readModels.models()).map(({ version, status }) => `${version} ${status}`);

test("AUD-1 a promotion is taken back though somebody wants what it goes back to forgotten: that is refused", async () => {
  await opened();
  await engine.rebuild("tallies");
  const models = engine.ports.readModels;
  const activate = models.activate.bind(models);
  jest.spyOn(models, "activate").mockImplementationOnce(async (model) => {
    await expect(perform("forget-retired")).rejects.toMatchObject({ code: "view-busy" });
    await activate(model);
  });
  await perform("roll-back", { view: "tallies" });
  expect(await states()).toEqual(["10001 active", "10002 retired"]);
  await perform("forget-retired");
  expect(await states()).toEqual(["10001 active"]);
});

test("AUD-1 of two who give up what stands parked the second gives up nothing that was behind it", async () => {
  const { id } = await opened();
  const { project } = tallies;
  jest.spyOn(tallies, "project").mockImplementation((doc, contract, key) => {
    if (contract.type === "tally.counted" && contract.data.by > 1) throw new Error("Too many");
    return project(doc, contract, key);
  });
  for (const by of [2, 3]) {
    const { position } = await accepted(send("count", { tallyId: id, by }));
    await engine.positions.waitFor("tallies", position, 10_000);
  }
  const list = engine.parked.list.bind(engine.parked);
  let bothLooked = (): void => undefined;
  const looked = new Promise<void>((resolve) => (bothLooked = resolve));
  const looking = jest.spyOn(engine.parked, "list").mockImplementation(async (run) => {
    const reports = await list(run);
    if (looking.mock.calls.length === 2) bothLooked();
    await looked;
    return reports;
  });
  const discarding = () => perform("parked-discard", { view: "tallies", key: id });
  const done = (await Promise.all([discarding(), discarding()])).flat() as readonly { readonly discarded: number }[];
  expect(done.map(({ discarded }) => discarded).sort()).toEqual([0, 1]);
  looking.mockRestore();
  expect(await perform("parked-list")).toMatchObject([{ key: id, facts: 1 }]);
});
