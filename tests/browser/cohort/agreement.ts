import { Reader } from "../reader";
import { acceptInvitation, linkOn } from "../deeds";
import { PASSWORD, type Story } from "./story";

/** Nominations, and the memorandum that both sides sign. */
export const agreement = (story: Story): void => {
  story.chapter("ENR-5 the organisation nominates its people", async () => {
    await story.applicant.visit("/");
    await story.applicant.follow("See where it stands");
    for (const [row, person] of ["Neema Were", "Baraka Simiyu", "Zawadi Auma"].entries()) {
      const fields = story.applicant.page.locator("fieldset.person").nth(row);
      await fields.getByLabel("Name", { exact: true }).fill(person);
      await fields.getByLabel("Job title").fill("Officer");
      await fields.getByLabel("E-mail address").fill(`person${row}@tumaini.example`);
    }
    await story.applicant.press("Nominate");
    await story.applicant.page.getByText("Zawadi Auma").first().waitFor();
    expect(await story.applicant.violations()).toEqual([]);
  });

  story.chapter("ENR-7 the memorandum is drafted, signed, changed, and signed again by both", async () => {
    await story.manager.visit(await story.applicationPath("Tumaini Children's Trust"));
    await story.manager.press("Draft the memorandum");
    await story.manager.page.getByRole("heading", { level: 1, name: "Memorandum of understanding" }).waitFor();
    await story.manager.settled();
    await story.manager.fill({ Office: "Programme manager" });
    await story.manager.press("Sign for Mwangaza Institute");
    await story.manager.page.getByText("Signed on").waitFor();
    await story.manager.open("Change the text");
    const text = story.manager.page.getByLabel("Text", { exact: true });
    await text.fill(`${await text.inputValue()}\n7. Travel\nTravel to the training is paid by the mentee.\n`);
    await story.manager.fill({ "Why it changes": "Travel was left out." });
    await story.manager.press("Make a new version");
    await story.manager.page.getByText("Text, version 2").waitFor();
    await story.manager.fill({ Office: "Programme manager" });
    await story.manager.press("Sign for Mwangaza Institute");
    await story.manager.page.getByText("Signed on").waitFor();
    await story.manager.open("Invite the person who signs");
    await story.manager.press("Make an invitation link");
    const link = await linkOn(story.manager, "main");
    expect(await story.manager.violations()).toEqual([]);
    await story.manager.screenshot("09-memorandum");

    story.signatory = await Reader.open(story.browser, story.platform.url);
    await acceptInvitation(story.signatory, link, {
      name: "Grace Achieng",
      signIn: "grace@tumaini.example",
      password: PASSWORD,
    });
    await story.signatory.follow("Read and sign");
    await story.signatory.fill({ Office: "Director" });
    await story.signatory.press("Sign for Tumaini Children's Trust");
    await story.signatory.page.getByText("In force since").waitFor();
    expect(await story.signatory.violations()).toEqual([]);
    await story.signatory.screenshot("10-memorandum-in-force");
  });
};
