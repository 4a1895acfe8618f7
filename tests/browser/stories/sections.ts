import { openSection } from "../deeds";
import { PHONE, seated, type Demonstration } from "../demonstration";
import { printed } from "../paper";
import type { Reader } from "../reader";

const FOLDED = ["Mentoring plan", "Forms", "Before and after", "Rights and responsibilities", "Timeline"];
const HEIGHTS = 6;

const isOpen = ({ page }: Reader, title: string): Promise<boolean> =>
  page
    .getByRole("region", { name: title, exact: true })
    .locator("details")
    .first()
    .evaluate((details) => (details as HTMLDetailsElement).open);

/** A mentor finds their way on the page of a pair, on a telephone: it is twenty of them high with everything open. */
export const sectionsStory = (standing: () => Demonstration): void => {
  describe("a mentor on a telephone", () => {
    let mentor: Reader;
    let pair = "";
    const objective = async (): Promise<string> =>
      (await mentor.page.getByRole("region", { name: "Mentoring plan" }).locator("h3").first().textContent()) ?? "";
    beforeAll(async () => {
      mentor = await seated(standing(), "mentor", PHONE);
      await mentor.visit("/");
      await mentor.page.getByRole("region", { name: "Relationships" }).getByRole("link").first().click();
      await mentor.settled();
      pair = new URL(mentor.page.url()).pathname;
    });
    afterAll(async () => {
      await mentor?.close();
    });

    test("reads where a pair stands and logs a contact first; the rest are headings that say what is in them", async () => {
      expect(await Promise.all(FOLDED.map((title) => isOpen(mentor, title)))).toEqual(FOLDED.map(() => false));
      const heights = await mentor.page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
      expect(heights).toBeLessThan(HEIGHTS);
      await mentor.page.getByText("Log a contact that took place").waitFor();
      const summaries = await mentor.page.locator(".folding > details > summary").allInnerTexts();
      expect(summaries).toContainEqual(expect.stringMatching(/^Mentoring plan\s+.*\d objective/));
      expect(summaries).toContainEqual(expect.stringMatching(/^Timeline\s+\d+ entries, the newest of /));
      expect(await mentor.violations()).toEqual([]);
      await mentor.screenshot("story-mentor-sections");
    });

    test("opens a section by the keyboard, and finds it open on coming back", async () => {
      const plan = mentor.page.getByRole("region", { name: "Mentoring plan", exact: true });
      await plan.locator("summary").first().focus();
      await mentor.page.keyboard.press("Enter");
      await plan.getByRole("link", { name: "The whole plan" }).click();
      await mentor.settled();
      await mentor.page.goBack();
      await mentor.settled();
      expect([await isOpen(mentor, "Mentoring plan"), await isOpen(mentor, "Forms")]).toEqual([true, false]);
    });

    test("is led into a section by a link to it, from elsewhere and from the page itself", async () => {
      await mentor.visit("/");
      await mentor.visit(`${pair}#forms`);
      expect([await isOpen(mentor, "Forms"), await isOpen(mentor, "Mentoring plan")]).toEqual([true, false]);
      await mentor.visit("/");
      await mentor.visit(pair);
      await openSection(mentor, "Before and after");
      await mentor.page.getByRole("link", { name: "Open the answers behind it" }).click();
      expect(await isOpen(mentor, "Forms")).toBe(true);
      await mentor.page.getByRole("region", { name: "Forms" }).locator("li").first().waitFor({ state: "visible" });
    });

    test("prints what is folded too", async () => {
      await mentor.visit("/");
      await mentor.visit(pair);
      expect(await isOpen(mentor, "Mentoring plan")).toBe(false);
      const { text } = await printed(mentor);
      expect(text).toContain((await objective()).normalize("NFKC").replace(/\s/g, ""));
      expect(mentor.faults).toEqual([]);
    });
  });
};
