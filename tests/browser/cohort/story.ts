import type { Browser } from "playwright-core";
import { openBrowser } from "../browser";
import { startPlatform, type RunningPlatform } from "../platform";
import { Reader } from "../reader";

export const PASSWORD = "baobab seed market path";
export const STAFF_TOO_MANY = "140";

/** What one chapter leaves for the next: the platform, who sits at which browser, and where the programme is. */
export class Story {
  platform!: RunningPlatform;
  browser!: Browser;
  manager!: Reader;
  applicant!: Reader;
  signatory!: Reader;
  programme = "";
  links: readonly string[] = [];
  private stopped: string | undefined;

  async begin(): Promise<void> {
    this.platform = await startPlatform();
    this.browser = await openBrowser();
    this.manager = await Reader.open(this.browser, this.platform.url);
  }

  async end(): Promise<void> {
    await this.browser?.close();
    await this.platform?.stop();
  }

  /** Once a chapter fails, the next ones have nothing to stand on and say so at once. */
  chapter(name: string, told: () => Promise<void>): void {
    test(name, async () => {
      if (this.stopped !== undefined) throw new Error(`The story stopped at: ${this.stopped}`);
      this.stopped = name;
      await told();
      this.stopped = undefined;
    });
  }

  /** Where the manager finds an organisation's application: through the programme, as people do. */
  async applicationPath(organisation: string): Promise<string> {
    await this.manager.visit(this.programme);
    const link = this.manager.page.locator("main").getByRole("link", { name: organisation }).first();
    return (await link.getAttribute("href")) ?? "";
  }
}
