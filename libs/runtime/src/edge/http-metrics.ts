import type { FastifyInstance } from "fastify";
import { Histogram, type Registry } from "prom-client";
import type { Logger } from "pino";
import { traceIdOf } from "@sankofa/kernel/trace";
import { endRequest } from "./request-spans";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Names every request and times it. Routes are told by their pattern, never by the address, which holds ids and what
 * people search for.
 */
export const observeHttp = (fastify: FastifyInstance, registry: Registry, log: Logger): void => {
  const duration = new Histogram({
    name: "mentorship_http_request_duration_seconds",
    help: "From a request's arrival to the end of its answer",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers: [registry],
  });
  fastify.addHook("onRequest", (request, reply, done) => {
    void reply
      .header("sankofa-trace", traceIdOf(request.id))
      .header("x-content-type-options", "nosniff")
      .header("referrer-policy", "same-origin");
    done();
  });
  fastify.addHook("onResponse", (request, reply, done) => {
    const route = request.is404 ? "unknown" : (request.routeOptions.url ?? "unknown");
    endRequest(request.raw, request.method, route, reply.statusCode);
    const seconds = reply.elapsedTime / 1000;
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, seconds);
    log.debug(
      { trace: traceIdOf(request.id), method: request.method, route, status: reply.statusCode, seconds },
      "request",
    );
    done();
  });
};
