import type { IncomingMessage } from "node:http";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import type { FastifyReply, FastifyRequest } from "fastify";
import { traceIdOf, traceparentIn } from "@sankofa/kernel/trace";
import { newTraceparent } from "../traces";
import { EDGE_LIMITS } from "./edge.options";
import { LONGEST_PARAMETER } from "./operation";
import { problemDetails } from "./problem-details";
import { beginRequest } from "./request-spans";
import { UnusedLines } from "./unused-lines";

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** The trace a request belongs to: the sender's, where it follows W3C Trace Context, else a new one. It is the request's id. */
const traceOf = (request: IncomingMessage): string => {
  const sent = traceparentIn(request.headers["traceparent"]);
  return beginRequest(request, sent) ?? sent ?? newTraceparent();
};

/** What Fastify itself refuses before there is a route, such as a path that is no UTF-8. */
const refuseEarly = (_error: Error, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = { code: "bad-request", status: 400, title: "This request cannot be read" };
  void reply
    .code(400)
    .header("content-type", "application/problem+json")
    .header("sankofa-trace", traceIdOf(request.id))
    .send(JSON.stringify(problemDetails(problem, "/", traceIdOf(request.id))));
};

/**
 * Fastify as the platform wants it: JSON is read, up to a limit, and files are handed on as they come in; nothing else is
 * taken. Every request has a trace id.
 * Forms and plain text are not accepted, so that no page of another site can send a body without being asked first.
 *
 * So many proxies in a row are believed whom they speak for; unless told, one on this machine alone: anybody else could
 * say anything.
 */
export const httpAdapter = (bodyBytes: number = EDGE_LIMITS.bodyBytes, proxies?: number): FastifyAdapter => {
  const adapter = new FastifyAdapter({
    bodyLimit: bodyBytes,
    genReqId: traceOf,
    logger: false,
    trustProxy: proxies ?? "loopback",
    forceCloseConnections: "idle",
    frameworkErrors: refuseEarly,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    // There is no middleware here, and looking for it would cost every request a round.
    skipMiddie: true,
  });
  const fastify = adapter.getInstance();
  const unused = new UnusedLines(fastify.server);
  fastify.addHook("preClose", async () => unused.close());
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser("error", "error");
  adapter.useBodyParser("application/json", false, { bodyLimit: bodyBytes }, (request, body: Buffer, done) => {
    let text: string;
    try {
      text = strictUtf8.decode(body);
    } catch {
      done(Object.assign(new Error("The body is not UTF-8"), { name: "FastifyError", statusCode: 400 }));
      return;
    }
    void parseJson(request as never, text, done as never);
  });
  fastify.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  return adapter;
};
