import type { Method } from "@sankofa/kernel/manifest";
import type { Caller, Role } from "@sankofa/kernel/scope";
import type { Traceparent } from "@sankofa/kernel/trace";
import type { TSchema } from "@sankofa/kernel/schema";
import type { Session } from "@sankofa/ports/credentials";
import type { Readable } from "node:stream";

/** A request as handlers see it: nothing of Fastify or Nest. */
export interface Exchange {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  header(name: string): string | undefined;
  /** The address the request came from, for rate limits only; never stored or logged. */
  readonly remote: string;
  /** Scheme and host as the sender named them. */
  readonly origin: string;
  /** The trace that it belongs to. */
  readonly traceparent: Traceparent;
  /** Aborted once nobody waits for the answer any more: it was sent, or whoever asked has left. */
  over(): AbortSignal;
}

export interface SignedIn {
  readonly caller: Caller;
  readonly session: Session;
  /** A program that shows a key; it does what integrations do, and nothing of its account's own. */
  readonly byKey?: true;
}

export interface Answer {
  readonly status: number;
  /** Answered as JSON. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Anything that is not JSON; its content type stands in `headers`. */
  readonly raw?: string | Buffer | Readable;
}

/** What an operation says of itself, and OpenAPI of it. */
interface Described {
  /** `<room>.<entry>`; unique. */
  readonly id: string;
  readonly method: Method;
  /** With `:name` parameters, from the root. */
  readonly path: string;
  readonly summary: string;
  readonly kind: "command" | "query" | "edge" | "page";
  readonly request?: new () => object;
  readonly openMaps?: Readonly<Record<string, TSchema>>;
  /** The body is a stream of bytes as they come in, and the request stands in the query string. JSON where left out. */
  readonly takes?: "bytes";
  /** By status; null where there is no body. */
  readonly answers: Readonly<Record<number, TSchema | null>>;
  /** Response content type where it is not JSON. */
  readonly media?: string;
  readonly asOf?: boolean;
  /** Who may, as far as roles say it: their scope is looked at where the record is. */
  readonly roles?: readonly Role[];
}

/** One thing the edge does: a route, and a handler. Every controller is made from a list of these. */
export type Operation =
  | (Described & { readonly open: true; readonly handle: (exchange: Exchange) => Promise<Answer> })
  | (Described & {
      readonly open: false;
      readonly handle: (exchange: Exchange, signedIn: SignedIn) => Promise<Answer>;
    });

export const API = "/api/v1";

/** A parameter in a path may be so long, in characters: no id and no name in one is longer. */
export const LONGEST_PARAMETER = 200;

/** The names of a path's parameters, in order. */
export const pathParameters = (path: string): readonly string[] =>
  path.split("/").flatMap((segment) => (segment.startsWith(":") ? [segment.slice(1)] : []));
