import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { openMongoReadModels } from "@sankofa/read-models-mongodb";
import { describeProjections } from "@sankofa/runtime/runners/projections.contract";
import { ownMongod, type Mongod } from "@sankofa/testing/servers/mongod";
import { onOwnDatabase } from "@sankofa/testing/servers/mongod-database";

describe.each([
  ["a replica set", {}],
  ["a single server", { alone: true }],
] as const)("on %s", (name, how) => {
  let server: Mongod;
  beforeAll(async () => {
    server = await ownMongod(how);
  });
  afterAll(() => server.stop());

  describeProjections(`MongoDB, ${name}`, () => onOwnDatabase(server.uri, openMongoReadModels), openMemoryEventStore);
});
