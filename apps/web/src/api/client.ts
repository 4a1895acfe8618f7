import { language } from "../catalogue/words";
import { gathering, type Known, type Line, type Question } from "./asked-together";
import { heardTime } from "./clock";
import { heardAnswer } from "./demonstration";
import { drawnFor, hearRefusal, inTheNameOf } from "./drawn-for";
import { newestPosition, sawWrite } from "./position";
import { offline, problemFrom, problemIn, type Problem } from "./problem";

const API = "/api/v1";
const RETRIES = 2;
const PAUSE = 400;
/** Said of what is for some only; `no-store` alone, of what another moment answers differently. */
const FOR_SOME_ONLY = "private, no-store";
const VIEW_LAGS = 202;
const WAITS = 25;
/** Asked to learn who is signed in, so it does not say who should be. */
const WHO = "/session";

export interface CommandReply {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly facts: readonly { readonly id: string; readonly type: string }[];
}

export interface Answered<Body> {
  readonly body: Body;
  /** Up to where the views had read. */
  readonly position: string | undefined;
  /** False for what is for some only: it is not kept on the device. */
  readonly mayBeKept: boolean;
  /** Names this very answer; undefined where it has no name. */
  readonly etag: string | undefined;
}

export type Params = Readonly<Record<string, string | number | undefined>>;

/** Path and parameters as one address below the API; undefined parameters are left out. */
export const address = (path: string, params: Params = {}): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params))
    if (value !== undefined && value !== "") search.set(key, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};

let underWay = 0;

/** How many calls are under way stands on the document: for those who print or drive the page from outside. */
const count = (change: 1 | -1): void => {
  underWay += change;
  document.documentElement.dataset["asking"] = String(underWay);
};

/** One call, as a response that is well; a problem thrown otherwise. */
export const call = async (path: string, init: RequestInit, below = API): Promise<Response> => {
  let response: Response;
  count(1);
  try {
    const whose = inTheNameOf(path.startsWith(WHO) ? undefined : drawnFor());
    const headers = { ...whose, ...init.headers, "accept-language": language.tag };
    response = await fetch(below + path, { credentials: "same-origin", ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw offline();
  } finally {
    count(-1);
  }
  heardAnswer(response.headers);
  heardTime(response.headers);
  if (response.ok) return response;
  const problem = await problemFrom(response);
  hearRefusal(problem.details.code);
  throw problem;
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function* linesOf(response: Response): AsyncIterable<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) return;
    const lines = (rest + read.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

const JSON_BODY = { "content-type": "application/json", accept: "application/json" };

async function* together(questions: readonly Question[], signal: AbortSignal): AsyncIterable<Line> {
  count(1);
  try {
    const body = JSON.stringify({ questions });
    const response = await call("/questions", { method: "POST", headers: JSON_BODY, body, signal });
    for await (const text of linesOf(response)) {
      const line = JSON.parse(text) as Omit<Line, "headers"> & { readonly headers: Record<string, string> };
      yield { ...line, headers: new Headers(line.headers) };
    }
  } finally {
    count(-1);
  }
}

const heard = gathering({
  alone: async (path, signal) => {
    const response = await call(path, { signal, headers: { accept: "application/json" } });
    return { status: response.status, headers: response.headers, body: await response.json() };
  },
  together,
});

/**
 * Asks a query, waiting for what this tab wrote before: a view that lags (202) is asked again until it has caught up. Where the
 * answer that is known already still is the answer, it is not sent again.
 */
export const ask = async <Body>(
  path: string,
  signal = new AbortController().signal,
  known?: () => Promise<Known | undefined>,
): Promise<Answered<Body>> => {
  const after = newestPosition();
  const full =
    after === undefined ? path : `${path}${path.includes("?") ? "&" : "?"}after=${encodeURIComponent(after)}`;
  for (let attempt = 0; ; attempt++) {
    const { status, headers, body } = await heard(full, signal, known);
    if (status !== VIEW_LAGS) {
      const position = headers.get("sankofa-position") ?? undefined;
      const mayBeKept = headers.get("cache-control") !== FOR_SOME_ONLY;
      return { body: body as Body, position, mayBeKept, etag: headers.get("etag") ?? undefined };
    }
    if (attempt >= WAITS) throw problemIn(status, headers, body);
    await pause(PAUSE);
  }
};

/**
 * Sends a command. An unanswered one is sent again with the same key, which the platform answers as it answered first,
 * so that a lost reply never writes twice. However long that takes, it stays what its writer did.
 */
export const send = async <Reply = CommandReply>(
  path: string,
  body: object,
  key: string,
  owner = path.startsWith(WHO) ? undefined : drawnFor(),
): Promise<Reply> => {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await call(path, {
        method: "POST",
        headers: { ...JSON_BODY, ...inTheNameOf(owner), "idempotency-key": key },
        body: JSON.stringify(body),
      });
      const reply = (response.status === 204 ? {} : await response.json()) as Reply & { readonly position?: string };
      sawWrite(reply.position);
      return reply;
    } catch (error) {
      if (attempt >= RETRIES || !(error as Problem).unanswered) throw error;
      await pause(PAUSE * (attempt + 1));
    }
  }
};

export const remove = async (path: string, owner = drawnFor()): Promise<void> => {
  await call(path, { method: "DELETE", headers: inTheNameOf(owner) });
};
