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
  sessionStorage.removeItem(KEY);
};

export const onWrite = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
