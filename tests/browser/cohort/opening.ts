import { becomeFirstAdministrator, linkOn } from "../deeds";
import { PASSWORD, type Story } from "./story";

/** Opens the funder, the programme and the invitations. */
export const opening = (story: Story): void => {
  story.chapter("the first administrator comes in by the printed link, once", async () => {
    await becomeFirstAdministrator(story.manager, story.platform.firstLink, {
      funder: "Ubuntu Fund",
      name: "Amina Otieno",
      signIn: "amina@ubuntu.example",
      password: PASSWORD,
    });
    expect(await story.manager.text()).toContain("There is no programme yet");
    expect(await story.manager.violations()).toEqual([]);
    await story.manager.screenshot("01-portfolio-empty");
  });

  story.chapter("she gives herself the programme manager's role, on the whole funder", async () => {
    await story.manager.visit("/settings/people");
    await story.manager.open("Give a role");
    const form = story.manager.page.locator("details", { hasText: "Give a role" });
    await form.getByLabel("On", { exact: true }).selectOption("funder");
    await form.getByRole("button", { name: "Give this role" }).click();
    await story.manager.page.getByText("Programme manager · Ubuntu Fund").waitFor();
    expect(await story.manager.violations()).toEqual([]);
    await story.manager.screenshot("02-people");
    await story.manager.page.reload();
    await story.manager.settled();
  });

  story.chapter("ENR-1 opens a programme from the Track 3 template", async () => {
    await story.manager.visit("/");
    await story.manager.follow("Open a programme");
    await story.manager.fill({
      "Name of the programme": "Norms East Africa 2026",
      "Lead organisation": "Mwangaza Institute",
    });
    await story.manager.page.getByLabel("Region", { exact: true }).selectOption("KE");
    await story.manager.page.getByLabel("Region", { exact: true }).selectOption("UG");
    expect(await story.manager.violations()).toEqual([]);
    await story.manager.screenshot("03-open-programme");
    await story.manager.press("Open the programme");
    await story.manager.page.getByRole("heading", { level: 1, name: "Norms East Africa 2026" }).waitFor();
    story.programme = new URL(story.manager.page.url()).pathname;
    expect(await story.manager.text()).toContain("0 of 5 seats taken");
  });

  story.chapter("ENR-4 lowers the limit of the cohort to one seat, with a reason", async () => {
    await story.manager.open("Override a limit");
    await story.manager.fill(
      { "New value": "1", Reason: "One mentor this year." },
      "details:has-text('Override a limit')",
    );
    await story.manager.press("Override with reason");
    await story.manager.page.getByText("0 of 1 seat taken").waitFor();
    expect(await story.manager.text()).toContain("One mentor this year.");
  });

  story.chapter("ENR-3 invites two organisations, each by its own link", async () => {
    const made: string[] = [];
    for (const organisation of ["Tumaini Children's Trust", "Jirani Network"]) {
      await story.manager.fill(
        {
          Organisation: organisation,
          "Contact person": "Neema Were",
          "E-mail address of the contact": "neema@example.org",
        },
        "#invite",
      );
      await story.manager.press("Invite", "#invite");
      await story.manager.page.getByText(`${organisation} is invited`).waitFor();
      await story.manager.press("Make an invitation link", "#invite");
      made.push(await linkOn(story.manager, "#invite"));
    }
    story.links = made;
    expect(new Set(story.links).size).toBe(2);
    expect(await story.manager.violations()).toEqual([]);
    await story.manager.screenshot("04-programme-invited");
  });
};
