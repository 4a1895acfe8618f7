import { CheckpointConflict } from "@sankofa/ports/read-models";
import { at, id } from "@sankofa/ports/read-models.fixture";
import { ownMongod, type Mongod } from "@sankofa/testing/servers/mongod";
import { openMongoReadModels } from "./read-models-mongodb";
import { counted, countingPage, failing, HISTORY, onMongo, surviveKills, THINGS } from "./things.spec-kit";

const ROWS = 20;

describe("pages on a replica set", () => {
  let server: Mongod;
  let own: ReturnType<typeof onMongo>;
  let models: Awaited<ReturnType<typeof openMongoReadModels>>;
  beforeAll(async () => {
    server = await ownMongod();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    own = onMongo(server);
    models = await own.open();
    await models.prepare(THINGS);
  });
  afterEach(() => own.clean());

  const committing = async () => models.commit(await countingPage(models, 0, ROWS));
  const pagesCounted = () => own.behind(async (db) => (await db.collection("models").findOne({}))?.["page"] as number);
  const passing = { errorCode: 112, errorLabels: ["TransientTransactionError"] };

  test("one that met another's is written at a later attempt, once", async () => {
    await failing(own, { times: 8 }, { failCommands: ["insert"], ...passing }, committing);
    expect([await models.checkpoint(THINGS), await counted(models, ROWS)]).toEqual([at(1), [1]]);
  });

  test("one that meets others for ever is given up, and nothing of it is kept", async () => {
    const always = failing(own, "alwaysOn", { failCommands: ["insert"], ...passing }, committing);
    await expect(always).rejects.toMatchObject({ reason: "unreachable", cause: { code: 112 } });
    expect([await models.checkpoint(THINGS), await counted(models, ROWS)]).toEqual([at(0), []]);
    await committing();
    expect(await counted(models, ROWS)).toEqual([1]);
  });

  test("one that fails for good is not tried again", async () => {
    const once = failing(own, { times: 1 }, { failCommands: ["insert"], errorCode: 8_000 }, committing);
    await expect(once).rejects.toMatchObject({ code: 8_000 });
    expect(await models.checkpoint(THINGS)).toBe(at(0));
  });

  test("one whose answer got lost after it was kept is known again, and not written twice", async () => {
    const unsure = { failCommands: ["commitTransaction"], writeConcernError: { code: 64, errmsg: "too slow" } };
    await failing(own, { times: 3 }, unsure, committing);
    expect([await models.checkpoint(THINGS), await counted(models, ROWS)]).toEqual([at(1), [1]]);
    expect(await pagesCounted()).toBe(1);
  });

  test("one whose connection broke before it was kept is written, once", async () => {
    const broken = { failCommands: ["commitTransaction"], closeConnection: true };
    await failing(own, { times: 3 }, broken, committing);
    expect([await models.checkpoint(THINGS), await counted(models, ROWS)]).toEqual([at(1), [1]]);
  });

  test.each([
    ["of more text than one command holds", 8, "x".repeat(3_000_000)],
    ["of more rows than one command is given", 1_200, ""],
  ])("one %s is written whole", async (_what, rows, large) => {
    const page = await countingPage(models, 0, rows);
    const changes = page.changes.map((each) => ({
      ...each,
      row: each.row && { ...each.row, doc: { pages: 1, large } },
    }));
    await models.commit({ ...page, changes });
    expect(await counted(models, rows)).toEqual([1]);
    expect(await models.touches(THINGS, id(rows - 1), at(0), 10)).toEqual([at(1)]);
  });

  test.each([3, 30])("one with %i past versions that stand already leaves each once", async (facts) => {
    const model = { ...HISTORY, version: 2 };
    await models.prepare(model);
    const page = await countingPage(models, 0, 1);
    const changes = Array.from({ length: facts }, (_, n) =>
      page.changes.map((each) => ({ ...each, position: at(n + 1), row: each.row && { ...each.row, doc: { n } } })),
    ).flat();
    await models.commit({ ...page, model, checkpoint: at(0), changes });
    await models.commit({ ...page, model, checkpoint: at(facts), changes });
    const stood = await Promise.all(changes.map(({ key, position }) => models.get(model, key, position)));
    expect(stood.map((row) => row?.doc)).toEqual(changes.map(({ row }) => row?.doc));
  });

  test("a writer whose model was dropped and built anew by another process writes to the new one's rows", async () => {
    const other = await openMongoReadModels(own);
    await committing();
    await other.drop(THINGS);
    await other.prepare(THINGS);
    await expect(models.commit(await countingPage(other, 1, 1))).rejects.toThrow(CheckpointConflict);
    expect(await models.get(THINGS, id(0))).toBeUndefined();
    await other.commit(await countingPage(other, 0, 1));
    expect((await models.get(THINGS, id(0)))?.doc).toEqual({ pages: 1 });
    await models.commit(await countingPage(models, 1, 2));
    expect((await other.get(THINGS, id(0)))?.doc).toEqual({ pages: 2 });
    await other.close();
  });

  test("of many processes that write one model at the same moment one has its page", async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => openMongoReadModels(own)));
    const page = await countingPage(models, 0, ROWS);
    const outcomes = await Promise.allSettled(others.map((each) => each.commit(page)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.flatMap((each) => (each.status === "rejected" ? [(each.reason as Error).name] : []))).toEqual(
      Array.from({ length: 3 }, () => "CheckpointConflict"),
    );
    expect([await counted(models, ROWS), await pagesCounted()]).toEqual([[1], 1]);
    await Promise.all(others.map((each) => each.close()));
  });

  test("nothing is lost, doubled or torn when the server is killed in the middle of pages", async () => {
    await surviveKills(server, 4);
  });
});
