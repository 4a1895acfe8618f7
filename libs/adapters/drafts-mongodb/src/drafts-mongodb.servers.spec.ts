import { describeDrafts } from "@sankofa/ports/drafts.contract";
import { mongod } from "@sankofa/testing/servers/mongod";
import { onOwnDatabase } from "@sankofa/testing/servers/mongod-database";
import { openMongoDrafts } from "./drafts-mongodb";

let server: Awaited<ReturnType<typeof mongod>>;
beforeAll(async () => {
  server = await mongod();
});
afterAll(() => server.stop());

describeDrafts("MongoDB", () => onOwnDatabase(server.uri, openMongoDrafts));
