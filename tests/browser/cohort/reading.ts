import { PASSWORD, type Story } from "./story";

/** Reading: the past, the numbers behind the portfolio, the log, and the way out. */
export const reading = (story: Story): void => {
  story.chapter(
    "AUD-2 the page is read as of an earlier fact: the ribbon says so, and nothing can be written",
    async () => {
      const opened = story.manager.page.locator(".happenings > li", { hasText: "acknowledged" }).last();
      await opened.getByRole("button", { name: "read as of here" }).click();
      await story.manager.settled();
      await story.manager.page.locator(".ribbon").waitFor();
      expect(await story.manager.page.locator(".ribbon").innerText()).toContain("You are reading");
      expect(await story.manager.page.locator("main form button:not([disabled])").count()).toBe(0);
      expect(await story.manager.text()).toContain("You are reading the past");
      expect(await story.manager.text()).not.toContain("Agreed by both");
      expect(await story.manager.violations()).toEqual([]);
      await story.manager.screenshot("14-relationship-as-of");
      await story.manager.press("back to now");
      await story.manager.page.getByText("Agreed by both").waitFor();
      expect(await story.manager.page.locator(".ribbon").count()).toBe(0);
    },
  );

  story.chapter("AUD-2 the handle of the bar moves by the arrow keys", async () => {
    const handle = story.manager.page.getByRole("slider", { name: "Move through time" });
    await handle.focus();
    await story.manager.page.keyboard.press("ArrowLeft");
    await story.manager.settled();
    await story.manager.page.locator(".ribbon").waitFor();
    await story.manager.press("back to now");
  });

  story.chapter("REP-1 every number of the portfolio opens the facts behind it", async () => {
    await story.manager.visit("/");
    await story.manager.page.getByRole("button", { name: /\d Contacts held/ }).click();
    const drawer = story.manager.page.getByRole("dialog");
    await drawer.waitFor();
    await story.manager.settled();
    await drawer.locator("li li").first().waitFor();
    expect(await story.manager.violations()).toEqual([]);
    await story.manager.screenshot("15-portfolio-facts");
    await story.manager.page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    await story.manager.screenshot("16-portfolio");
  });

  story.chapter("ENR-1 a closed programme takes nobody in any more; what runs in it goes on", async () => {
    const { manager, applicant } = story;
    await manager.visit(story.programme);
    await manager.open("Close the programme…");
    await manager.fill({ Reason: "The year is over." }, "form:has(button:text-is('Close the programme'))");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("17-programme-closing");
    await manager.press("Close the programme");
    await manager.page.getByText("Closed", { exact: true }).first().waitFor();
    expect(await manager.page.getByText("Close the programme…").count()).toBe(0);
    expect(await manager.page.getByRole("region", { name: "Closed", exact: true }).innerText()).toContain(
      "The year is over.",
    );
    for (const refused of ["Invite", "Override with reason", "Take up"])
      expect(await manager.page.getByRole("button", { name: refused, exact: true, includeHidden: true }).count()).toBe(
        0,
      );
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("17-programme-closed");
    await manager.follow("Read in a spreadsheet");
    const offered = await manager.page.getByLabel("What is in it").locator("option").allInnerTexts();
    expect(offered).toEqual(["People who take part", "Organisations to know of"]);
    await manager.visit("/");
    const row = manager.page.getByRole("rowheader").filter({ has: manager.page.locator(".status-stop") });
    expect(await row.innerText()).toMatch(/\nClosed\n/);
    await manager.screenshot("17-portfolio-closed");
    await applicant.visit("/my");
    await applicant.press("Log this contact");
    await applicant.page.getByRole("status").filter({ hasText: "Recorded" }).waitFor();
  });

  story.chapter("the audit page shows the head of the log, and that everything has read it", async () => {
    await story.manager.visit("/audit");
    expect(await story.manager.text()).toContain("Up to date");
    expect(await story.manager.violations()).toEqual([]);
    await story.manager.screenshot("17-audit");
  });

  story.chapter("signing out leaves nothing behind", async () => {
    await story.manager.open("Amina Otieno", "header");
    await story.manager.press("Sign out", "header");
    await story.manager.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    expect(await story.manager.violations()).toEqual([]);
    await story.manager.fill({ "Sign-in name": "amina@ubuntu.example", Password: "not this one" });
    await story.manager.press("Sign in");
    expect(await story.manager.text()).toContain("This name and password do not go together");
    await story.manager.fill({ "Sign-in name": "amina@ubuntu.example", Password: PASSWORD });
    await story.manager.press("Sign in");
    await story.manager.page.getByRole("heading", { level: 1, name: "Portfolio" }).waitFor();
  });

  story.chapter("no page fell over on the way", async () => {
    expect([story.manager, story.applicant, story.signatory].flatMap((reader) => reader.faults)).toEqual([]);
  });
};
