import { Reader } from "../reader";
import { acceptInvitation, answerInterest, recordInception } from "../deeds";
import { PASSWORD, STAFF_TOO_MANY, type Story } from "./story";

/** From the applicants' answers to the decision. */
export const selection = (story: Story): void => {
  story.chapter("ENR-2 both answer every criterion and condition; what is typed survives a reload", async () => {
    story.applicant = await Reader.open(story.browser, story.platform.url, { viewport: { width: 390, height: 800 } });
    await acceptInvitation(story.applicant, story.links[0] ?? "", {
      name: "Neema Were",
      signIn: "neema@tumaini.example",
      password: PASSWORD,
    });
    await story.applicant.follow("Answer the questions");
    await story.applicant.fill({ "How many members of staff does your organisation have?": "42" });
    await story.applicant.page.reload();
    await story.applicant.settled();
    await story.applicant.page.getByLabel("How many members of staff does your organisation have?").waitFor();
    // The form is busy until what was kept stands in it again.
    await story.applicant.settled();
    expect(
      await story.applicant.page.getByLabel("How many members of staff does your organisation have?").inputValue(),
    ).toBe("42");
    expect(await story.applicant.violations()).toEqual([]);
    await story.applicant.screenshot("05-interest-phone");
    await answerInterest(story.applicant, "42");
    expect(await story.applicant.text()).toContain("Your answers have arrived");

    const other = await Reader.open(story.browser, story.platform.url);
    await acceptInvitation(other, story.links[1] ?? "", {
      name: "Okello Odongo",
      signIn: "okello@jirani.example",
      password: PASSWORD,
    });
    await other.follow("Answer the questions");
    await answerInterest(other, STAFF_TOO_MANY);
    await other.close();
  });

  story.chapter(
    "ENR-3 a failed criterion forbids the shortlist, named where the button is off, until it is waived",
    async () => {
      await story.manager.visit(await story.applicationPath("Jirani Network"));
      const shortlist = story.manager.page.getByRole("button", { name: "Shortlist", exact: true });
      expect(await shortlist.isDisabled()).toBe(true);
      expect(await story.manager.text()).toContain("The organisation does not meet: Size");
      expect(await story.manager.violations()).toEqual([]);
      await story.manager.screenshot("06-application-criterion-failed");
      await story.manager.open("Waive");
      await story.manager.fill(
        { Reason: "Two branches were counted; the part that takes part has 60 staff." },
        "details:has-text('Waive')",
      );
      await story.manager.press("Waive with reason");
      await story.manager.page.getByText("Waived by Amina Otieno").waitFor();
      expect(await shortlist.isDisabled()).toBe(false);
    },
  );

  story.chapter("ENR-6 both are shortlisted and their inception calls recorded, step by step", async () => {
    for (const organisation of ["Jirani Network", "Tumaini Children's Trust"]) {
      await story.manager.visit(await story.applicationPath(organisation));
      await story.manager.fill({ Reason: "Fits the programme." }, "form:has(button:text-is('Shortlist'))");
      await story.manager.press("Shortlist");
      await story.manager.page.getByRole("button", { name: "Record the call" }).waitFor();
      await recordInception(story.manager);
      await story.manager.page.getByText("Read the record").waitFor();
    }
    await story.manager.screenshot("07-application-inception");
  });

  story.chapter(
    "ENR-4 one is selected, with the keyboard alone; the other finds the cohort full and is waitlisted",
    async () => {
      const reason = story.manager.page.locator("form:has(button:text-is('Select'))").getByLabel("Reason");
      await reason.focus();
      await story.manager.page.keyboard.type("Leadership is ready, and the staff have the time.");
      await story.manager.page.keyboard.press("Tab");
      expect(await story.manager.page.evaluate("document.activeElement.textContent")).toBe("Select");
      await story.manager.page.keyboard.press("Enter");
      await story.manager.page.getByText("Selected", { exact: true }).first().waitFor();

      await story.manager.visit(await story.applicationPath("Jirani Network"));
      expect(await story.manager.page.getByRole("button", { name: "Select", exact: true }).isDisabled()).toBe(true);
      expect(await story.manager.text()).toContain("The cohort is full");
      await story.manager.open("Waitlist");
      await story.manager.fill(
        { Reason: "Next in line when a place comes free." },
        "form:has(button:text-is('Waitlist with reason'))",
      );
      await story.manager.press("Waitlist with reason");
      await story.manager.page.getByText("Waitlisted", { exact: true }).first().waitFor();
      await story.manager.screenshot("08-application-waitlisted");
    },
  );
};
