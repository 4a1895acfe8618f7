import { useSyncExternalStore } from "react";
import { clearFromDevice, onDevice } from "./device";
import { keepsFor } from "./drawn-for";

/** An answer as it was read last, so that a page that was seen can be read without a line. */
export interface KeptAnswer {
  readonly body: unknown;
  readonly position: string | undefined;
  readonly at: string;
  /** Names this very answer to whoever is asked for it again. */
  readonly etag?: string | undefined;
}

interface Stored extends KeptAnswer {
  readonly owner: string;
  readonly path: string;
}

const MONTH = 30 * 86_400_000;
/** The key of whoever is signed in: asked before anybody is known. */
const NOBODY = "";
const SESSION = "/session";

let owner: string | undefined;

const orNothing = <Result>(kept: Promise<Result>): Promise<Result | undefined> => kept.catch(() => undefined);

const read = (from: string, path: string): Promise<Stored | undefined> =>
  orNothing(onDevice("answers", "readonly", (answers) => answers.get([from, path]) as IDBRequest<Stored | undefined>));

const put = async (of: string, path: string, answer: Omit<KeptAnswer, "at">): Promise<void> => {
  const stored: Stored = { owner: of, path, ...answer, at: new Date().toISOString() };
  await orNothing(onDevice("answers", "readwrite", (answers) => answers.put(stored)));
};

export const keepAnswer = (path: string, answer: Omit<KeptAnswer, "at">): void => {
  if (owner !== undefined && keepsFor(owner)) void put(owner, path, answer);
};

export const keptAnswer = (path: string): Promise<KeptAnswer | undefined> =>
  owner === undefined ? Promise.resolve(undefined) : read(owner, path);

/** Who read here last: without a line they are taken at the platform's last word. */
export const keptSession = async (): Promise<unknown> => (await read(NOBODY, SESSION))?.body;

/** From now on answers are kept for this reader, and nobody else's are. */
export const keepAnswersFor = async (account: string, session: unknown): Promise<void> => {
  owner = account;
  const oldest = new Date(Date.now() - MONTH).toISOString();
  await orNothing(clearFromDevice<Stored>("answers", (answer) => answer.owner !== account || answer.at < oldest));
  await put(NOBODY, SESSION, { body: session, position: undefined });
};

/** The session ended: what its reader saw is not kept for whoever comes next. */
export const forgetKeptAnswers = async (): Promise<void> => {
  owner = undefined;
  await orNothing(onDevice("answers", "readwrite", (answers) => answers.clear()));
};

const old = new Map<string, string>();
const listeners = new Set<() => void>();
let oldest: string | undefined;

/** Says that what is shown for a path was known then; undefined where it is known now, or no longer shown. */
export const shownAsOf = (path: string, at: string | undefined): void => {
  if (at === undefined) old.delete(path);
  else old.set(path, at);
  oldest = [...old.values()].sort()[0];
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Since when the oldest of what the page shows was not read again; undefined while there is a line. */
export const useShownAsOf = (): string | undefined => useSyncExternalStore(subscribe, () => oldest);
