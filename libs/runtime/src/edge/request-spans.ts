import type { IncomingMessage } from "node:http";
import type { Traceparent } from "@sankofa/kernel/trace";
import { beginSpan, type Span } from "../telemetry/spans";

const begun = new WeakMap<IncomingMessage, Span>();

/** The traceparent of the request's own span, within whatever its sender said; undefined where nobody collects. */
export const beginRequest = (request: IncomingMessage, sent: Traceparent | undefined): Traceparent | undefined => {
  const span = beginSpan("request", { kind: "server", within: sent });
  if (span) begun.set(request, span);
  return span?.traceparent;
};

/** Routes are told by their pattern, as everywhere. */
export const endRequest = (raw: IncomingMessage, method: string, route: string, status: number): void =>
  begun
    .get(raw)
    ?.end(
      { "http.request.method": method, "http.route": route, "http.response.status_code": status },
      `${method} ${route}`,
    );
