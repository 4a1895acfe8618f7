import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import type { Demonstration, Session } from "./demonstration";
import { pagesOf, type Listed } from "./demonstration-pages";
import { madeDemonstration } from "./made-demonstration";
import { startPlatformOn, type RunningPlatform } from "./platform";
import { Reader } from "./reader";

const MAKING_MS = 330_000;
const ENDING_MS = 30_000;

const ask = (reader: Reader, path: string): Promise<Listed> =>
  reader.page.evaluate(async (asked) => (await fetch(`/api/v1${asked}`)).json() as Promise<Listed>, path);

/** Each role's link works once: its session is kept and used again with every window and scheme. */
const sessionsOf = (platform: RunningPlatform, browser: Browser): Demonstration["sessionOf"] => {
  const known = new Map<string, Session>();
  return async (role) => {
    const before = known.get(role);
    if (before) return before;
    const link = platform.roleLinks[role];
    if (!link) throw new Error(`Nobody is a ${role} in this demonstration`);
    const reader = await Reader.open(browser, platform.url);
    await reader.visit(link);
    await reader.press("Sign in");
    await reader.page.getByRole("heading", { level: 1 }).filter({ hasNotText: "One-time link" }).waitFor();
    const session = await reader.page.context().storageState();
    known.set(role, session);
    await reader.close();
    return session;
  };
};

/** A demonstration of the suite's own, from its beginning to its end. */
export const onDemonstration = (): (() => Demonstration) => {
  let platform: RunningPlatform | undefined;
  let browser: Browser | undefined;
  let standing: Demonstration | undefined;

  beforeAll(async () => {
    platform = await startPlatformOn(await madeDemonstration(), "--demo");
    browser = await openBrowser();
    const sessionOf = sessionsOf(platform, browser);
    const manager = await Reader.open(browser, platform.url, { storageState: await sessionOf("programme-manager") });
    await manager.visit("/");
    standing = { platform, browser, sessionOf, pages: await pagesOf((path) => ask(manager, path)) };
    await manager.close();
  }, MAKING_MS);

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, ENDING_MS);

  return () => {
    if (!standing) throw new Error("The demonstration does not stand");
    return standing;
  };
};
