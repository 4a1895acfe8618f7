/** Tabs of one browser have one session: whoever comes in or goes out in one of them does so in all. */
const tabs = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("sankofa.session");

/** Tells the other tabs who is signed in by now; an empty word where nobody is. */
export const tellTabs = (who: string): void => tabs?.postMessage(who);

export const onTabs = (listener: (who: string) => void): void =>
  tabs?.addEventListener("message", ({ data }: MessageEvent<string>) => listener(data));
