import { openSections } from "../deeds";
import { PHONE, seated, type Demonstration } from "../demonstration";
import type { Reader } from "../reader";

const WELL = "The mentor comes prepared to every call.";
const BADLY = "Calls are moved an hour before they begin.";
const DONE = "We asked the mentor for a day's notice.";
const DILEMMA = "The host asks me to hire his nephew.";
const HISTORY = "Timeline";

/** Opens the reader's own relationship, and from there what is said in confidence. */
const inConfidence = async (reader: Reader): Promise<void> => {
  await reader.visit("/");
  await reader.page.getByRole("region", { name: "Relationships" }).getByRole("link").first().click();
  await reader.settled();
  await reader.follow("In confidence");
  await reader.page.getByRole("heading", { level: 1, name: "In confidence" }).waitFor();
  await reader.settled();
};

/** A mentee and their mentor, each with something that the other is not to read. */
export const menteeStory = (standing: () => Demonstration): void => {
  describe("a mentee, and the mentor", () => {
    let mentee: Reader;
    let mentor: Reader;
    let manager: Reader;
    let place = "";
    let programme = "";
    const relationship = (): string => place.replace("/confidence", "");
    beforeAll(async () => {
      mentee = await seated(standing(), "mentee", PHONE);
      mentor = await seated(standing(), "mentor", PHONE);
      manager = await seated(standing(), "programme-manager");
    });
    afterAll(async () => {
      for (const reader of [mentee, mentor, manager]) await reader?.close();
    });

    test("REL-15 tells the programme on a telephone what goes well and what does not", async () => {
      await inConfidence(mentee);
      place = new URL(mentee.page.url()).pathname;
      await mentee.fill({ "What goes well": WELL, "What does not": BADLY });
      await mentee.press("Tell the programme");
      const told = mentee.page.getByRole("listitem").filter({ hasText: BADLY });
      await told.getByText("Waiting").waitFor();
      expect(await told.innerText()).toContain(WELL);
      expect(await mentee.sideways()).toBe(0);
      expect(await mentee.violations()).toEqual([]);
      await mentee.screenshot("story-mentee-feedback");
    });

    test("REL-15 the mentor of the same pair reads none of it", async () => {
      await mentor.visit(place);
      expect(await mentor.page.getByRole("heading", { name: "Tell the programme how it goes" }).count()).toBe(1);
      expect(await mentor.text()).not.toContain(BADLY);
      expect(await mentor.violations()).toEqual([]);
    });

    test("REL-15 the programme notes what it did, and who told it reads that", async () => {
      await manager.visit(relationship());
      await manager.page.getByRole("navigation", { name: "You are here" }).getByRole("link").last().click();
      await manager.settled();
      await manager.follow("What the programme was told");
      programme = new URL(manager.page.url()).pathname;
      const told = manager.page.getByRole("listitem").filter({ hasText: BADLY });
      await told.getByText("Note what was done about it").click();
      await told.getByLabel("What the programme did").fill(DONE);
      await told.getByRole("button", { name: "Note it" }).click();
      await told.getByText("Followed up").waitFor();
      expect(await manager.violations()).toEqual([]);
      await mentee.visit(place);
      expect(await mentee.page.getByRole("listitem").filter({ hasText: BADLY }).innerText()).toContain(DONE);
    });

    test("REL-10 the mentor asks about a dilemma; the mentee is not shown that there is one, the manager is", async () => {
      await mentor.open("Ask about a dilemma");
      await mentor.fill({ "What troubles you": DILEMMA });
      await mentor.press("Ask in confidence");
      await mentor.page.getByRole("listitem").filter({ hasText: DILEMMA }).waitFor();
      expect(await mentor.sideways()).toBe(0);
      await mentor.screenshot("story-mentor-dilemma");
      await mentee.visit(place);
      expect(await mentee.text()).not.toMatch(/dilemma/i);
      expect(await mentee.text()).not.toContain(DILEMMA);
      await mentee.visit(relationship());
      await mentee.page.getByRole("heading", { level: 2, name: HISTORY }).waitFor();
      await openSections(mentee);
      expect(await mentee.text()).not.toMatch(/dilemma/i);
      await manager.visit(place);
      expect(await manager.text()).toContain(DILEMMA);
      expect(await manager.text()).toContain("For the programme’s manager only");
    });

    test("AUD-5 an auditor reads that it was read and by whom, and nothing of it", async () => {
      const auditor = await seated(standing(), "auditor", PHONE);
      await auditor.visit(place);
      expect(await auditor.text()).toContain("not for you to read");
      await auditor.visit(programme);
      const looks = auditor.page.getByRole("region", { name: "Who read what is for some only" });
      expect(await looks.getByRole("listitem").filter({ hasText: "1 dilemma" }).count()).toBeGreaterThan(0);
      expect(await auditor.text()).not.toContain(DILEMMA);
      expect(await auditor.sideways()).toBe(0);
      expect(await auditor.violations()).toEqual([]);
      await auditor.screenshot("story-auditor-readings");
      await auditor.close();
    });
  });
};
