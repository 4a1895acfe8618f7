import { randomBytes } from "node:crypto";
import { describeFiles } from "@sankofa/ports/files.contract";
import { mongod } from "@sankofa/testing/servers/mongod";
import { onOwnDatabase } from "@sankofa/testing/servers/mongod-database";
import { openMongoFiles } from "./files-mongodb";

let server: Awaited<ReturnType<typeof mongod>>;
beforeAll(async () => {
  server = await mongod();
});
afterAll(() => server.stop());

const PIECE = 1_048_576;
const onMongo = () => {
  const own = onOwnDatabase(server.uri, openMongoFiles);
  const pieces = <Result>(work: Parameters<typeof own.behind<Result>>[0]) => own.behind(work);
  return {
    ...own,
    damage: (digest: string) =>
      pieces(async (db) => {
        const changed = { $set: { bytes: Buffer.from("something else") } };
        await db.collection<{ _id: string }>("pieces").updateOne({ _id: `${digest}/0` }, changed);
      }),
    lose: (digest: string, place: number) =>
      pieces((db) => db.collection<{ _id: string }>("pieces").deleteOne({ _id: `${digest}/${place}` })),
    count: () => pieces((db) => db.collection("pieces").countDocuments()),
  };
};

describeFiles("MongoDB", onMongo);

describe("MongoDB files in pieces", () => {
  test.each([
    [PIECE, 1],
    [PIECE + 1, 2],
    [3 * PIECE, 3],
  ])("%i bytes lie in %i pieces and come back whole", async (length, pieces) => {
    const own = onMongo();
    const files = await own.open();
    const bytes = randomBytes(length);
    expect(bytes.equals((await files.get(await files.put(bytes))) ?? Buffer.alloc(0))).toBe(true);
    expect(await own.count()).toBe(pieces);
    await own.clean();
  });

  test("a lost piece is noticed, and put right by the same bytes", async () => {
    const own = onMongo();
    const files = await own.open();
    const bytes = randomBytes(3 * PIECE);
    const digest = await files.put(bytes);
    await own.lose(digest, 1);
    await expect(files.get(digest)).rejects.toMatchObject({ name: "DamagedFile", digest });
    await files.put(bytes);
    expect(bytes.equals((await files.get(digest)) ?? Buffer.alloc(0))).toBe(true);
    await own.clean();
  });

  test("data of a newer program is refused", async () => {
    const own = onMongo();
    await own.open();
    await own.behind((db) => db.collection("data_version").updateOne({}, { $set: { version: 99 } }));
    await expect(own.reopen()).rejects.toMatchObject({ code: "data-newer", found: 99 });
    await own.drop();
  });
});
