import { describeCredentials } from "@sankofa/ports/credentials.contract";
import { mongod } from "@sankofa/testing/servers/mongod";
import { onOwnDatabase } from "@sankofa/testing/servers/mongod-database";
import { openMongoCredentials } from "./credentials-mongodb";

let server: Awaited<ReturnType<typeof mongod>>;
beforeAll(async () => {
  server = await mongod();
});
afterAll(() => server.stop());

const onMongo = () => onOwnDatabase(server.uri, openMongoCredentials);
const ACCOUNT = "0190c000-0000-7000-8000-000000000001";
const TENANT = "0190a000-0000-7000-8000-000000000001";
const [EARLY, LATE] = ["2026-03-03T09:00:00.000Z", "2026-03-03T18:00:00.000Z"];

describeCredentials("MongoDB", onMongo);

describe("MongoDB credentials of several processes", () => {
  test("what one of them ends is ended for all", async () => {
    const own = onMongo();
    const [one, other] = [await openMongoCredentials(own), await own.open()];
    const session = { digest: "d", account: ACCOUNT, tenant: TENANT, created: EARLY, expires: LATE };
    await one.saveSession(session);
    expect(await other.session("d", EARLY)).toEqual(session);
    await one.endSessionsOf(ACCOUNT);
    expect(await other.session("d", EARLY)).toBeUndefined();
    await one.close();
    await own.clean();
  });

  test("they have one platform key, although both asked first", async () => {
    const own = onMongo();
    const both = [await openMongoCredentials(own), await own.open()];
    const keys = await Promise.all(both.map((each) => each.platformKey()));
    expect(keys[0]).toEqual(keys[1]);
    await both[0]?.close();
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
