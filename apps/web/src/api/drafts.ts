import { clearFromDevice, onDevice } from "./device";
import { keepsFor } from "./drawn-for";

/** What stands in a form's fields, by name. */
export type DraftContent = Readonly<Record<string, readonly string[]>>;

/** A version of a draft that the platform keeps. */
export interface Seen {
  readonly version: string;
  readonly content: DraftContent;
}

export interface Kept {
  readonly owner: string;
  readonly form: string;
  readonly content: DraftContent;
  readonly at: number;
  /** What stood on the platform when this was typed; left out where nothing did. */
  readonly seen?: Seen;
  /**
   * The version on the platform that was sent, until it is known to be gone from there: it is not shown again. `later` where it
   * waits for a line still, for whoever sends it then wipes it.
   */
  readonly sent?: { readonly version: string; readonly later: boolean };
}

const DAY = 86_400_000;
/** A draft nobody went on with. */
const OLDEST = 30 * DAY;

/** Where the device keeps nothing, typing still works and nothing depends on a draft. */
const orNothing = <Result>(kept: Promise<Result>): Promise<Result | undefined> => kept.catch(() => undefined);

export const readDraft = (owner: string, form: string): Promise<Kept | undefined> =>
  orNothing(onDevice("drafts", "readonly", (drafts) => drafts.get([owner, form]) as IDBRequest<Kept | undefined>));

/** What is still being typed when its writer has gone out, in another tab, is not kept for whoever comes next. */
export const writeDraft = async (draft: Omit<Kept, "at">): Promise<void> => {
  if (!keepsFor(draft.owner)) return;
  await orNothing(onDevice("drafts", "readwrite", (drafts) => drafts.put({ ...draft, at: Date.now() } satisfies Kept)));
};

export const clearDraft = async (owner: string, form: string): Promise<void> => {
  await orNothing(onDevice("drafts", "readwrite", (drafts) => drafts.delete([owner, form])));
};

/** Nothing of what was sent is on the platform any more; what was typed since stays. */
export const clearSentDraft = async (owner: string, form: string): Promise<void> => {
  const kept = await readDraft(owner, form);
  if (!kept?.sent) return;
  const { sent: _, at: __, ...typed } = kept;
  await (Object.keys(typed.content).length > 0 ? writeDraft(typed) : clearDraft(owner, form));
};

/** On a phone that several people use, whoever signs in finds no draft of anybody else; one's own lasts a month. */
export const keepOnlyDraftsOf = async (owner: string): Promise<void> => {
  const oldest = Date.now() - OLDEST;
  await orNothing(clearFromDevice<Kept>("drafts", (draft) => draft.owner !== owner || draft.at < oldest));
};
