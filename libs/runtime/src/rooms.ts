import type { Position } from "@sankofa/kernel/contract";
import type { RefusalParams } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import type { AsOf } from "@sankofa/kernel/manifest";
import type { Caller } from "@sankofa/kernel/scope";
import type { Traceparent } from "@sankofa/kernel/trace";

/** A command on its way from the edge (or a process, a deadline, the CLI) to its room: pattern `<room>.<command>`. */
export interface CommandCall {
  readonly kind: "command";
  readonly caller: Caller;
  /** UUIDv7 made by whoever sends it, or derived from the Idempotency-Key. */
  readonly commandId: Id;
  /** True asks what would come of it: it is checked and decided, and nothing is written. */
  readonly dry?: boolean;
  /**
   * Up to where the log stood when what it follows from was heard, for a consequence that may have been asked for then: what was
   * refused or had nothing to change then writes nothing now.
   */
  readonly follows?: Position;
  /** The trace of the request that it came with. */
  readonly traceparent?: Traceparent;
  /** Body and path parameters together, unchecked: the room's pipeline validates. */
  readonly request: unknown;
}

/** A query on its way to its room: pattern `<room>.<query>`. */
export interface QueryCall {
  readonly kind: "query";
  readonly caller: Caller;
  /** The trace of the request that it came with. */
  readonly traceparent?: Traceparent;
  /** Query string and path parameters together, unchecked. */
  readonly request: unknown;
  readonly asOf?: AsOf;
  /** English where left out. */
  readonly language?: Language;
  /** Wait until the query's views have reached this position. */
  readonly after?: Position;
}

export type RoomCall = CommandCall | QueryCall;

export interface CommandAnswer {
  /** The id of the record decided on. */
  readonly id: Id;
  readonly stream: string;
  readonly revision: number;
  /** Hand it to a query as `after` to read what this command wrote. */
  readonly position: Position;
  /** The facts that carry this command's id; empty when the command was true already. */
  readonly facts: readonly { readonly id: Id; readonly type: string }[];
  /** Only where it was asked what would come of it: nothing would, it is so already. */
  readonly known?: boolean;
}

export interface QueryAnswer {
  /** The answer as JSON text: written once where it was made, and sent on as it is by everything that carries it. */
  readonly json: string;
  /** Up to where the views had read when this was answered. */
  readonly position: Position;
}

/** Every way a call can fail short of a bug: a code, its HTTP status and where the fault lies. Crosses the wire as a value. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly params?: RefusalParams;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  readonly retryAfterSeconds?: number;
  /** For a view that lags behind the position waited for. */
  readonly position?: Position;
}

export type RoomReply<Answer> = { readonly ok: Answer } | { readonly problem: Problem };
