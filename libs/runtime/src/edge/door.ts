import type { DynamicModule, OnModuleDestroy, OnModuleInit, Type } from "@nestjs/common";
import { APP_FILTER, HttpAdapterHost } from "@nestjs/core";
import type { FastifyInstance } from "fastify";
import type { Subject } from "rxjs";
import { controllerOf } from "./controller";
import type { EdgeOptions } from "./edge.options";
import { observeHttp } from "./http-metrics";
import type { Operation } from "./operation";
import { ProblemFilter } from "./problem.filter";
import { ToldProblems } from "./problems-told";
import { RouteTable } from "./route-table";
import type { Sessions } from "./sessions";

/** Operations behind HTTP, as a Nest module: one controller for each part of them, all made from data. */
export const doorOf = (
  module: Type,
  operations: ReadonlyMap<string, readonly Operation[]>,
  sessions: Pick<Sessions, "of">,
  { log, metrics, origins = [] }: Pick<EdgeOptions, "log" | "metrics" | "origins">,
  ending$: Subject<void>,
): DynamicModule => {
  const routes = new RouteTable([...operations.values()].flat());
  return {
    module,
    controllers: [...operations].map(([name, some]) => controllerOf(name, some, sessions, origins)),
    providers: [
      { provide: APP_FILTER, useValue: new ProblemFilter(new ToldProblems(routes, log)) },
      {
        provide: "door-lifecycle",
        inject: [HttpAdapterHost],
        useFactory: ({ httpAdapter }: HttpAdapterHost): OnModuleInit & OnModuleDestroy => ({
          onModuleInit: () => observeHttp(httpAdapter.getInstance<FastifyInstance>(), metrics, log),
          // Streams to pages have no end of their own and would hold the server open.
          onModuleDestroy: () => ending$.next(),
        }),
      },
    ],
  };
};
