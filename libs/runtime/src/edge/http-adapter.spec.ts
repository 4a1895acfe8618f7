import type { FastifyRequest } from "fastify";
import { httpAdapter } from "./http-adapter";

const PROXY_ELSEWHERE = "172.18.0.1";
const SAID = "203.0.113.9, 198.51.100.7";

const seenFrom = async (remoteAddress: string, proxies?: number): Promise<string> => {
  const fastify = httpAdapter(undefined, proxies).getInstance();
  fastify.get("/", (request: FastifyRequest) => Promise.resolve(request.ip));
  const reply = await fastify.inject({ url: "/", remoteAddress, headers: { "x-forwarded-for": SAID } });
  await fastify.close();
  return reply.payload;
};

test.each([
  ["on this machine is believed", "127.0.0.1", undefined, "198.51.100.7"],
  ["elsewhere is not believed unless told", PROXY_ELSEWHERE, undefined, PROXY_ELSEWHERE],
  ["elsewhere is believed once it is told of", PROXY_ELSEWHERE, 1, "198.51.100.7"],
  ["is believed what another one before it said, once both are told of", PROXY_ELSEWHERE, 2, "203.0.113.9"],
  ["is believed by nobody who was told that there is none", "127.0.0.1", 0, "127.0.0.1"],
])("OPS-1 whom a request comes from: a proxy %s", async (_what, from, proxies, seen) => {
  expect(await seenFrom(from, proxies)).toBe(seen);
});
