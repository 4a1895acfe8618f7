import { mongo } from "mongoose";
import { ownMongod } from "./mongod";

test("a MongoDB server takes transactions and keeps what was written when it is killed", async () => {
  const server = await ownMongod();
  const client = new mongo.MongoClient(server.uri);
  const things = client.db("harness").collection<{ _id: number }>("things");
  await client.withSession((session) => session.withTransaction(() => things.insertOne({ _id: 1 }, { session })));
  await server.kill();
  await server.restart();
  expect(await things.findOne({})).toEqual({ _id: 1 });
  await client.close();
  await server.stop();
});
