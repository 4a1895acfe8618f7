import { clearFromDevice, onDevice } from "./device";

interface Kept<Content> {
  readonly owner: string;
  readonly form: string;
  readonly content: Content;
  readonly at: number;
}

const DAY = 86_400_000;
/** A draft nobody went on with. */
const OLDEST = 30 * DAY;

/** Where the device keeps nothing, typing still works and nothing depends on a draft. */
const orNothing = <Result>(kept: Promise<Result>): Promise<Result | undefined> => kept.catch(() => undefined);

export const readDraft = async <Content>(owner: string, form: string): Promise<Content | undefined> => {
  const kept = await orNothing(
    onDevice("drafts", "readonly", (drafts) => drafts.get([owner, form]) as IDBRequest<Kept<Content> | undefined>),
  );
  return kept?.content;
};

export const writeDraft = async <Content>(owner: string, form: string, content: Content): Promise<void> => {
  const kept: Kept<Content> = { owner, form, content, at: Date.now() };
  await orNothing(onDevice("drafts", "readwrite", (drafts) => drafts.put(kept)));
};

export const clearDraft = async (owner: string, form: string): Promise<void> => {
  await orNothing(onDevice("drafts", "readwrite", (drafts) => drafts.delete([owner, form])));
};

/** On a phone that several people use, whoever signs in finds no draft of anybody else; one's own lasts a month. */
export const keepOnlyDraftsOf = async (owner: string): Promise<void> => {
  const oldest = Date.now() - OLDEST;
  await orNothing(clearFromDevice<Kept<unknown>>("drafts", (draft) => draft.owner !== owner || draft.at < oldest));
};
