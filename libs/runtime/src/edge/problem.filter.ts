import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from "@nestjs/common";
import { traceIdOf } from "@sankofa/kernel/trace";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { storeFailed } from "../problems";
import type { Problem } from "../rooms";
import { failureReason } from "../store-watch";
import { EdgeProblem, noSuchPage } from "./edge-problem";
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

const pathOf = (request: FastifyRequest): string => request.raw.url?.split("?", 1)[0] ?? "/";

/** Every failure leaves the edge here, as problem details; what nobody foresaw is logged and says nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: RouteTable,
    private readonly log: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { problem, headers } = this.known(error, request) ?? { problem: this.unknown(error, request), headers: {} };
    if (reply.sent || reply.raw.headersSent) return;
    void reply
      .code(problem.status)
      .headers({ "cache-control": "no-store", ...problemHeaders(problem), ...headers })
      .header("content-type", "application/problem+json")
      .send(JSON.stringify(problemDetails(problem, pathOf(request), traceIdOf(request.id))));
  }

  private known(error: unknown, request: FastifyRequest): Pick<EdgeProblem, "problem" | "headers"> | undefined {
    if (error instanceof EdgeProblem) return error;
    const reason = failureReason(error);
    if (reason) return { problem: storeFailed(reason), headers: {} };
    if (!(error instanceof HttpException)) return undefined;
    if (error.getStatus() === 404) return this.unrouted(request);
    const problem = BY_STATUS[error.getStatus()];
    return problem && { problem, headers: {} };
  }

  /** A path with other methods is not unknown: 405 says which they are. */
  private unrouted(request: FastifyRequest): Pick<EdgeProblem, "problem" | "headers"> {
    const allowed = this.routes.methodsAt(pathOf(request));
    if (allowed.length === 0) return noSuchPage();
    return {
      problem: { code: "wrong-method", status: 405, title: "This address does not take this method" },
      headers: { allow: allowed.join(", ") },
    };
  }

  private unknown(error: unknown, request: FastifyRequest): Problem {
    const failure = error instanceof Error ? error : new Error(String(error));
    // A parser's message repeats what it could not read, and that may be somebody's name.
    const message = failure instanceof SyntaxError ? "(withheld)" : failure.message;
    const frames = failure.stack
      ?.split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 12);
    this.log.error(
      { trace: traceIdOf(request.id), route: request.routeOptions.url, error: failure.name, message, frames },
      "request failed",
    );
    return WENT_WRONG;
  }
}
