import type { Story } from "./story";

const ACTIVITIES = ["Walk through both wards with the elders", "Print a poster for each ward"] as const;

/** The relationship: what is acknowledged, agreed, held and corrected. */
export const mentoring = (story: Story): void => {
  story.chapter("REL-1 the relationship has opened by itself and stands in the programme", async () => {
    await story.manager.visit(story.programme);
    const relationships = story.manager.page.locator("section", {
      has: story.manager.page.getByRole("heading", { name: "Relationships", exact: true }),
    });
    await relationships.getByRole("link", { name: "Tumaini Children's Trust" }).waitFor();
    expect(await story.manager.violations()).toEqual([]);
    await story.manager.screenshot("11-programme-running");
    await relationships.getByRole("link", { name: "Tumaini Children's Trust" }).click();
    await story.manager.settled();
    expect(await story.manager.page.getByRole("heading", { level: 1 }).innerText()).toContain("Mwangaza Institute");
  });

  story.chapter("REL-2 and REL-6 both acknowledge; a plan is drafted", async () => {
    await story.manager.press("Acknowledge as Mentor");
    await story.manager.page.getByText("Mentor acknowledged on").waitFor();
    await story.applicant.visit("/");
    await story.applicant.follow("Tumaini Children's Trust with Mwangaza Institute");
    await story.applicant.press("Acknowledge as Mentee");
    await story.applicant.page.getByText("Mentee acknowledged on").waitFor();

    await story.manager.page.reload();
    await story.manager.settled();
    await story.manager.press("Draft the plan");
    await story.manager.page.getByRole("button", { name: "Set this objective" }).waitFor();
    await story.manager.fill({
      Objective: "Read the norms behind early marriage in two wards",
      "Capacity now": "Staff know the practice, not the norms that hold it.",
      "Capacity wanted": "Staff can find the norms and who keeps them.",
      "How it shows now": "Plans name behaviour only.",
      "How it will show": "Plans name the norm and its reference group.",
    });
    await story.manager.press("Set this objective");
    await story.manager.page
      .getByRole("heading", { name: "Read the norms behind early marriage in two wards" })
      .waitFor();
  });

  story.chapter("REL-6 an activity that will not be done is dropped from the plan, with a reason", async () => {
    const { manager } = story;
    const planned = manager.page.locator("ol > li > ul > li");
    await manager.open("Add an activity");
    for (const what of ACTIVITIES) {
      await manager.fill({ "What will be done": what }, "details:has(button:text-is('Add this activity'))");
      await manager.press("Add this activity");
      await planned.filter({ hasText: what }).waitFor();
    }
    const dropped = planned.filter({ hasText: ACTIVITIES[1] });
    await dropped.getByText("Drop this activity…").click();
    await dropped.getByLabel("Why it will not be done").fill("The two wards meet at the market anyway.");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("12-activity-dropped");
    await dropped.getByRole("button", { name: "Drop it from the plan" }).click();
    await dropped.waitFor({ state: "detached" });
    expect(await planned.filter({ hasText: ACTIVITIES[0] }).count()).toBe(1);
  });

  story.chapter("REL-6 the plan is agreed by both, as it was left", async () => {
    await story.manager.press("Agree as Mentor");
    await story.manager.page.getByText("Mentor agreed on").waitFor();
    await story.applicant.page.reload();
    await story.applicant.settled();
    await story.applicant.press("Agree as Mentee");
    await story.applicant.page.getByText("Agreed by both").waitFor();
    expect(await story.applicant.text()).toContain(ACTIVITIES[0]);
    expect(await story.applicant.page.getByText(ACTIVITIES[1], { exact: true }).count()).toBe(0);
    expect(await story.applicant.violations()).toEqual([]);
    await story.applicant.screenshot("12-relationship-phone");
  });

  story.chapter("SCH-3 what is planned on a day that has passed is refused at its day", async () => {
    const { manager } = story;
    await manager.page.reload();
    await manager.settled();
    await manager.open("Propose an engagement");
    const form = manager.page.locator("form:has(button:text-is('Propose'))");
    const day = form.getByLabel("Day", { exact: true });
    await day.fill("2020-01-01");
    await form.getByRole("button", { name: "Propose" }).click();
    const said = await form.getByRole("alert").innerText();
    expect(said).toContain("Correct the fields named here");
    expect(await day.getAttribute("aria-invalid")).toBe("true");
    expect(await form.locator(".fault").innerText()).toBe(said.split("\n", 1)[0]);
    expect(await manager.violations()).toEqual([]);
  });

  story.chapter(
    "SCH-3 and GEN-1 a contact is proposed, confirmed and held; another is logged late and shows both times",
    async () => {
      await story.manager.page.reload();
      await story.manager.settled();
      await story.manager.open("Propose an engagement");
      await story.manager.press("Propose");
      await story.manager.page.getByRole("button", { name: "Confirm" }).waitFor();
      await story.manager.press("Confirm");
      await story.manager.page.getByText("Confirmed", { exact: true }).waitFor();
      await story.manager.open("It took place");
      await story.manager.press("Record as held");
      await story.manager.page.getByText("Latest contacts").waitFor();

      await story.manager.open("Log a contact that took place");
      const late = new Date(Date.now() - 9 * 86_400_000).toISOString().slice(0, 10);
      const log = story.manager.page.locator("form:has(button:text-is('Log this contact'))");
      await log.getByLabel("Day it happened").fill(late);
      await log.getByLabel("Minutes").fill("45");
      await log.getByText("Who was there…").click();
      await log.getByRole("group", { name: "Who of them was there" }).getByRole("checkbox").first().check();
      await log.getByRole("button", { name: "Log this contact" }).click();
      await story.manager.settled();
      await story.manager.page.locator(".late-note").first().waitFor();
      expect(await story.manager.page.locator(".late-note").first().innerText()).toContain("entered");
      expect(await story.manager.violations()).toEqual([]);
      await story.manager.screenshot("13-relationship");
    },
  );

  story.chapter("GEN-2 a wrong entry is corrected and stays readable", async () => {
    const late = story.manager.page.locator("li.late", { hasText: "logged afterwards" });
    await late.locator("summary", { hasText: "Correct" }).click();
    await late.getByLabel("Right number of minutes").fill("50");
    await late.getByLabel("What was wrong").fill("It was fifty minutes.");
    await late.getByRole("button", { name: "Correct this entry" }).click();
    await story.manager.page.locator(".corrected").first().waitFor();
    expect(await story.manager.text()).toContain("It was fifty minutes.");
  });

  story.chapter(
    "SCH-3 and GEN-2 who came is read by name on the contact's page, and put right with its reason",
    async () => {
      const { manager } = story;
      const pair = new URL(manager.page.url()).pathname;
      const contacts = manager.page.getByRole("region", { name: "Contacts", exact: true });
      await contacts.locator("li", { hasText: "50 min" }).getByRole("link").click();
      await manager.settled();
      const came = manager.page.getByRole("region", { name: "Who came", exact: true });
      await came.getByText("Present", { exact: true }).first().waitFor();
      await manager.open("Correct an entry");
      await came.getByLabel("Was there").selectOption({ label: "In part" });
      await came.getByLabel("Reason", { exact: true }).fill("She left at noon.");
      await manager.press("Correct with reason");
      await came.getByText("Was Present: She left at noon.").waitFor();
      expect(await manager.violations()).toEqual([]);
      await manager.screenshot("13-who-came");
      await manager.visit(pair);
    },
  );
};
