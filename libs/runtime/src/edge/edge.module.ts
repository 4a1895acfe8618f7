import { Module, type DynamicModule, type OnModuleDestroy, type OnModuleInit } from "@nestjs/common";
import { APP_FILTER, HttpAdapterHost } from "@nestjs/core";
import type { FastifyInstance } from "fastify";
import { Subject } from "rxjs";
import { auditOperations } from "./audit.routes";
import { controllerOf } from "./controller";
import { describedOperations } from "./described.routes";
import type { EdgeOptions } from "./edge.options";
import { observeHttp } from "./http-metrics";
import type { Operation } from "./operation";
import { pageOperations } from "./page.routes";
import { platformOperations } from "./platform.routes";
import { ProblemFilter } from "./problem.filter";
import { roomOperations } from "./room-operations";
import { RouteTable } from "./route-table";
import { sessionOperations } from "./session.routes";
import { Sessions } from "./sessions";

/** Everything the edge does, by the controller it becomes. */
const operationsOf = (
  edge: EdgeOptions,
  sessions: Sessions,
  ending$: Subject<void>,
): ReadonlyMap<string, readonly Operation[]> => {
  const described = new Map<string, readonly Operation[]>([
    ...edge.manifests.map((manifest) => [manifest.name, roomOperations(manifest, edge.rooms, edge.clock)] as const),
    ["session", sessionOperations(edge, sessions)],
    ["audit", auditOperations(edge)],
    ["platform", platformOperations(edge, ending$)],
  ]);
  const { operations } = describedOperations([...described.values()].flat(), edge.manifests, edge.version);
  return new Map([
    ...described,
    ["documents", operations],
    ["pages", edge.webFolder === undefined ? [] : pageOperations(edge.webFolder)],
  ]);
};

@Module({})
export class EdgeModule {}

/** The HTTP edge as a Nest module: one controller per room and one per part of the edge itself, all made from data. */
export const edgeModule = (edge: EdgeOptions): DynamicModule => {
  const sessions = new Sessions(edge);
  const ending$ = new Subject<void>();
  const operations = operationsOf(edge, sessions, ending$);
  const routes = new RouteTable([...operations.values()].flat());
  return {
    module: EdgeModule,
    controllers: [...operations].map(([name, some]) => controllerOf(name, some, sessions, edge.origins ?? [])),
    providers: [
      { provide: APP_FILTER, useValue: new ProblemFilter(routes, edge.log) },
      {
        provide: "edge-lifecycle",
        inject: [HttpAdapterHost],
        useFactory: ({ httpAdapter }: HttpAdapterHost): OnModuleInit & OnModuleDestroy => ({
          onModuleInit: () => observeHttp(httpAdapter.getInstance<FastifyInstance>(), edge.metrics, edge.log),
          // Streams to pages have no end of their own and would hold the server open.
          onModuleDestroy: () => ending$.next(),
        }),
      },
    ],
  };
};
