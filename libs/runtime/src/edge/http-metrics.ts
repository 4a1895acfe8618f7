import type { FastifyInstance } from "fastify";
import { Histogram, type Registry } from "prom-client";
import type { Logger } from "pino";
import { traceIdOf, type Traceparent } from "@sankofa/kernel/trace";
import { endRequest } from "./request-spans";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const NAME = "mentorship_http_request_duration_seconds";

/** One request, or one question of several that were sent together: what is told of it once it is answered. */
interface Told {
  readonly method: string;
  /** By its pattern, never the address, which holds ids and what people search for. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  readonly traceparent: Traceparent;
}

/** Counts and times what was answered, in one figure for all of a registry. */
export const toldOf = (registry: Registry, log: Logger): ((told: Told) => void) => {
  const duration =
    (registry.getSingleMetric(NAME) as Histogram | undefined) ??
    new Histogram({
      name: NAME,
      help: "From a request's arrival to the end of its answer",
      labelNames: ["method", "route", "status"],
      buckets: SECONDS,
      registers: [registry],
    });
  return ({ traceparent, method, route, status, seconds }) => {
    duration.observe({ method, route, status: String(status) }, seconds);
    log.debug({ trace: traceIdOf(traceparent), method, route, status, seconds }, "request");
  };
};

/** Names every request and times it. */
export const observeHttp = (fastify: FastifyInstance, registry: Registry, log: Logger): void => {
  const tell = toldOf(registry, log);
  fastify.addHook("onRequest", (request, reply, done) => {
    void reply
      .header("sankofa-trace", traceIdOf(request.id))
      .header("x-content-type-options", "nosniff")
      .header("referrer-policy", "same-origin");
    done();
  });
  fastify.addHook("onResponse", (request, reply, done) => {
    const { method, id: traceparent } = request;
    const route = request.is404 ? "unknown" : (request.routeOptions.url ?? "unknown");
    endRequest(request.raw, method, route, reply.statusCode);
    tell({ method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000, traceparent });
    done();
  });
};
