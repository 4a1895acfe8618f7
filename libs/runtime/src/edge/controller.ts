import { Controller, Delete, Get, Post, Put, Req, Res, type Type } from "@nestjs/common";
import type { Method } from "@sankofa/kernel/manifest";
import type { Traceparent } from "@sankofa/kernel/trace";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Readable } from "node:stream";
import { notSignedIn } from "./edge-problem";
import { bytesExpected } from "./files/file-problems";
import type { Answer, Exchange, Operation } from "./operation";
import { refuseOtherAccount } from "./same-account";
import { refuseCrossSite } from "./same-site";
import type { Sessions } from "./sessions";

const VERBS: Readonly<Record<Method, (path: string) => MethodDecorator>> = {
  GET: Get,
  POST: Post,
  PUT: Put,
  DELETE: Delete,
};

/** Most handlers ask for neither address nor origin, and telling them past a proxy takes longer than all the rest. */
class FastifyExchange implements Exchange {
  readonly params: Exchange["params"];
  readonly query: Exchange["query"];
  readonly body: unknown;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    this.params = request.params as Exchange["params"];
    this.query = request.query as Exchange["query"];
    this.body = request.body;
  }

  header(name: string): string | undefined {
    const value = this.request.headers[name];
    return Array.isArray(value) ? value.join(", ") : value;
  }

  get traceparent(): Traceparent {
    return this.request.id;
  }

  get remote(): string {
    return this.request.ip;
  }

  get origin(): string {
    return `${this.request.protocol}://${this.request.host}`;
  }

  over(): AbortSignal {
    const over = new AbortController();
    const { raw } = this.reply;
    if (raw.closed) over.abort();
    else raw.once("close", () => over.abort());
    return over.signal;
  }
}

const send = (reply: FastifyReply, answer: Answer): void => {
  void reply.code(answer.status).headers(answer.headers ?? {});
  if (answer.raw !== undefined) void reply.send(answer.raw);
  else if (answer.body !== undefined)
    void reply.header("content-type", "application/json; charset=utf-8").send(JSON.stringify(answer.body));
  else void reply.send();
};

/** Bytes where JSON belongs, or the other way about, are sent back before anybody looks into them. */
const refuseOtherMedia = ({ takes }: Operation, { body }: Exchange): void => {
  if (body instanceof Readable !== (takes === "bytes"))
    throw bytesExpected(takes === "bytes" ? "application/octet-stream" : "application/json");
};

const perform = async (operation: Operation, exchange: Exchange, sessions: Pick<Sessions, "of">): Promise<Answer> => {
  if (operation.open) return operation.handle(exchange);
  const signedIn = await sessions.of(exchange);
  if (!signedIn) throw notSignedIn();
  refuseOtherAccount(exchange, signedIn);
  return operation.handle(exchange, signedIn);
};

/**
 * A Nest controller with one handler per operation. Every route of the platform is made here, from data: no decorator
 * names one by hand, and no controller is written out.
 */
export const controllerOf = (
  name: string,
  operations: readonly Operation[],
  sessions: Pick<Sessions, "of">,
  origins: readonly string[],
): Type => {
  class EdgeController {}
  Object.defineProperty(EdgeController, "name", { value: `${name}Controller` });
  Controller()(EdgeController);
  for (const operation of operations) {
    const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const exchange = new FastifyExchange(request, reply);
      refuseCrossSite(operation.method, exchange, origins);
      refuseOtherMedia(operation, exchange);
      send(reply, await perform(operation, exchange, sessions));
    };
    const descriptor = { value: handler, writable: true, configurable: true };
    Object.defineProperty(EdgeController.prototype, operation.id, descriptor);
    VERBS[operation.method](operation.path)(EdgeController.prototype, operation.id, descriptor);
    Req()(EdgeController.prototype, operation.id, 0);
    Res()(EdgeController.prototype, operation.id, 1);
  }
  return EdgeController;
};
