import type { Locator } from "playwright-core";
import { answeringInstead } from "../askings";
import { PASSWORD, type Story } from "./story";

const TASK = "Ask both wards for a day to meet";

/** A day of an organisation's own person, on a telephone: what waits is found, done, and waits no longer. */
export const ownDay = (story: Story): void => {
  const card = (title: string): Locator => story.applicant.page.getByRole("region", { name: title, exact: true });
  /** How many forms wait for her. */
  let waiting = 0;
  const comesBack = async (): Promise<void> => {
    await story.applicant.follow("My day", "header");
    await story.applicant.page.getByRole("heading", { level: 1, name: "My day" }).waitFor();
  };

  story.chapter("REL-4 the lead leaves the organisation a task", async () => {
    const { manager } = story;
    await manager.follow("Approaches, tasks and challenges");
    await manager.open("Add a task");
    await manager.fill({ "What will be done": TASK });
    await manager.page.getByLabel("Whose it is", { exact: true }).selectOption({ label: "Mentee" });
    await manager.press("Assign this task");
    await manager.page.getByRole("listitem").filter({ hasText: TASK }).waitFor();
    await manager.follow("Tumaini Children's Trust", "nav.crumbs");
    await manager.page.getByRole("heading", { level: 2, name: "Timeline" }).waitFor();
  });

  story.chapter(
    "PRV-2 an organisation's own person signs in, and is where they wanted to be: on their day",
    async () => {
      const { applicant } = story;
      await applicant.open("Neema Were", "header");
      await applicant.press("Sign out", "header");
      await applicant.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
      await applicant.visit("/my");
      await applicant.fill({ "Sign-in name": "neema@tumaini.example", Password: PASSWORD });
      await applicant.press("Sign in");
      await applicant.page.getByRole("heading", { level: 1, name: "My day" }).waitFor();
      await applicant.settled();
      await applicant.screenshot("16-my-day-phone");
      const forms = await card("Forms to answer").getByRole("link").allInnerTexts();
      expect(forms.filter((form) => form === "Before the training")).toHaveLength(2);
      // Begun by the lead for the mentor's side: she reads it in the relationship, and is not asked for it.
      expect(forms).not.toContain("Summary of a meeting");
      expect(await card("Forms to answer").innerText()).toContain("Programme design");
      waiting = forms.length;
      expect(await card("To do").getByRole("listitem").count()).toBe(1);
      expect(await applicant.sideways()).toBe(0);
      expect(await applicant.violations()).toEqual([]);
    },
  );

  story.chapter("REL-4 the task is where her day leads her; done, it is hers no longer", async () => {
    const { applicant } = story;
    await card("To do").getByRole("link", { name: TASK }).click();
    await applicant.settled();
    const task = card("Tasks").getByRole("listitem").filter({ hasText: TASK });
    // Her day leads to the task itself, opened.
    await task.getByRole("button", { name: "Mark as done" }).click();
    await card("Tasks").getByText("Nothing is left to do.").waitFor();
    expect(await applicant.sideways()).toBe(0);
    await applicant.screenshot("17-task-done-phone");
    await comesBack();
    await card("To do").getByText("Nothing is left to do.").waitFor();
  });

  story.chapter(
    "of a long list that holds nothing of hers so far, her day does not say that it holds nothing",
    async () => {
      const { applicant } = story;
      const asBefore = await answeringInstead(applicant, "/tasks", { items: [], next: "further" });
      await applicant.visit("/my");
      await card("To do").getByRole("button", { name: "Show more" }).waitFor();
      expect(await card("To do").innerText()).not.toContain("Nothing is left to do");
      await asBefore();
      await applicant.visit("/my");
      await card("To do").getByText("Nothing is left to do.").waitFor();
    },
  );

  story.chapter("ASM-3 a form that waits for her answers waits no longer once she has given them", async () => {
    const { applicant } = story;
    const design = card("Forms to answer").getByRole("listitem").filter({ hasText: "Programme design" });
    await design.getByRole("link", { name: "Before the training" }).click();
    await applicant.settled();
    for (const statement of await applicant.page.getByRole("group", { name: /\S/ }).all())
      await statement.getByLabel("I agree", { exact: true }).check();
    await applicant.press("Submit the answers");
    await applicant.page.getByRole("heading", { name: "What was answered" }).waitFor();
    await comesBack();
    await card("Forms to answer").getByRole("listitem").first().waitFor();
    expect(await card("Forms to answer").getByRole("listitem").count()).toBe(waiting - 1);
  });

  story.chapter(
    "GEN-1 a call that has just ended is written down at once, and stands in the relationship",
    async () => {
      const { applicant } = story;
      await card("Log a contact").getByLabel("60 min").check();
      await applicant.press("Log this contact");
      await card("Log a contact").getByRole("status").filter({ hasText: "Recorded" }).waitFor();
      await applicant.visit("/");
      await applicant.follow("Tumaini Children's Trust with Mwangaza Institute");
      await card("Contacts").getByText("Latest contacts").waitFor();
      expect(await card("Contacts").innerText()).toMatch(/Latest contacts\s+.* · Call · 60 min/);
    },
  );
};
