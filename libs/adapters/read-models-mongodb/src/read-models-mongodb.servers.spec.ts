import { describeReadModels } from "@sankofa/ports/read-models.contract";
import { at, FUNDER, id, WHOLE } from "@sankofa/ports/read-models.fixture";
import { ownMongod, type Mongod } from "@sankofa/testing/servers/mongod";
import { openMongoReadModels } from "./read-models-mongodb";
import { countingPage, failing, HISTORY, onMongo, THINGS } from "./things.spec-kit";

let server: Mongod;
beforeAll(async () => {
  server = await ownMongod();
});
afterAll(() => server.stop());

describeReadModels("MongoDB, a replica set", () => onMongo(server));

describe("MongoDB read models as a database", () => {
  let own: ReturnType<typeof onMongo>;
  let models: Awaited<ReturnType<typeof openMongoReadModels>>;
  beforeEach(async () => {
    own = onMongo(server);
    models = await own.open();
  });
  afterEach(() => own.clean());

  const collections = () =>
    own.behind(async (db) =>
      (await db.listCollections({}, { nameOnly: true }).toArray())
        .map(({ name }) => name)
        .filter((name) => name.startsWith(THINGS.name)),
    );

  test("every question is answered from an index, and looks at no more than it gives", async () => {
    await models.prepare(HISTORY);
    for (const page of [0, 1, 2]) await models.commit(await countingPage(models, page, 1_000));
    await own.behind((db) => db.command({ profile: 2 }));
    const list = { visible: WHOLE, orderBy: "score", where: { status: "open" }, limit: 10 } as const;
    const { next } = await models.find(HISTORY, list);
    await models.find(HISTORY, { ...list, cursor: next ?? "" });
    await models.find(HISTORY, { visible: WHOLE, limit: 10 });
    await models.find(HISTORY, { visible: "every-tenant", orderBy: "score", limit: 10 });
    await models.get(HISTORY, id(7), at(2));
    await models.getMany(HISTORY, [id(1), id(2)]);
    await models.touches(HISTORY, id(7), at(0), 10);
    await models.touchesBefore(HISTORY, id(7), at(3_000), 10);
    await models.parkedKeys(HISTORY, "", 10);
    const asked = await own.behind((db) =>
      db
        .collection("system.profile")
        .find({ ns: { $regex: THINGS.name }, planSummary: { $exists: true } })
        .toArray(),
    );
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(asked.filter(({ planSummary }) => !/IXSCAN|DISTINCT_SCAN|IDHACK/.test(planSummary as string))).toEqual([]);
    expect(Math.max(...asked.map(({ docsExamined }) => docsExamined as number))).toBeLessThanOrEqual(11);
  });

  test("texts are sorted by their code points, whatever language they look like", async () => {
    await models.prepare(THINGS);
    const words = ["Z", "a", "ä", "z", "é", "ａ", "10", "9"];
    const position = at(1);
    const changes = words.map((word, n) => {
      const index = { status: word, score: null, dueAt: null };
      return { key: id(n), position, row: { key: id(n), scope: { funder: FUNDER }, index, doc: {} } };
    });
    await models.commit({ model: THINGS, expected: at(0), checkpoint: position, epoch: 1, changes, touches: [] });
    const { rows } = await models.find(THINGS, { visible: WHOLE, orderBy: "status", limit: 100 });
    expect(rows.map(({ index }) => index["status"])).toEqual([...words].sort());
  });

  test("a drop that was interrupted is finished by the next process, and until then there is no such model", async () => {
    await models.prepare(THINGS);
    await models.commit(await countingPage(models, 0, 3));
    const interrupted = { failCommands: ["drop"], errorCode: 11_601 };
    await expect(failing(own, { times: 1 }, interrupted, () => models.drop(THINGS))).rejects.toMatchObject({
      code: 11_601,
    });
    expect(await models.models()).toEqual([]);
    expect(await collections()).not.toEqual([]);
    models = await own.reopen();
    expect(await collections()).toEqual([]);
    await models.prepare(THINGS);
    expect([await models.checkpoint(THINGS), await models.get(THINGS, id(0))]).toEqual([at(0), undefined]);
  });

  test("a model whose making was interrupted gets its indexes when it is prepared again", async () => {
    const interrupted = { failCommands: ["createIndexes"], errorCode: 11_601 };
    await expect(failing(own, { times: 1 }, interrupted, () => models.prepare(THINGS))).rejects.toMatchObject({
      code: 11_601,
    });
    await models.prepare(THINGS);
    const [rows = ""] = (await collections()).filter((name) => name.endsWith(".rows"));
    const keys = await own.behind(async (db) =>
      (await db.collection(rows).indexes()).map(({ key }) => Object.keys(key)),
    );
    expect(keys).toContainEqual(["tenant", "index.score", "_id"]);
  });

  test("two processes that prepare a model at the same moment make one", async () => {
    const other = await openMongoReadModels(own);
    await Promise.all([models.prepare(THINGS), other.prepare(THINGS)]);
    expect(await models.models()).toHaveLength(1);
    expect(await collections()).toHaveLength(4);
    await other.close();
  });

  test("data of a newer program is refused", async () => {
    await own.behind((db) => db.collection("data_version").updateOne({}, { $set: { version: 99 } }));
    await expect(own.reopen()).rejects.toMatchObject({ code: "data-newer", found: 99 });
  });
});
