import type { Browser, BrowserContextOptions } from "playwright-core";
import type { RunningPlatform } from "./platform";
import { Reader } from "./reader";

export type Session = NonNullable<BrowserContextOptions["storageState"]>;

/** A demonstration that stands once the suite has begun, for the parts of a suite that are told in files of their own. */
export interface Demonstration {
  readonly platform: RunningPlatform;
  readonly browser: Browser;
  /** Addresses by the names of the pages. */
  readonly pages: Readonly<Record<string, string>>;
  /** The session of somebody with this role. */
  readonly sessionOf: (role: string) => Promise<Session>;
}

/** An old telephone. */
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 800 } };

/** Somebody with this role, signed in at a browser of their own, which has not yet taken the pages in to show them without a line. */
export const seated = async (
  { platform, browser, sessionOf }: Demonstration,
  role: string,
  options: BrowserContextOptions = {},
): Promise<Reader> =>
  Reader.open(browser, platform.url, { serviceWorkers: "block", ...options, storageState: await sessionOf(role) });
