import { askedBy, MEASURED, measuredBy } from "./askings";
import { codesShown } from "./codes-shown";
import { openSections } from "./deeds";
import { seated } from "./demonstration";
import { printed } from "./paper";
import { Reader } from "./reader";
import { onDemonstration } from "./standing-demonstration";

const standing = onDemonstration();

/** Pages that docs/guide shows, and how its pictures of them are called. */
const ON_A_PHONE: Readonly<Record<string, string>> = { form: "form" };
const ON_A_DESK: Readonly<Record<string, string>> = Object.fromEntries(
  ["portfolio", "programme", "application", "relationship"].map((name) => [name, name]),
);

/** Pages of others than the programme's manager, who reads all the rest; nobody has signed in yet where one signs in. */
const OF_OTHERS: Readonly<Record<string, string | undefined>> = {
  home: "mentor",
  audit: "auditor",
  "sign-in": undefined,
};

/** It calls views and processes what the operator calls them. */
const NAMES_BY_CODE = "audit";

const opened = (page: string): Promise<Reader> => {
  const options = { viewport: { width: 320, height: 700 } };
  const role = page in OF_OTHERS ? OF_OTHERS[page] : "programme-manager";
  const { browser, platform } = standing();
  if (role !== undefined) return seated(standing(), role, options);
  return Reader.open(browser, platform.url, { serviceWorkers: "block", ...options });
};

const PAGES = [
  "sign-in",
  "home",
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
  "audit",
  "not-found",
];

test.each(MEASURED)(
  "the %s page asks for what its figure in the bench is measured by: %s",
  async (page, figure, search) => {
    const { pages } = standing();
    const reader = await seated(standing(), "programme-manager");
    const asked = await askedBy(reader, (pages[page] ?? "") + search);
    expect(asked).toEqual(measuredBy(figure, pages));
    await reader.close();
  },
);

describe.each(PAGES)("the %s page of a demonstration", (page) => {
  test("fits 320 pixels without scrolling sideways, every target large enough, reads in the dark, and prints", async () => {
    const reader = await opened(page);
    const codes = await codesShown(reader);
    await reader.visit(standing().pages[page] ?? "");
    expect(await reader.sideways()).toBe(0);
    expect(await reader.violations()).toEqual([]);
    await openSections(reader);
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
    const { text, cutOff } = await printed(reader);
    expect(cutOff).toBe(0);
    // What it is, and where it is read again.
    for (const said of [await reader.page.getByRole("heading", { level: 1 }).innerText(), standing().pages[page] ?? ""])
      expect(text).toContain(said.normalize("NFKC").replace(/\s/g, ""));
    // While its answers came, one by one.
    if (page !== NAMES_BY_CODE) expect(await codes()).toEqual([]);
    expect(reader.faults).toEqual([]);
    await reader.close();
  });
});

test("the guide for mentors shows the day of one, who logs a contact on it", async () => {
  const reader = await seated(standing(), "mentor", { viewport: { width: 320, height: 700 } });
  await reader.visit("/my");
  await reader.page.getByRole("region", { name: "Log a contact", exact: true }).waitFor();
  expect(await reader.sideways()).toBe(0);
  expect(await reader.violations()).toEqual([]);
  await reader.picture("my-day");
  expect(reader.faults).toEqual([]);
  await reader.close();
});
