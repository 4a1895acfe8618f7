const KEY = "sankofa.position";

let newest: string | undefined = sessionStorage.getItem(KEY) ?? undefined;
const listeners = new Set<() => void>();

/** The position of the newest fact this tab has written or read about: queries wait until views have reached it. */
export const newestPosition = (): string | undefined => newest;

/** Positions are ordered as strings, so the newest is the largest. */
export const sawWrite = (position: string | undefined): void => {
  if (position !== undefined && (newest === undefined || position > newest)) {
    newest = position;
    sessionStorage.setItem(KEY, position);
  }
  for (const listener of listeners) listener();
};

/** A position of one log says nothing of another: forgotten on sign-out and when the platform refuses it. */
export const forgetPosition = (): void => {
  newest = undefined;
  read = undefined;
  sessionStorage.removeItem(KEY);
};

let read: string | undefined;

/** How far the views had read that answered this tab so far. */
export const newestRead = (): string | undefined => read;

export const sawRead = (position: string | undefined): void => {
  if (position !== undefined && (read === undefined || position > read)) read = position;
};

let news: string | undefined;

/** Up to where the platform has said that something was written, by anybody. */
export const newestNews = (): string | undefined => news;

/** The newest that is known to stand in the log, told or read. */
export const newestKnown = (): string | undefined =>
  [news, read].reduce((one, other) => (one === undefined || (other !== undefined && other > one) ? other : one));

type NewsListener = (position: string | undefined) => void;

const newsListeners = new Set<NewsListener>();

/** Something was written by somebody else, or by the platform itself, up to this position; undefined where that is not known. */
export const sawNews = (position?: string): void => {
  if (position !== undefined) news = position;
  for (const listener of newsListeners) listener(position);
};

export const onNews = (listener: NewsListener): (() => void) => {
  newsListeners.add(listener);
  return () => newsListeners.delete(listener);
};

export const onWrite = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
