import { useSyncExternalStore } from "react";
import { send } from "./client";
import { onDevice } from "./device";
import { clearSentDraft, type DraftContent, type Seen } from "./drafts";
import { isAnother } from "./drawn-for";
import { dropDraft, standingDraft } from "./platform-drafts";
import { asProblem, Problem, type ProblemDetails } from "./problem";

/** What a person did while there was no line, in the words of the page it was done on. */
export interface Later {
  readonly what: string;
  /** The page it was done on, to go back to where the platform refuses it. */
  readonly page: string;
  /** What its form is kept as, so that it can be put back there. */
  readonly draft?: { readonly form: string; readonly typed: DraftContent; readonly seen?: Seen };
}

export interface Waiting extends Later {
  readonly order: number;
  readonly owner: string;
  readonly key: string;
  readonly path: string;
  readonly body: object;
  readonly at: string;
  /** Why the platform refused it; waits for its writer to decide. */
  readonly refused?: ProblemDetails;
}

type Unordered = Omit<Waiting, "order">;

/** A line that is there says little of whether the platform is. */
const AGAIN_AFTER = 30_000;

let owner: string | undefined;
let waiting: readonly Waiting[] = [];
let sending: Promise<void> | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const refresh = async (): Promise<void> => {
  const all = await onDevice("outbox", "readonly", (outbox) => outbox.getAll() as IDBRequest<Waiting[]>);
  waiting = all.filter((each) => each.owner === owner);
  for (const listener of listeners) listener();
};

/** `/relationships/<id>`: what is done to one record is sent in the order it was done. */
const recordOf = (path: string): string => path.split("/").slice(0, 3).join("/");

const leave = (entry: Waiting): Promise<unknown> =>
  onDevice("outbox", "readwrite", (outbox) => outbox.delete(entry.order));

/** What was sent is no draft any more; what has been typed into the emptied form since is one. */
const dropSent = async (owner: string, { form, seen }: NonNullable<Later["draft"]>): Promise<void> => {
  const stands = await standingDraft(owner, form);
  if (stands && stands.version === seen?.version) await dropDraft(owner, form);
  await clearSentDraft(owner, form);
};

const tryLater = (): void => {
  clearTimeout(again);
  again = setTimeout(() => void sendWaiting(), AGAIN_AFTER);
};

/** Sends one entry as its writer; false where nothing answers yet, which is tried again by itself, or nobody is signed in. */
const sendOne = async (entry: Waiting): Promise<boolean> => {
  try {
    await send(entry.path, entry.body, entry.key, entry.owner);
    await leave(entry);
    if (entry.draft) await dropSent(entry.owner, entry.draft).catch(() => undefined);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.details.status === 401 || isAnother(problem.details.code)) return false;
    if (problem.unanswered || problem.details.status === 429) {
      tryLater();
      return false;
    }
    await onDevice("outbox", "readwrite", (outbox) => outbox.put({ ...entry, refused: problem.details }));
  }
  return true;
};

const sendAll = async (): Promise<void> => {
  const held = new Set(waiting.filter(({ refused }) => refused).map(({ path }) => recordOf(path)));
  for (const entry of waiting) {
    if (held.has(recordOf(entry.path))) continue;
    if (!(await sendOne(entry))) break;
    await refresh();
    if (waiting.some(({ order, refused }) => order === entry.order && refused)) held.add(recordOf(entry.path));
  }
};

/** Sends what waits, one after another. Two tabs may do it at once: each entry has its key, so that it is written once. */
export const sendWaiting = (): Promise<void> => {
  sending ??= refresh()
    .then(sendAll)
    .catch(() => undefined)
    .finally(() => {
      sending = undefined;
    });
  return sending;
};

/** True where something waits that must be sent before anything else is done to the same record. */
export const waitsBefore = (path: string): boolean =>
  waiting.some((each) => !each.refused && recordOf(each.path) === recordOf(path));

/** Keeps a command until there is a line; false where this device keeps nothing, so that the failure is shown instead. */
export const keepForLater = async (path: string, body: object, key: string, later: Later): Promise<boolean> => {
  if (owner === undefined) return false;
  const entry: Unordered = { ...later, owner, path, body, key, at: new Date().toISOString() };
  try {
    await onDevice("outbox", "readwrite", (outbox) => outbox.add(entry));
    // One request may fail on a line that stands: nothing else would say that it is time to send.
    tryLater();
    await refresh();
    return true;
  } catch {
    return false;
  }
};

/** Its writer gives up what was refused. */
export const giveUp = async (entry: Waiting): Promise<void> => {
  await leave(entry);
  await refresh();
  await sendWaiting();
};

/** Its writer sends again what was refused: what stood in its way may be gone. */
export const sendAgain = async ({ refused: _, ...entry }: Waiting): Promise<void> => {
  await onDevice("outbox", "readwrite", (outbox) => outbox.put(entry));
  await sendWaiting();
};

export const problemOf = ({ refused }: Waiting): Problem | undefined => refused && new Problem(refused);

const sendNow = (): void => void sendWaiting();

/** From now on the outbox is this person's: it is sent at once, and whenever a line comes back. */
export const openOutbox = (account: string): void => {
  owner = account;
  addEventListener("online", sendNow);
  // What is being sent may be turned away still, as nobody's.
  if (sending) void sending.then(sendNow);
  else sendNow();
};

/** Its owner has left: what waits stays on the device, and is neither shown nor sent. */
export const closeOutbox = (): void => {
  owner = undefined;
  waiting = [];
  clearTimeout(again);
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOutbox = (): readonly Waiting[] => useSyncExternalStore(subscribe, () => waiting);
