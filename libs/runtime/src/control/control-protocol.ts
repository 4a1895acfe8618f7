/** One request a connection, as a line of JSON; any number of progress lines back, then a result or an error. */
export interface ControlRequest {
  readonly verb: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly doing: string;
  /** By the pace so far, where it can be told. */
  readonly secondsLeft?: number;
}

export type ControlReply =
  | { readonly progress: Progress }
  | { readonly result: unknown }
  | { readonly error: { readonly code: string; readonly message: string } };

/** A verb a running platform answers on its control socket. It stops when the signal aborts: the caller went away. */
export type ControlVerb = (
  args: ControlRequest["args"],
  report: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<unknown>;
