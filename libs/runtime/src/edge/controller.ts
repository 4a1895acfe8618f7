import { Controller, Delete, Get, Post, Put, Req, Res, type Type } from "@nestjs/common";
import type { Method } from "@sankofa/kernel/manifest";
import type { FastifyReply, FastifyRequest } from "fastify";
import { notSignedIn } from "./edge-problem";
import type { Answer, Exchange, Operation } from "./operation";
import { refuseCrossSite } from "./same-site";
import type { Sessions } from "./sessions";

const VERBS: Readonly<Record<Method, (path: string) => MethodDecorator>> = {
  GET: Get,
  POST: Post,
  PUT: Put,
  DELETE: Delete,
};

const exchangeOf = (request: FastifyRequest): Exchange => ({
  params: request.params as Record<string, string>,
  query: request.query as Record<string, unknown>,
  body: request.body,
  header: (name) => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(", ") : value;
  },
  remote: request.ip,
  origin: `${request.protocol}://${request.host}`,
});

const send = (reply: FastifyReply, answer: Answer): void => {
  void reply.code(answer.status).headers(answer.headers ?? {});
  if (answer.raw !== undefined) void reply.send(answer.raw);
  else if (answer.body !== undefined)
    void reply.header("content-type", "application/json; charset=utf-8").send(JSON.stringify(answer.body));
  else void reply.send();
};

const perform = async (operation: Operation, exchange: Exchange, sessions: Sessions): Promise<Answer> => {
  if (operation.open) return operation.handle(exchange);
  const signedIn = await sessions.of(exchange);
  if (!signedIn) throw notSignedIn();
  return operation.handle(exchange, signedIn);
};

/**
 * A Nest controller with one handler per operation. Every route of the platform is made here, from data: no decorator
 * names one by hand, and no controller is written out.
 */
export const controllerOf = (
  name: string,
  operations: readonly Operation[],
  sessions: Sessions,
  origins: readonly string[],
): Type => {
  class EdgeController {}
  Object.defineProperty(EdgeController, "name", { value: `${name}Controller` });
  Controller()(EdgeController);
  for (const operation of operations) {
    const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const exchange = exchangeOf(request);
      refuseCrossSite(operation.method, exchange, origins);
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
