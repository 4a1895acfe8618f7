import type { Locator, Page } from "playwright-core";
import { openSection } from "../deeds";
import type { Story } from "./story";

const STATEMENTS = 7;

/** The device keeps so many answers of a form: whoever reloads in the moment of a tap is faster than it can write. */
const keepsAnswers = (page: Page, answers: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const opened = indexedDB.open("sankofa");
        opened.onsuccess = () => {
          const all = opened.result.transaction("drafts").objectStore("drafts").getAll();
          all.onsuccess = () => {
            opened.result.close();
            const drafts = all.result as { readonly content: object }[];
            resolve(drafts.some(({ content }) => Object.keys(content).length >= wanted));
          };
        };
      }),
    answers,
  );

/** A form that the programme asks for, filled on a telephone. */
export const filling = (story: Story): void => {
  story.chapter("ASM-3 ASM-8 a form is filled on a phone, kept while it is written, and submitted", async () => {
    const { applicant } = story;
    await applicant.visit("/");
    await applicant.follow("Tumaini Children's Trust with Mwangaza Institute");
    await openSection(applicant, "Forms");
    const forms: Locator = applicant.page.locator("#forms li", { hasText: "Evaluation" });
    await forms.getByRole("link", { name: "Before the training" }).click();
    await applicant.settled();
    const statements = applicant.page.locator("fieldset.choice");
    expect(await statements.count()).toBe(STATEMENTS);
    for (let at = 0; at < STATEMENTS - 1; at++)
      await statements.nth(at).getByLabel("I disagree", { exact: true }).check();
    await applicant.page.getByText("6 of 7 answered.").waitFor();
    await keepsAnswers(applicant.page, STATEMENTS - 1);

    await applicant.page.reload();
    await applicant.settled();
    await applicant.page.getByText("6 of 7 answered.").waitFor();
    await statements
      .nth(STATEMENTS - 1)
      .getByLabel("I agree", { exact: true })
      .check();
    expect(await applicant.sideways()).toBe(0);
    expect(await applicant.violations()).toEqual([]);
    await applicant.screenshot("13-form-phone");
    await applicant.press("Submit the answers");
    await applicant.page.getByRole("heading", { name: "What was answered" }).waitFor();
    expect(await applicant.text()).toContain("I disagree");
    expect(await applicant.violations()).toEqual([]);
    await applicant.screenshot("14-form-answered");
  });

  story.chapter("ASM-1 ASM-4 the programme begins the summary of a meeting", async () => {
    const { manager } = story;
    await manager.page.reload();
    await manager.settled();
    await manager.open("Begin a record");
    await manager.page.getByLabel("Which record").selectOption({ label: "Summary of a meeting" });
    await manager.press("Begin the form");
    await manager.page.getByRole("heading", { level: 1, name: "Summary of a meeting" }).waitFor();
    await manager.settled();
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("15-meeting-summary");
    await manager.follow("Tumaini Children's Trust", "nav.crumbs");
    await manager.page.getByRole("heading", { level: 2, name: "Forms", exact: true }).waitFor();
  });
};
