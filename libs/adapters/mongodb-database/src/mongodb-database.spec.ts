import { freePort } from "@sankofa/testing/servers/free-port";
import { MongoDatabase } from "./mongodb-database";

test("OPS-2 a server that is away is told by its address and no password, with a code", async () => {
  const address = `127.0.0.1:${await freePort()}`;
  const opening = MongoDatabase.open({ uri: `mongodb://sankofa:hidden@${address}/`, database: "none" }, 1, () =>
    Promise.resolve({}),
  );
  const error = await opening.catch((refused: unknown) => refused as Error);
  expect(error).toMatchObject({
    code: "store-unreachable",
    message: expect.stringContaining(`MongoDB at mongodb://${address}: `),
  });
  expect((error as Error).message).not.toContain("hidden");
}, 20_000);
