import type { Browser, BrowserContextOptions } from "playwright-core";
import { askedBy, MEASURED, measuredBy } from "./askings";
import { openBrowser } from "./browser";
import { pagesOf, type Listed } from "./demonstration-pages";
import { languagesOf } from "./languages";
import { printed } from "./paper";
import { startPlatform, type RunningPlatform } from "./platform";
import { Reader } from "./reader";
import { storiesOf } from "./stories/stories";

let platform: RunningPlatform;
let browser: Browser;
let pages: Readonly<Record<string, string>> = {};
const signedIn: Record<string, NonNullable<BrowserContextOptions["storageState"]>> = {};

/** Each role's link works once: its session is kept and used again with every window and scheme. */
const readerAs = async (role: string, options: BrowserContextOptions = {}): Promise<Reader> => {
  const known = signedIn[role];
  const reader = await Reader.open(browser, platform.url, { ...options, ...(known ? { storageState: known } : {}) });
  if (known) return reader;
  await reader.visit(platform.roleLinks[role] ?? "");
  await reader.press("Sign in");
  await reader.page.getByRole("heading", { level: 1 }).filter({ hasNotText: "One-time link" }).waitFor();
  signedIn[role] = await reader.page.context().storageState();
  return reader;
};

const sessionOf = async (role: string): Promise<NonNullable<BrowserContextOptions["storageState"]>> => {
  if (!signedIn[role]) await (await readerAs(role)).close();
  const session = signedIn[role];
  if (!session) throw new Error(`Nobody is a ${role} in this demonstration`);
  return session;
};

const ask = (reader: Reader, path: string): Promise<Listed> =>
  reader.page.evaluate(async (asked) => (await fetch(`/api/v1${asked}`)).json() as Promise<Listed>, path);

beforeAll(async () => {
  platform = await startPlatform("--demo");
  browser = await openBrowser();
  const manager = await readerAs("programme-manager");
  pages = await pagesOf((path) => ask(manager, path));
  await manager.close();
}, 330_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
}, 30_000);

/** Pages that docs/guide shows, and how its pictures of them are called. */
const ON_A_PHONE: Readonly<Record<string, string>> = { my: "my-day", form: "form" };
const ON_A_DESK: Readonly<Record<string, string>> = Object.fromEntries(
  ["portfolio", "programme", "application", "relationship"].map((name) => [name, name]),
);

const PAGES = [
  "portfolio",
  "my",
  "calendar",
  "open-programme",
  "programme",
  "import",
  "training",
  "report",
  "roll-up",
  "application",
  "interest",
  "memorandum",
  "relationship",
  "form",
  "engagement",
  "working",
  "plan",
  "relationship-life",
  "budget",
  "journal",
  "challenge",
  "confidence",
  "programme-confidence",
  "organisations",
  "organisation",
  "mentor",
  "library",
  "settings",
  "integrations",
  "people",
  "not-found",
];

test.each(MEASURED)(
  "the %s page asks for what its figure in the bench is measured by: %s",
  async (page, figure, search) => {
    const reader = await readerAs("programme-manager", { serviceWorkers: "block" });
    const asked = await askedBy(reader, (pages[page] ?? "") + search);
    expect(asked).toEqual(measuredBy(figure, pages));
    await reader.close();
  },
);

describe.each(PAGES)("the %s page of a demonstration", (page) => {
  test("fits 320 pixels without scrolling sideways, every target large enough, and reads in the dark", async () => {
    const reader = await readerAs("programme-manager", { viewport: { width: 320, height: 700 } });
    await reader.visit(pages[page] ?? "");
    expect(await reader.sideways()).toBe(0);
    expect(await reader.violations()).toEqual([]);
    // Each page says something of its own: an answer that did not come is told by a notice.
    expect(await reader.page.locator(".notice-problem").allInnerTexts()).toEqual([]);
    await reader.screenshot(`320-${page}`);
    if (page in ON_A_PHONE) await reader.picture(ON_A_PHONE[page] ?? "");
    await reader.page.setViewportSize({ width: 1200, height: 900 });
    if (page in ON_A_DESK) await reader.picture(ON_A_DESK[page] ?? "");
    await reader.page.emulateMedia({ colorScheme: "dark" });
    await reader.settled();
    expect(await reader.violations()).toEqual([]);
    await reader.screenshot(`dark-${page}`);
    expect(reader.faults).toEqual([]);
    await reader.close();
  });
});

describe.each([
  ["mentor", "Welcome"],
  ["mentee", "Welcome"],
  ["applicant", "Welcome"],
  ["signatory", "Welcome"],
  ["auditor", "Portfolio"],
  ["coordinator", "Portfolio"],
  ["funder-administrator", "Portfolio"],
])("a %s of a demonstration", (role, title) => {
  test("starts on a page of their own, which says that its data are invented", async () => {
    const reader = await readerAs(role);
    await reader.visit("/");
    expect(await reader.page.getByRole("heading", { level: 1 }).innerText()).toContain(title);
    expect(await reader.page.locator("body").innerText()).toContain("Demonstration data");
    expect(await reader.violations()).toEqual([]);
    await reader.screenshot(`start-${role}`);
    await reader.close();
  });
});

test.each([
  ["portfolio", "?from=2025-01-01", ["Portfolio", "from1January2025", "logposition"]],
  ["relationship", "", ["Timeline", "logposition"]],
  ["library", "?topic=knowledge-exchange", ["Knowledgeexchange", "Planningsteps", "Glossary", "logposition"]],
])("the %s page prints on A4 what it shows, without what only leads elsewhere", async (page, search, said) => {
  const reader = await readerAs("programme-manager");
  await reader.visit(`${pages[page]}${search}`);
  const { text, pages: sheets, cutOff } = await printed(reader);
  expect([cutOff, sheets > 0]).toEqual([0, true]);
  for (const part of said) expect(text).toContain(part);
  expect(text).not.toContain("LibrarySettings");
  await reader.close();
});

test("REL-12 what is entered several times in a budget is each time what the form shows", async () => {
  const reader = await readerAs("programme-manager");
  await reader.visit(pages["budget"] ?? "");
  await reader.open("Enter something");
  await reader.page.getByLabel("What it is", { exact: true }).first().selectOption("payment");
  await reader.fill({ Amount: "1,200", Currency: "kes" });
  await reader.press("Enter this");
  await reader.page.getByText("KES 1,200.00").first().waitFor();
  expect(await reader.page.getByLabel("What it is", { exact: true }).first().inputValue()).toBe("payment");
  await reader.fill({ Amount: "1.234,5" });
  await reader.press("Enter this");
  await reader.page.getByText("KES 2,434.50").first().waitFor();
  await reader.fill({ Amount: "a lot" });
  await reader.press("Enter this");
  await reader.page.locator(".notice-problem").waitFor();
  expect(await reader.page.getByText("Paid by the mentee", { exact: true }).count()).toBeGreaterThan(1);
  await reader.close();
});

test("INT-2 an administrator makes a key for a program, sees it this once, and ends it", async () => {
  const reader = await readerAs("funder-administrator");
  await reader.visit("/");
  await reader.page.evaluate(async () => {
    const post = async (path: string, body: object): Promise<{ readonly id: string }> => {
      const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
      return (await fetch(`/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) })).json() as never;
    };
    const session = (await (await fetch("/api/v1/session")).json()) as { readonly funder: { readonly id: string } };
    const { id } = await post("/accounts", { displayName: "Grants database" });
    await post(`/accounts/${id}/grants`, { role: "integration", level: "funder", on: session.funder.id });
  });
  await reader.visit("/settings/integrations");
  await reader.page.getByRole("heading", { name: "Grants database" }).waitFor();
  await reader.open("Make a key");
  const expires = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await reader.fill({ "What it is for": "Nightly import", "Ends on": expires });
  await reader.press("Make this key");
  await reader.page.getByText("This is shown only now").waitFor();
  expect(await reader.text()).toMatch(/sankofa_\S{20}/);
  expect(await reader.violations()).toEqual([]);
  await reader.visit("/settings/integrations");
  expect(await reader.text()).not.toContain("sankofa_");
  await reader.open("End…");
  await reader.press("End the key Nightly import");
  await reader.page.getByText("No key yet").waitFor();
  await reader.close();
});

test("AUD-2 a past day is asked for by its address, and the page says so in ochre", async () => {
  const reader = await readerAs("auditor", { colorScheme: "dark" });
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await reader.visit(`${pages["relationship"]}?asOf=${yesterday}`);
  await reader.page.locator(".ribbon").waitFor();
  expect(await reader.violations()).toEqual([]);
  await reader.screenshot("dark-relationship-as-of");
  await reader.close();
});

languagesOf(() => ({ platform, browser, pages, sessionOf }));
storiesOf(() => ({ platform, browser, pages, sessionOf }));
