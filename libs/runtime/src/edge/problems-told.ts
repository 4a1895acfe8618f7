import { HttpException } from "@nestjs/common";
import { traceIdOf, type Traceparent } from "@sankofa/kernel/trace";
import type { Logger } from "pino";
import { storeFailed } from "../problems";
import type { Problem } from "../rooms";
import { failureReason } from "../store-watch";
import { EdgeProblem, noSuchPage } from "./edge-problem";
import type { Answer } from "./operation";
import { problemDetails, problemHeaders } from "./problem-details";
import type { RouteTable } from "./route-table";

/** What the HTTP layer itself refuses, in words of ours: its own may repeat parts of the body. */
const BY_STATUS: Readonly<Record<number, Problem>> = {
  400: { code: "bad-json", status: 400, title: "The body is not JSON as RFC 8259 has it" },
  413: { code: "body-too-large", status: 413, title: "The body is larger than the platform accepts" },
  415: { code: "wrong-content-type", status: 415, title: "Send application/json" },
};

const WENT_WRONG: Problem = {
  code: "went-wrong",
  status: 500,
  title: "Something went wrong on our side; the trace id tells the operator where to look",
};

type Known = Pick<EdgeProblem, "problem" | "headers">;

/** What was asked when something failed. */
export interface Failed {
  /** As it was asked for, without its query. */
  readonly path: string;
  /** The pattern of its route; undefined where there is none. */
  readonly route: string | undefined;
  readonly traceparent: Traceparent;
}

/** Every failure as problem details; what nobody foresaw is logged and says nothing of the inside. */
export class ToldProblems {
  constructor(
    private readonly routes: Pick<RouteTable, "methodsAt">,
    private readonly log: Logger,
  ) {}

  /** An answer whose body is the problem. */
  of(error: unknown, failed: Failed): Answer & { readonly body: object } {
    const { problem, headers } = this.known(error, failed) ?? { problem: this.unknown(error, failed), headers: {} };
    return {
      status: problem.status,
      headers: {
        "content-type": "application/problem+json; charset=utf-8",
        "cache-control": "no-store",
        ...problemHeaders(problem),
        ...headers,
      },
      body: problemDetails(problem, failed.path, traceIdOf(failed.traceparent)),
    };
  }

  private known(error: unknown, { path }: Failed): Known | undefined {
    if (error instanceof EdgeProblem) return error;
    const reason = failureReason(error);
    if (reason) return { problem: storeFailed(reason), headers: {} };
    if (!(error instanceof HttpException)) return undefined;
    if (error.getStatus() === 404) return this.unrouted(path);
    const problem = BY_STATUS[error.getStatus()];
    return problem && { problem, headers: {} };
  }

  /** A path with other methods is not unknown: 405 says which they are. */
  private unrouted(path: string): Known {
    const allowed = this.routes.methodsAt(path);
    if (allowed.length === 0) return noSuchPage();
    return {
      problem: { code: "wrong-method", status: 405, title: "This address does not take this method" },
      headers: { allow: allowed.join(", ") },
    };
  }

  private unknown(error: unknown, { route, traceparent }: Failed): Problem {
    const failure = error instanceof Error ? error : new Error(saidBy(error));
    // A parser's message repeats what it could not read, and that may be somebody's name.
    const message = failure instanceof SyntaxError ? "(withheld)" : failure.message;
    const frames = failure.stack
      ?.split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 12);
    this.log.error({ trace: traceIdOf(traceparent), route, error: failure.name, message, frames }, "request failed");
    return WENT_WRONG;
  }
}

/** A room's failure comes over the transport as what it says, without being an error any more. */
const saidBy = (error: unknown): string => {
  const said = (error as { readonly message?: unknown } | null | undefined)?.message;
  return String(typeof said === "string" ? said : error);
};
