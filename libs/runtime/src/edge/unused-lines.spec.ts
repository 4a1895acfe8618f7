import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { httpAdapter } from "./http-adapter";

test("OPS-2 a line on which nothing was asked yet does not hold up the end, and what was asked is answered", async () => {
  const fastify = httpAdapter().getInstance();
  let finish: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    fastify.get("/", (_request, reply) => {
      finish = () => void reply.send("done");
      resolve();
    });
  });
  await fastify.listen({ port: 0, host: "127.0.0.1" });
  const { port } = fastify.server.address() as AddressInfo;
  const ahead = connect(port, "127.0.0.1");
  await Promise.all([once(ahead, "connect"), once(fastify.server, "connection")]);
  const answer = fetch(`http://127.0.0.1:${port}/`);
  await asked;
  const closed = fastify.close();
  await once(ahead.resume(), "close");
  finish();
  expect(await (await answer).text()).toBe("done");
  await closed;
});
