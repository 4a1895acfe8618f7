import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { SCREENSHOTS } from "./browser";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Only what is wrong leaves the page: all that is right, element by element, takes longer to hand over than to find out. */
const FINDING = `
  for (const each of document.getAnimations()) each.finish();
  axe.run(document, { runOnly: { type: "tag", values: ${JSON.stringify(TAGS)} }, resultTypes: ["violations"] })
  .then(({ violations }) =>
    violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    })),
  )`;

/** Somebody at a browser of their own: signed in apart from everybody else. */
export class Reader {
  private constructor(
    readonly page: Page,
    private readonly home: string,
    readonly faults: string[],
  ) {}

  static async open(browser: Browser, home: string, options: BrowserContextOptions = {}): Promise<Reader> {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 900 },
      locale: "en-GB",
      timezoneId: "UTC",
      ...options,
    });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    return new Reader(page, home, faults);
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(path.startsWith("http") ? path : this.home + path);
    await this.settled();
  }

  /** The page is drawn and nothing is being fetched or sent. */
  async settled(): Promise<void> {
    await this.page.locator("h1").first().waitFor();
    await this.page.locator("html[data-asking='0']").waitFor();
    await this.page.locator(".skeleton, [aria-busy=true]").first().waitFor({ state: "detached" });
    // What was answered last may have drawn a part that asks for more.
    await this.page.locator("html[data-asking='0']").waitFor();
  }

  async fill(fields: Readonly<Record<string, string>>, within = "main"): Promise<void> {
    for (const [label, value] of Object.entries(fields))
      await this.page.locator(within).getByLabel(label, { exact: true }).first().fill(value);
  }

  async press(button: string, within = "main"): Promise<void> {
    await this.page.locator(within).getByRole("button", { name: button, exact: true }).first().click();
    await this.settled();
  }

  async open(summary: string, within = "main"): Promise<void> {
    await this.page.locator(within).locator("summary", { hasText: summary }).first().click();
  }

  async follow(link: string, within = "main"): Promise<void> {
    await this.page.locator(within).getByRole("link", { name: link }).first().click();
    await this.settled();
  }

  async text(): Promise<string> {
    return this.page.locator("main").innerText();
  }

  /** What axe-core finds against WCAG 2.2 AA on the page as it stands, with whatever moved on it at its end. */
  async violations(): Promise<readonly string[]> {
    await this.page.evaluate(AXE);
    const found = (await this.page.evaluate(FINDING)) as readonly Violation[];
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  }

  /** How many pixels the page is wider than its window. */
  async sideways(): Promise<number> {
    return this.page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
  }

  /** The whole page, for people to look at. */
  async screenshot(name: string): Promise<void> {
    if (process.env["CI"]) return;
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  }

  /** The page from its beginning, as far as the window shows it, for the guides. */
  async picture(name: string): Promise<void> {
    await this.page.evaluate("scrollTo(0, 0)");
    await this.page.screenshot({ path: join(SCREENSHOTS, `guide-${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
