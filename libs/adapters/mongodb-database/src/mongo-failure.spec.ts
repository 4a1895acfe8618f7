import { createConnection, createServer } from "node:net";
import { once } from "node:events";
import { mongo } from "mongoose";
import { withCodedFailures } from "./mongo-failure";

const failing = (error: unknown): Promise<unknown> =>
  withCodedFailures({ ask: () => Promise.reject(error as Error) }).ask();

/** The error of a socket that is written to after the other side has ended it. */
const endedByTheOther = async (): Promise<unknown> => {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { readonly port: number };
  const socket = createConnection(port, "127.0.0.1");
  await once(socket.resume(), "end");
  const failed = new Promise((resolve) => socket.once("error", resolve));
  socket.write("a question");
  const error = await failed;
  server.close();
  return error;
};

test("INT-3 a connection that ended is a server that does not answer, also where the socket says so itself", async () => {
  const error = await endedByTheOther();
  expect(error).not.toBeInstanceOf(mongo.MongoError);
  await expect(failing(error)).rejects.toMatchObject({ name: "StoreFailure", reason: "unreachable" });
  await expect(failing(new mongo.MongoNetworkError("gone"))).rejects.toMatchObject({ reason: "unreachable" });
});

test.each([
  ["begins to be a primary", 13_436, "unreachable"],
  ["has not heard of a majority since its start", 134, "unreachable"],
  ["ends", 11_600, "unreachable"],
  ["has no room", 14_031, "disk-full"],
])("INT-3 a server that %s is told as such", async (_what, code, reason) => {
  await expect(failing(new mongo.MongoServerError({ message: "not now", code }))).rejects.toMatchObject({ reason });
});

test("INT-3 a mistake of ours stays one", async () => {
  await expect(failing(new TypeError("no such thing"))).rejects.toThrow(TypeError);
  await expect(failing(undefined)).rejects.toBeUndefined();
});
