import { Catch, type ArgumentsHost, type ExceptionFilter } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ToldProblems } from "./problems-told";

/** Every failure of a request leaves the edge here, as problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly problems: ToldProblems) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, headers, body } = this.problems.of(error, {
      path: request.raw.url?.split("?", 1)[0] ?? "/",
      route: request.routeOptions.url,
      traceparent: request.id,
    });
    if (reply.sent || reply.raw.headersSent) return;
    void reply
      .code(status)
      .headers(headers ?? {})
      .send(JSON.stringify(body));
  }
}
