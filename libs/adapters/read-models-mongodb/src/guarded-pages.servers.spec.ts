import type { mongo } from "mongoose";
import { describeReadModels } from "@sankofa/ports/read-models.contract";
import { at, id } from "@sankofa/ports/read-models.fixture";
import { ownMongod, type Mongod } from "@sankofa/testing/servers/mongod";
import { ModelCollections } from "./model-collections";
import { contentOfPage, changesOf } from "./page-content";
import { writeGuarded } from "./page-writer";
import { openMongoReadModels } from "./read-models-mongodb";
import { counted, countingPage, failing, onMongo, surviveKills, THINGS } from "./things.spec-kit";

const ROWS = 20;
let server: Mongod;
beforeAll(async () => {
  server = await ownMongod({ alone: true });
});
afterAll(() => server.stop());

describeReadModels("MongoDB, a single server", () => onMongo(server));

describe("pages on a single server", () => {
  let own: ReturnType<typeof onMongo>;
  let models: Awaited<ReturnType<typeof openMongoReadModels>>;
  beforeEach(async () => {
    own = onMongo(server);
    models = await own.open();
    await models.prepare(THINGS);
  });
  afterEach(() => own.clean());

  const collections = async (db: mongo.Db) =>
    new ModelCollections(db, (await db.collection<{ _id: string }>("models").findOne({}))?._id ?? "", THINGS);
  const torn = async () => {
    const namespace = await own.behind(async (db) => (await collections(db)).rows.namespace);
    const page = await countingPage(models, 0, ROWS);
    const interrupted = { failCommands: ["update"], namespace, errorCode: 11_601 };
    await expect(failing(own, { times: 1 }, interrupted, () => models.commit(page))).rejects.toMatchObject({
      code: 11_601,
    });
    return page;
  };

  test("one that was accepted and not written out is finished by who comes next, once", async () => {
    const page = await torn();
    expect(await counted(models, ROWS)).toEqual([]);
    const next = await openMongoReadModels(own);
    expect(await next.checkpoint(THINGS)).toBe(at(1));
    expect(await counted(next, ROWS)).toEqual([1]);
    await expect(models.commit(page)).rejects.toMatchObject({ name: "CheckpointConflict", actual: at(1) });
    await models.commit(await countingPage(next, 1, ROWS));
    expect(await counted(next, ROWS)).toEqual([2]);
    expect(await own.behind((db) => db.collection("journal").countDocuments())).toBe(0);
    await next.close();
  });

  test("a writer goes on from its own torn page too", async () => {
    await torn();
    expect(await models.checkpoint(THINGS)).toBe(at(1));
    await models.commit(await countingPage(models, 1, ROWS));
    expect([await counted(models, ROWS), (await models.touches(THINGS, id(0), at(0), 10)).length]).toEqual([[2], 2]);
  });

  test("one that is written out late changes nothing that a later one wrote, removed or folded", async () => {
    const first = await countingPage(models, 0, 3);
    const park = [{ key: id(9), position: at(1), reason: "torn" }];
    await models.commit({ ...first, park });
    const gone = [{ key: id(1), position: at(2), row: null }];
    const second = { ...(await countingPage(models, 1, 1)), unpark: [{ key: id(9), upTo: at(1) }] };
    await models.commit({ ...second, changes: [...second.changes, ...gone] });
    await own.behind(async (db) => {
      const late = await collections(db);
      await writeGuarded(late, 1, contentOfPage({ ...first, park }, changesOf(late, first), 1, []));
    });
    expect((await models.get(THINGS, id(0)))?.doc).toEqual({ pages: 2 });
    expect(await models.get(THINGS, id(1))).toBeUndefined();
    expect((await models.get(THINGS, id(2)))?.doc).toEqual({ pages: 1 });
    expect(await models.parkedKeys(THINGS, "", 10)).toEqual([]);
  });

  test("one larger than a document may be is written whole", async () => {
    const large = "x".repeat(3_000_000);
    const page = await countingPage(models, 0, 8);
    const changes = page.changes.map((each) => ({
      ...each,
      row: each.row && { ...each.row, doc: { pages: 1, large } },
    }));
    await models.commit({ ...page, changes });
    expect(await counted(models, 8)).toEqual([1]);
  });

  test("nothing is lost, doubled or torn when the server is killed in the middle of pages", async () => {
    await surviveKills(server, 4);
  });
});
