import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { openMongoReadModels } from "@sankofa/read-models-mongodb";
import { describeProjections } from "@sankofa/runtime/runners/projections.contract";
import { ownMongod, type Mongod } from "@sankofa/testing/servers/mongod";
import { onOwnDatabase } from "@sankofa/testing/servers/mongod-database";

let server: Mongod;
beforeAll(async () => {
  server = await ownMongod();
});
afterAll(() => server.stop());

describeProjections(
  "MongoDB, a replica set",
  () => onOwnDatabase(server.uri, openMongoReadModels),
  openMemoryEventStore,
);
