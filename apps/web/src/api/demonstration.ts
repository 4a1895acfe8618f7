import { useSyncExternalStore } from "react";

let demonstration = false;
const listeners = new Set<() => void>();

/** Every answer of a platform with demonstration data says so. */
export const heardAnswer = (headers: Headers): void => {
  if (demonstration || !headers.has("sankofa-demo")) return;
  demonstration = true;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDemonstration = (): boolean => useSyncExternalStore(subscribe, () => demonstration);
