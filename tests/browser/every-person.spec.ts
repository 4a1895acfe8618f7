import { seated } from "./demonstration";
import { languagesOf } from "./languages";
import { printed } from "./paper";
import { onDemonstration } from "./standing-demonstration";
import { storiesOf } from "./stories/stories";

const standing = onDemonstration();

describe.each([
  ["mentor", "My day"],
  ["mentee", "My day"],
  ["applicant", "Welcome"],
  ["signatory", "Welcome"],
  ["auditor", "Portfolio"],
  ["coordinator", "Portfolio"],
  ["funder-administrator", "Portfolio"],
])("a %s of a demonstration", (role, title) => {
  test("starts on a page of their own, which says that its data are invented", async () => {
    const reader = await seated(standing(), role);
    await reader.visit("/start");
    expect(await reader.page.getByRole("heading", { level: 1 }).innerText()).toContain(title);
    expect(await reader.page.locator("body").innerText()).toContain("Demonstration data");
    expect(await reader.violations()).toEqual([]);
    await reader.screenshot(`start-${role}`);
    await reader.close();
  });
});

test.each([
  ["mentor", "/settings"],
  ["mentor", "/organisations"],
  ["applicant", "/audit"],
  ["signatory", "/programmes/new"],
  ["mentee", "/settings/people"],
  ["coordinator", "/settings"],
  ["programme-manager", "/settings/integrations"],
])("a %s who types %s, which is not theirs to see, reads that there is no such page", async (role, path) => {
  const reader = await seated(standing(), role);
  await reader.visit(path);
  expect(await reader.page.getByRole("heading", { level: 1 }).innerText()).toBe("There is no such page");
  expect(await reader.page.locator(".notice-problem").count()).toBe(0);
  await reader.close();
});

test("an address of no record is told as one, without a button that can never help", async () => {
  const reader = await seated(standing(), "programme-manager");
  await reader.visit("/programmes/01960fe2-2ea3-8481-8c96-3cab84ea02d0");
  await reader.page.locator(".notice-problem", { hasText: "There is no such record" }).first().waitFor();
  expect(await reader.page.getByRole("button", { name: "Try again" }).count()).toBe(0);
  await reader.close();
});

test.each([
  ["portfolio", "?from=2025-01-01", ["Portfolio", "from1January2025", "logposition"]],
  ["relationship", "", ["Timeline", "logposition"]],
  ["library", "?topic=knowledge-exchange", ["Knowledgeexchange", "Planningsteps", "Glossary", "logposition"]],
])("the %s page prints on A4 what it shows, without what only leads elsewhere", async (page, search, said) => {
  const reader = await seated(standing(), "programme-manager");
  await reader.visit(`${standing().pages[page]}${search}`);
  const { text, pages: sheets, cutOff } = await printed(reader);
  expect([cutOff, sheets > 0]).toEqual([0, true]);
  for (const part of said) expect(text).toContain(part);
  expect(text).not.toContain("LibrarySettings");
  await reader.close();
});

test("ASM-3 a programme is printed with how its organisations changed, and without headings that have nothing beneath", async () => {
  const reader = await seated(standing(), "programme-manager");
  await reader.visit(standing().pages["programme"] ?? "");
  const { text, cutOff } = await printed(reader);
  expect(cutOff).toBe(0);
  expect(text).toContain("Iseewhysocialnormsmatter");
  for (const heading of ["Inviteanorganisation", "Thepast"]) expect(text).not.toContain(heading);
  await reader.close();
});

test("on paper the head of a table breaks no word to leave room for others", async () => {
  const reader = await seated(standing(), "programme-manager");
  await reader.visit(standing().pages["roll-up"] ?? "");
  await reader.page.setViewportSize({ width: 672, height: 978 });
  await reader.page.emulateMedia({ media: "print" });
  const broken = await reader.page.evaluate(() =>
    [...document.querySelectorAll("thead th")].flatMap((head) => {
      const text = head.firstChild as Text;
      return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );
  expect(broken).toEqual([]);
  await reader.close();
});

const HELD = /, Contacts held in the period: open the facts$/;
test.each([
  ["portfolio", "", /relationships of .*: open the facts$/i, "first"],
  ["portfolio by contacts", "", /, Contacts held of .*: open the facts$/, "first"],
  ["programme", "", /, Applications: open the facts$/, "first"],
  ["report", "", HELD, "first"],
  ["roll-up", "", HELD, "first"],
  ["roll-up over all quarters", "Indicators by quarter", HELD, "last"],
  ["roll-up by now", "Indicators by now", HELD, "first"],
] as const)("REP-7 on the %s page a number in a table opens the facts behind it", async (page, card, number, which) => {
  const reader = await seated(standing(), "programme-manager");
  await reader.visit(standing().pages[page.split(" ")[0] ?? ""] ?? "");
  const table = card === "" ? reader.page.locator("main") : reader.page.getByRole("region", { name: card });
  const button = table.getByRole("button", { name: number })[which]();
  const counted = Number((await button.innerText()).replace(/\D/g, ""));
  expect(counted).toBeGreaterThan(0);
  await button.click();
  const drawer = reader.page.getByRole("dialog");
  await drawer.locator("ol > li ul li").first().waitFor();
  // The drawer shows fifty at a time.
  expect(await drawer.locator("ol.rows > li").count()).toBe(Math.min(counted, 50));
  expect(await reader.violations()).toEqual([]);
  await reader.screenshot(`facts-behind-${page.replaceAll(" ", "-")}`);
  await reader.page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  expect(reader.faults).toEqual([]);
  await reader.close();
});

test("REP-4 REP-7 how a programme's relationships do opens which they are, each with its facts", async () => {
  const reader = await seated(standing(), "programme-manager");
  await reader.visit(standing().pages["portfolio"] ?? "");
  const health = reader.page.getByRole("button", { name: /, Health of .*: open the facts$/ }).first();
  const worst = ((await health.innerText()).match(/\d+/g) ?? []).reduce((sum, each) => sum + Number(each), 0);
  expect(worst).toBeGreaterThan(0);
  await health.click();
  const drawer = reader.page.getByRole("dialog", { name: /^Health: / });
  await drawer.locator("ol > li ul li").first().waitFor();
  expect(await drawer.locator("ol.rows > li").count()).toBeGreaterThanOrEqual(worst);
  expect(await reader.violations()).toEqual([]);
  await reader.screenshot("facts-behind-health");
  await reader.close();
});

test("ASM-3 before and after are a table and a chart, whose numbers open the answers behind them", async () => {
  const reader = await seated(standing(), "programme-manager");
  await reader.visit(standing().pages["programme"] ?? "");
  const card = reader.page.getByRole("region", { name: "Before and after", exact: true });
  await card.locator("summary").first().click();
  expect(await card.locator(".track").count()).toBeGreaterThan(0);
  await card
    .getByRole("button", { name: /, Before, .*: open the answers$/ })
    .first()
    .click();
  const drawer = reader.page.getByRole("dialog", { name: "Before: what was answered" });
  await drawer.getByRole("link").first().waitFor();
  expect(await reader.violations()).toEqual([]);
  await drawer.getByRole("link").first().click();
  await reader.page.getByRole("heading", { name: "What was answered" }).waitFor();
  expect(reader.faults).toEqual([]);
  await reader.close();
});

test("REP-2 a manager defines an indicator, sets a target by it, and reads both beside what it comes to", async () => {
  const reader = await seated(standing(), "programme-manager");
  await reader.visit(standing().pages["roll-up"] ?? "");
  const card = reader.page.getByRole("region", { name: "Indicators by now" });
  await reader.open("Define an indicator of your own");
  await reader.fill({ "What it is called": "Visits made", "What exactly is counted": "Visits that were held." });
  await reader.press("Define this indicator");
  const row = card.getByRole("row").filter({ hasText: "Visits made" });
  await row.waitFor();
  await reader.open("Set a target");
  await card.getByLabel("Indicator", { exact: true }).selectOption({ label: "Visits made" });
  await reader.fill({ Target: "4321" });
  await reader.press("Set this target");
  await row.filter({ hasText: "4,321" }).waitFor();
  expect(await reader.violations()).toEqual([]);
  await reader.screenshot("indicators-by-now");
  expect(reader.faults).toEqual([]);
  await reader.close();
});

test("REL-12 what is entered several times in a budget is each time what the form shows", async () => {
  const reader = await seated(standing(), "programme-manager");
  await reader.visit(standing().pages["budget"] ?? "");
  await reader.open("Enter something");
  await reader.page.getByLabel("What it is", { exact: true }).first().selectOption("payment");
  // Which it is was said with the first entry, where the demonstration made one for this pair.
  const currency = reader.page.getByLabel("Currency", { exact: true });
  if ((await currency.count()) > 0) await currency.fill("usd");
  await reader.fill({ Amount: "1,207" });
  await reader.press("Enter this");
  await reader.page
    .getByText(/USD\s1,207\.00/)
    .first()
    .waitFor();
  expect(await reader.page.getByLabel("What it is", { exact: true }).first().inputValue()).toBe("payment");
  await reader.fill({ Amount: "1.234,5" });
  await reader.press("Enter this");
  await reader.page
    .getByText(/USD\s1,234\.50/)
    .first()
    .waitFor();
  await reader.fill({ Amount: "a lot" });
  await reader.press("Enter this");
  await reader.page.locator(".notice-problem").waitFor();
  expect(await reader.page.getByText("Paid by the mentee", { exact: true }).count()).toBeGreaterThan(1);
  await reader.close();
});

test("INT-2 an administrator makes a key for a program, sees it this once, and ends it", async () => {
  const reader = await seated(standing(), "funder-administrator");
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
  const reader = await seated(standing(), "auditor", { colorScheme: "dark" });
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await reader.visit(`${standing().pages["relationship"]}?asOf=${yesterday}`);
  await reader.page.locator(".ribbon").waitFor();
  expect(await reader.violations()).toEqual([]);
  await reader.screenshot("dark-relationship-as-of");
  await reader.close();
});

languagesOf(standing);
storiesOf(standing);
