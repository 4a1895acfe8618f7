import { lookup as lookUp } from "node:dns";
import { request as requestByTls } from "node:https";
import { request as requestInClear, type IncomingMessage, type RequestOptions } from "node:http";
import type { LookupFunction } from "node:net";
import { endingWith } from "../ending-with";
import { faultOf, isPublicAddress, type Reach } from "./public-address";

/** From the look-up of the name to the head of the answer; what takes longer is tried again later. */
const PATIENCE_MS = 15_000;
/** Of an answer no more is read than it takes to end in peace. */
const READ_BYTES = 16 * 1024;

export interface Posted {
  /** Null where nothing was answered. */
  readonly status: number | null;
  /** Why it does not count as taken; null where it does. */
  readonly fault: string | null;
  readonly milliseconds: number;
  /** How long the receiver asks to be left alone. */
  readonly restMilliseconds: number;
}

class NotPublic extends Error {
  constructor() {
    super("The name leads to an address that is not on the public internet");
  }
}

/**
 * Looks a name up for one connection and hands on only what may be reached. The connection goes to the very address that was looked
 * at: a name that leads elsewhere a moment later leads nobody there.
 */
export const lookingUp =
  (reach: Reach, resolve: typeof lookUp = lookUp): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const allowed =
        reach === "anywhere" ? (found ?? []) : (found ?? []).filter(({ address }) => isPublicAddress(address));
      const [first] = allowed;
      if (error || !first) return callback(error ?? new NotPublic(), "", 0);
      return options.all === true ? callback(null, allowed) : callback(null, first.address, first.family);
    });

/** Said in seconds, or as the moment until which it lasts, which goes by the clock of whoever says it. */
const restOf = ({ headers }: IncomingMessage): number => {
  const said = headers["retry-after"] ?? "";
  const seconds = Number(said);
  const rest = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(said) - Date.parse(headers.date ?? "");
  return rest > 0 ? rest : 0;
};

const faultIn = (status: number): string | null => {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? `It answered ${status}: redirects are not followed` : `It answered ${status}`;
};

/** Ends reading where there is more than anybody asked for. */
const drain = (response: IncomingMessage): void => {
  let read = 0;
  response.on("error", () => undefined);
  response.on("data", (part: Buffer) => {
    read += part.length;
    if (read > READ_BYTES) response.destroy();
  });
};

/** Posts once, over a connection of its own, and says what came of it: it never throws. */
export const post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  reach: Reach,
  signal: AbortSignal,
  lookup: LookupFunction = lookingUp(reach),
): Promise<Posted> => {
  const began = performance.now();
  const posted = (status: number | null, fault: string | null, restMilliseconds = 0): Posted => ({
    ...{ status, fault, restMilliseconds },
    milliseconds: Math.round(performance.now() - began),
  });
  const fault = faultOf(url, reach);
  if (fault !== undefined) return Promise.resolve(posted(null, fault));
  const late = AbortSignal.timeout(PATIENCE_MS);
  const options: RequestOptions = {
    method: "POST",
    agent: false,
    lookup,
    headers: { ...headers, "content-length": String(Buffer.byteLength(body)), "user-agent": "Sankofa-Webhooks" },
  };
  return endingWith(signal, (over) => {
    late.addEventListener("abort", () => over.abort());
    return new Promise((resolve) => {
      const request = new URL(url).protocol === "https:" ? requestByTls : requestInClear;
      const sending = request(url, { ...options, signal: over.signal }, (response) => {
        const status = response.statusCode ?? 0;
        resolve(posted(status, faultIn(status), restOf(response)));
        drain(response);
      });
      // Asked for by nobody; the library tells of such an answer in no other way, and ends the request without a word.
      sending.on("upgrade", ({ statusCode = 0 }, socket) => {
        socket.destroy();
        resolve(posted(statusCode, faultIn(statusCode)));
      });
      sending.on("error", (error) =>
        resolve(posted(null, late.aborted ? `It did not answer within ${PATIENCE_MS / 1_000} seconds` : saidBy(error))),
      );
      sending.end(body);
    });
  });
};

/** What a person can do something with; nothing of what was sent stands in it. */
const saidBy = (error: NodeJS.ErrnoException): string =>
  error instanceof NotPublic ? error.message : `It could not be reached: ${error.code ?? error.message}`;
