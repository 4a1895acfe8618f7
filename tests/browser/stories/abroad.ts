import { PHONE, seated, type Demonstration } from "../demonstration";
import type { Reader } from "../reader";

/** Where the demonstration's pairs meet, the clock is hours ahead of the one in this pocket. */
const ELSEWHERE = "Atlantic/Cape_Verde";
const STEP = "Exchange visit: Guide the exchange";

/** A mentor far from where the pair meets, on a telephone: which clock is meant, and where one goes on after an act. */
export const abroadStory = (standing: () => Demonstration): void => {
  describe("a mentor who travels, on a telephone", () => {
    let mentor: Reader;
    const card = (title: string) => mentor.page.getByRole("region", { name: title, exact: true });
    const goesOnAt = (title: string): Promise<unknown> =>
      mentor.page.waitForFunction(
        (heading) => (document.activeElement as HTMLElement | null)?.innerText === heading,
        title,
      );
    const inSight = (title: string): Promise<boolean> =>
      card(title)
        .getByRole("heading")
        .first()
        .evaluate((heading) => {
          const { top, bottom } = heading.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
    beforeAll(async () => {
      mentor = await seated(standing(), "mentor", { ...PHONE, timezoneId: ELSEWHERE });
    });
    afterAll(async () => {
      await mentor?.close();
    });

    test("SCH-3 reads of a meeting when it is there too, and moves it by a clock that is named", async () => {
      await mentor.visit("/my");
      const next = card("The next two weeks").getByRole("link").first();
      await next.click();
      await mentor.settled();
      const about = card("What next");
      expect(await about.innerText()).toMatch(/\d\d:\d\d · \d\d:\d\d in Nairobi/);
      await mentor.open("Move…");
      await mentor.fill({ Time: "08:00" });
      expect(await about.innerText()).toContain("By your own clock; it is then 12:00 in Nairobi.");
      await mentor.fill({ Time: "22:30" });
      expect(await about.innerText()).toMatch(/it is then \d+ \w+ \d+, 02:30 in Nairobi/);
      expect(await mentor.violations()).toEqual([]);
    });

    test("SCH-3 records that it took place, and sees what became of it where the form was far below", async () => {
      await mentor.open("It took place…");
      await mentor.press("Record as held");
      await goesOnAt("What became of it");
      expect(await inSight("What became of it")).toBe(true);
      await mentor.follow("Write down what was agreed");
      const records = mentor.page.getByLabel("Which record");
      await records.waitFor();
      expect(await records.inputValue()).toBe("meeting-summary");
    });

    test("ASM-2 writes its summary, which knows of which meeting and of which day it is", async () => {
      await mentor.press("Begin the form", "#forms");
      await mentor.page.getByRole("heading", { level: 1, name: "Summary of a meeting" }).waitFor();
      const told = mentor.page.locator(".lead a[href^='/engagements/']");
      const [, day] = /^\S.* · (\d+ \w+ \d{4})$/.exec(await told.innerText()) ?? [];
      const metOn = new Date(`${day} UTC`).toISOString().slice(0, 10);
      expect(await mentor.page.getByLabel("Day of the meeting").inputValue()).toBe(metOn);
      expect(await mentor.page.getByLabel("Organisation", { exact: true }).inputValue()).not.toBe("");
      expect(await mentor.sideways()).toBe(0);
      expect(await mentor.violations()).toEqual([]);
      await mentor.screenshot("story-abroad-summary");
      await told.click();
      await card("What became of it").waitFor();
    });

    test("REL-5 goes from a task of the day to that task, does it, and stays where the others are", async () => {
      await mentor.visit("/my");
      await mentor.follow(STEP);
      const task = card("Tasks").locator("li").filter({ hasText: STEP });
      const top = (): Promise<number> => task.evaluate((item) => item.getBoundingClientRect().top);
      expect(await top()).toBeLessThan(200);
      const scrolled = (): Promise<number> => mentor.page.evaluate(() => scrollY);
      const before = await scrolled();
      await task.getByRole("button", { name: "Mark as done" }).click();
      await task.waitFor({ state: "detached" });
      await mentor.settled();
      await goesOnAt("Tasks");
      // Which of the tasks it is, and how far down it stands, is the demonstration's own affair.
      expect(await scrolled()).toBe(before);
      expect(mentor.faults).toEqual([]);
    });

    test("finds a word of the glossary without passing the resources", async () => {
      await mentor.visit("/library");
      await card("Glossary").locator("summary").click();
      await mentor.fill({ "Find a term": "twinning" });
      expect(await card("Resources").getByRole("textbox").first().isVisible()).toBe(false);
      expect(await mentor.page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(3);
      expect(await mentor.sideways()).toBe(0);
    });
  });
};
