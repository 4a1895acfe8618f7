import type { Page, Route } from "playwright-core";
import { acceptInvitation } from "./deeds";
import { opening } from "./cohort/opening";
import { PASSWORD, Story } from "./cohort/story";
import { Reader } from "./reader";

const POSITIONS = "**/api/v1/positions*";
/** So often a proxy says that there is nobody behind it. */
const REFUSED = 2;
/** Less than the first pause. */
const SOON_MS = 1_500;
const NOWHERE = "0190f3a0-0000-7000-8000-000000000000";
const NO_RECORD = "There is no such record, or it is not yours to see · Sankofa";

const story = new Story();

beforeAll(() => story.begin(), 60_000);
afterAll(() => story.end(), 30_000);

const refuse = (route: Route): Promise<void> => route.fulfill({ status: 502, body: "Bad gateway" });

const signIn = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel("Sign-in name").fill(name);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor({ state: "detached" });
};

describe("where something stands in the way", () => {
  opening(story);

  story.chapter("PRV-2 whoever's session ended in the middle of a form signs in beside it, and sends it", async () => {
    const { manager } = story;
    await manager.visit("/programmes/new");
    await manager.fill({ "Name of the programme": "Typed before", "Lead organisation": "Mwangaza Institute" });
    await manager.page.getByLabel("Region", { exact: true }).selectOption("KE");
    await manager.page.context().clearCookies();
    await manager.press("Open the programme");
    const alert = manager.page.getByRole("alert");
    expect(await alert.innerText()).toContain("You are not signed in any more");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("signed-out-meanwhile");
    const opened = manager.page.context().waitForEvent("page");
    await alert.getByRole("link", { name: "Sign in again in a new tab" }).click();
    const beside = await opened;
    await signIn(beside, "amina@ubuntu.example");
    await beside.getByRole("heading", { level: 1, name: "Portfolio" }).waitFor();
    await beside.close();
    // As a browser says it of a tab that is looked at again.
    await manager.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await manager.settled();
    expect(await manager.page.getByLabel("Name of the programme").inputValue()).toBe("Typed before");
    await manager.press("Open the programme");
    await manager.page.getByRole("heading", { level: 1, name: "Typed before" }).waitFor();
  });

  story.chapter("a line that a proxy refuses is asked for again by itself, after ever longer pauses", async () => {
    const { page } = story.manager;
    const asked: number[] = [];
    await page.route(POSITIONS, (route) => (asked.push(Date.now()) > REFUSED ? route.continue() : refuse(route)));
    const heard = page.waitForResponse((response) => response.url().endsWith("/positions") && response.ok());
    await story.manager.visit("/");
    await heard;
    const [first = 0, second = 0, third = 0] = asked;
    expect(second - first).toBeGreaterThan(SOON_MS);
    expect(third - second).toBeGreaterThan(second - first + SOON_MS);
    await page.unroute(POSITIONS);
  });

  story.chapter(
    "what could not be read is asked for again once there is a line, before anything is heard on it",
    async () => {
      const { page } = story.manager;
      const reads = ({ pathname }: URL): boolean => /\/(questions|templates|instruments|terms)/.test(pathname);
      await page.route(POSITIONS, (route) => route.abort());
      await page.route(reads, (route) => route.abort("internetdisconnected"));
      await page.goto(`${story.platform.url}/settings`);
      await page.getByRole("alert").first().waitFor();
      await page.unroute(reads);
      await page.evaluate(() => dispatchEvent(new Event("online")));
      await page.getByRole("heading", { name: "Track 3" }).first().waitFor();
      await page.getByRole("alert").first().waitFor({ state: "detached" });
      await page.unroute(POSITIONS);
    },
  );

  story.chapter("a refusal that no field of the form is to blame for names the rule, and points at none", async () => {
    const { manager } = story;
    const code = "programme-closed";
    const fault = { pointer: "/elsewhere", code, detail: "The programme is closed" };
    const refused = { code, status: 409, title: fault.detail, errors: [fault] };
    await manager.visit(story.programme);
    await manager.page.route("**/applications", (route) => route.fulfill({ status: 409, json: refused }));
    const invited = {
      Organisation: "Nobody",
      "Contact person": "Neema",
      "E-mail address of the contact": "n@a.example",
    };
    await manager.fill(invited, "#invite");
    await manager.press("Invite", "#invite");
    const said = await manager.page.getByRole("alert").innerText();
    expect(said).toContain("The programme is closed");
    expect(said).toContain("The rule is named above");
    expect(said).not.toContain("Correct the fields");
    await manager.page.unroute("**/applications");
  });

  story.chapter("a page that has nothing to show is called by why, and not by what is on its way", async () => {
    for (const path of [`/relationships/${NOWHERE}`, `/programmes/${NOWHERE}`, "/organisations/none"]) {
      await story.manager.visit(path);
      await story.manager.page.getByRole("alert").waitFor();
      expect([path, await story.manager.page.title()]).toEqual([path, NO_RECORD]);
    }
    await story.manager.visit(story.programme);
    expect(await story.manager.page.title()).toBe("Norms East Africa 2026 · Sankofa");
  });

  story.chapter("REP-1 a period that ends before it begins is told at its field, and counts nothing", async () => {
    const { manager } = story;
    await manager.visit("/?from=2026-06-01&until=2026-01-31");
    expect(await manager.text()).toContain("The period ends before it begins.");
    expect(await manager.page.getByRole("table").count()).toBe(0);
    await manager.open("Filter, or read the past");
    const until = manager.page.getByLabel("Running on or before");
    expect(await until.getAttribute("aria-invalid")).toBe("true");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("period-backwards");
    await until.fill("2026-06-01");
    await manager.page.getByText("The period ends before it begins.").first().waitFor({ state: "detached" });
  });

  story.chapter(
    "ENR-3 whoever applies is asked nothing any more once the programme is closed, and is told so",
    async () => {
      const who = { name: "Neema Were", signIn: "neema@a.example", password: PASSWORD };
      const neema = await Reader.open(story.browser, story.platform.url);
      await acceptInvitation(neema, story.links[0] ?? "", who);
      await neema.follow("Answer the questions");
      const path = new URL(neema.page.url()).pathname;
      await story.manager.visit(story.programme);
      await story.manager.open("Close the programme…");
      await story.manager.fill({ Reason: "The period is over" }, "details:has-text('Close the programme…')");
      await story.manager.press("Close the programme");
      await neema.visit(path);
      expect(await neema.text()).toContain("This programme takes no applications any more.");
      expect(await neema.page.getByRole("button", { name: "Send the answers" }).count()).toBe(0);
      expect(await neema.violations()).toEqual([]);
      await neema.screenshot("programme-closed-applicant");
      await neema.visit("/");
      expect(await neema.text()).toContain("This programme takes no applications any more.");
      expect(await neema.page.getByRole("link", { name: "Answer the questions" }).count()).toBe(0);
      await neema.close();
    },
  );
});
