import { zoneOnAnotherDay } from "../another-day";
import { openSection } from "../deeds";
import { seated, type Demonstration } from "../demonstration";
import type { Reader } from "../reader";

const NARROW = { viewport: { width: 320, height: 700 } };
const LEFT = "It has found a mentor of its own.";

/**
 * A mentor whose time is shared: reads on the narrowest telephone who came and who went, and says who
 * was there; on a journey, where it is another day than where the pair works together.
 */
export const mentorStory = (standing: () => Demonstration): void => {
  describe("a mentor of several mentees, on a narrow telephone", () => {
    let mentor: Reader;
    let manager: Reader;
    let pair = "";
    let first = "";
    const names: string[] = [];
    const region = (reader: Reader, name: string) => reader.page.getByRole("region", { name, exact: true });
    const mentored = () => region(manager, "Who is mentored");

    const bringIn = async (): Promise<string> => {
      const choice = mentored().getByLabel("Organisation", { exact: true }).first();
      await choice.locator("option").first().waitFor({ state: "attached" });
      const organisation = await choice.evaluate((at) => (at as HTMLSelectElement).selectedOptions[0]?.text ?? "");
      await manager.press("Bring it in");
      await mentored().getByRole("listitem").filter({ hasText: organisation }).waitFor();
      return organisation;
    };
    const fits = async (): Promise<void> => {
      expect(await mentor.sideways()).toBe(0);
      expect(await mentor.violations()).toEqual([]);
    };

    beforeAll(async () => {
      mentor = await seated(standing(), "mentor", { ...NARROW, timezoneId: zoneOnAnotherDay("Africa/Nairobi") });
      manager = await seated(standing(), "programme-manager");
      await mentor.visit("/");
      const pairs = region(mentor, "Relationships").getByRole("link");
      await pairs.last().click();
      await mentor.settled();
      pair = new URL(mentor.page.url()).pathname;
      await openSection(mentor, "Who is in it");
      first = await region(mentor, "Who is in it").locator("dd").nth(1).innerText();
    });
    afterAll(async () => {
      for (const reader of [mentor, manager]) await reader?.close();
    });

    test("REL-1 reads who is mentored too as soon as others are brought in, without asking again", async () => {
      await manager.visit(`${pair}/life`);
      await manager.open("Bring in another mentee");
      names.push(await bringIn(), await bringIn());
      const stands = region(mentor, "Where it stands");
      await stands.getByText([first, ...names].join(" · ")).waitFor();
      expect(await region(mentor, "Who is in it").innerText()).toContain(names.join(" · "));
      await fits();
      await mentor.screenshot("story-mentor-several");
    });

    test("REL-1 logs a contact with who of them was there, in one go", async () => {
      const [there, away] = names;
      const form = region(mentor, "Contacts").locator("form:has(button:text-is('Log this contact'))");
      await mentor.open("Log a contact that took place");
      await form.getByLabel(away ?? "", { exact: true }).uncheck();
      await fits();
      await mentor.screenshot("story-mentor-logging");
      await form.getByRole("button", { name: "Log this contact" }).click();
      await mentor.settled();
      await openSection(mentor, "Who took part");
      const took = region(mentor, "Who took part");
      await took.getByText(`${there}: took part in 1 of 1 noted`).waitFor();
      expect(await took.innerText()).toContain(`${first}: took part in 1 of 1 noted`);
      expect(await took.innerText()).toContain(`${away}: took part in 0 of 1 noted`);
      await fits();
    });

    test("REL-1 reads that one was released: it is asked about no more, and what was noted of it stays", async () => {
      const [gone = "", stays] = names;
      await manager.open("A mentee leaves…");
      const leaving = mentored().locator("form:has(button:text-is('Release it'))");
      await leaving.getByLabel("Organisation", { exact: true }).selectOption({ label: gone });
      await leaving.getByLabel("Why", { exact: true }).fill(LEFT);
      await leaving.getByRole("button", { name: "Release it" }).click();
      await region(mentor, "Where it stands").getByText(`Mentored: ${first} · ${stays}`, { exact: true }).waitFor();
      const form = region(mentor, "Contacts").locator("form:has(button:text-is('Log this contact'))");
      expect(await form.getByRole("checkbox").count()).toBe(2);
      expect(await region(mentor, "Who took part").innerText()).toContain(`${gone}: took part in 1 of 1 noted`);
      await openSection(mentor, "Timeline");
      const told = region(mentor, "Timeline").getByRole("listitem").filter({ hasText: gone });
      await told.filter({ hasText: LEFT }).first().waitFor();
      await fits();
      await mentor.screenshot("story-mentor-released");
      expect([mentor, manager].flatMap(({ faults }) => faults)).toEqual([]);
    });
  });
};
