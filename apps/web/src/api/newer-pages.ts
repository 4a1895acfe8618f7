import { useSyncExternalStore } from "react";

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

const offer = (registration: ServiceWorkerRegistration): void => {
  // The very first worker replaces nobody.
  if (!registration.waiting || !navigator.serviceWorker.controller) return;
  waiting = registration.waiting;
  for (const listener of listeners) listener();
};

/** Keeps the pages themselves on the device, so that they open without a line. Only over TLS, or on the machine itself. */
export const keepPages = async (): Promise<void> => {
  if (!("serviceWorker" in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register("/worker.js");
    offer(registration);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => offer(registration));
    });
  } catch {
    // Refused by the browser's settings: the pages work with a line only.
  }
};

/** Changes to the newer pages: they are another document. */
export const takeNewerPages = (): void => {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting?.postMessage("take-over");
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useNewerPages = (): boolean => useSyncExternalStore(subscribe, () => waiting !== undefined);
