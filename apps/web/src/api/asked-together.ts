import { offline, Problem, problemIn } from "./problem";

/** An answer as it was heard, alone or among others. Without a body where the asker said to know it (304). */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** An answer that is known already, by its tag. */
export interface Known {
  readonly etag: string;
  readonly body: unknown;
}

export interface Question {
  readonly path: string;
  readonly ifNoneMatch?: string;
}

/** The answer to one of several questions, by its place among them. */
export interface Line extends Heard {
  readonly question: number;
}

interface Ways {
  /** Rejects with a problem where the answer is one. */
  readonly alone: (path: string, signal: AbortSignal) => Promise<Heard>;
  /** Lines in any order; rejects where there is no way to ask so, or no line. */
  readonly together: (questions: readonly Question[], signal: AbortSignal) => AsyncIterable<Line>;
}

interface Waiting {
  readonly path: string;
  readonly signal: AbortSignal;
  readonly known: () => Promise<Known | undefined>;
  readonly answer: (heard: Heard) => void;
  readonly fail: (error: unknown) => void;
}

/** The platform takes no more in one request. */
const MOST = 32;
const SIGNED_OUT = 401;
const TOO_MANY = 429;

/** The way was refused, not the questions: an older platform does not know it, and a proxy may not let it through. */
const isRefusedWay = (error: unknown): boolean =>
  error instanceof Problem &&
  error.details.status >= 400 &&
  error.details.status < 500 &&
  ![SIGNED_OUT, TOO_MANY].includes(error.details.status);

/** What was heard; a 304 with the body that was known. */
const withBody = (heard: Heard, known: Known | undefined): Heard =>
  heard.status === 304 ? { ...heard, body: known?.body } : heard;

/**
 * A way to ask by which what is asked in the same turn goes in one request: a dozen requests cost a page more than their
 * answers do. Each is answered as soon as its answer is there, and one that is by itself is asked alone.
 */
export const gathering = ({ alone, together }: Ways) => {
  let waiting: Waiting[] = [];

  const askAlone = ({ path, signal, answer, fail }: Waiting): Promise<void> => alone(path, signal).then(answer, fail);

  const askTogether = async (all: readonly Waiting[]): Promise<void> => {
    const [aborter, over] = [new AbortController(), new AbortController()];
    const open = new Set(all);
    const giveUp = (each: Waiting): void => {
      if (open.delete(each)) each.fail(each.signal.reason);
      if (open.size === 0) aborter.abort();
    };
    for (const each of all) each.signal.addEventListener("abort", () => giveUp(each), { signal: over.signal });
    try {
      const known = await Promise.all(all.map((each) => each.known()));
      const questions = all.map(({ path }, at) => ({ path, ...(known[at] && { ifNoneMatch: known[at].etag }) }));
      for await (const { question, ...heard } of together(questions, aborter.signal)) {
        const each = all[question];
        if (!each || !open.delete(each)) continue;
        if (heard.status >= 400) each.fail(problemIn(heard.status, heard.headers, heard.body));
        else each.answer(withBody(heard, known[question]));
      }
      for (const each of open) each.fail(offline());
    } catch (error) {
      if (isRefusedWay(error)) await Promise.all([...open].map(askAlone));
      else for (const each of open) each.fail(error);
    } finally {
      over.abort();
    }
  };

  const askAll = (): void => {
    const wanted = waiting.filter(({ signal }) => !signal.aborted);
    for (const { signal, fail } of waiting) if (signal.aborted) fail(signal.reason);
    waiting = [];
    const [only] = wanted;
    if (only && wanted.length === 1) void askAlone(only);
    else for (let first = 0; first < wanted.length; first += MOST) void askTogether(wanted.slice(first, first + MOST));
  };

  return (path: string, signal: AbortSignal, known: Waiting["known"] = async () => undefined): Promise<Heard> =>
    new Promise((answer, fail) => {
      if (waiting.length === 0) queueMicrotask(askAll);
      waiting.push({ path, signal, known, answer, fail });
    });
};
