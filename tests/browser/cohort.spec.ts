import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { startPlatform, type RunningPlatform } from "./platform";
import { Reader } from "./reader";
import { acceptInvitation, answerInterest, becomeFirstAdministrator, linkOn, recordInception } from "./deeds";

const PASSWORD = "baobab seed market path";
const STAFF_TOO_MANY = "140";

let platform: RunningPlatform;
let browser: Browser;
let manager: Reader;
let applicant: Reader;
let signatory: Reader;
let programme = "";
let links: readonly string[] = [];

const applicationPath = async (organisation: string): Promise<string> => {
  await manager.visit(programme);
  return (await manager.page.locator("main").getByRole("link", { name: organisation }).first().getAttribute("href")) ?? "";
};

beforeAll(async () => {
  platform = await startPlatform();
  browser = await openBrowser();
  manager = await Reader.open(browser, platform.url);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
}, 30_000);

let stopped: string | undefined;

/** The story goes on from chapter to chapter: once one fails, the next ones have nothing to stand on and say so at once. */
const chapter = (name: string, told: () => Promise<void>): void =>
  test(name, async () => {
    if (stopped !== undefined) throw new Error(`The story stopped at: ${stopped}`);
    stopped = name;
    await told();
    stopped = undefined;
  });

describe("a cohort's story, through the pages", () => {
  chapter("the first administrator comes in by the printed link, once", async () => {
    await becomeFirstAdministrator(manager, platform.firstLink, { funder: "Ubuntu Fund", name: "Amina Otieno", signIn: "amina@ubuntu.example", password: PASSWORD });
    expect(await manager.text()).toContain("There is no programme yet");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("01-portfolio-empty");
  });

  chapter("she gives herself the programme manager's role, on the whole funder", async () => {
    await manager.visit("/settings/people");
    await manager.open("Give a role");
    const form = manager.page.locator("details", { hasText: "Give a role" });
    await form.getByLabel("On", { exact: true }).selectOption("funder");
    await form.getByRole("button", { name: "Give this role" }).click();
    await manager.page.getByText("Programme manager · Ubuntu Fund").waitFor();
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("02-people");
    await manager.page.reload();
    await manager.settled();
  });

  chapter("ENR-1 opens a programme from the Track 3 template", async () => {
    await manager.visit("/");
    await manager.follow("Open a programme");
    await manager.fill({ "Name of the programme": "Norms East Africa 2026", "Lead organisation": "Mwangaza Institute" });
    await manager.page.getByLabel("Region", { exact: true }).selectOption("KE");
    await manager.page.getByLabel("Region", { exact: true }).selectOption("UG");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("03-open-programme");
    await manager.press("Open the programme");
    await manager.page.getByRole("heading", { level: 1, name: "Norms East Africa 2026" }).waitFor();
    programme = new URL(manager.page.url()).pathname;
    expect(await manager.text()).toContain("0 of 5 seats taken");
  });

  chapter("ENR-4 lowers the limit of the cohort to one seat, with a reason", async () => {
    await manager.open("Override a limit");
    await manager.fill({ "New value": "1", Reason: "One mentor this year." }, "details:has-text('Override a limit')");
    await manager.press("Override with reason");
    await manager.page.getByText("0 of 1 seat taken").waitFor();
    expect(await manager.text()).toContain("One mentor this year.");
  });

  chapter("ENR-3 invites two organisations, each by its own link", async () => {
    const made: string[] = [];
    for (const organisation of ["Tumaini Children's Trust", "Jirani Network"]) {
      await manager.fill({ Organisation: organisation, "Contact person": "Neema Were", "E-mail address of the contact": "neema@example.org" }, "#invite");
      await manager.press("Invite", "#invite");
      await manager.page.getByText(`${organisation} is invited`).waitFor();
      await manager.press("Make an invitation link", "#invite");
      made.push(await linkOn(manager, "#invite"));
    }
    links = made;
    expect(new Set(links).size).toBe(2);
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("04-programme-invited");
  });

  chapter("ENR-2 both answer every criterion and condition; what is typed survives a reload", async () => {
    applicant = await Reader.open(browser, platform.url, { viewport: { width: 390, height: 800 } });
    await acceptInvitation(applicant, links[0] ?? "", { name: "Neema Were", signIn: "neema@tumaini.example", password: PASSWORD });
    await applicant.follow("Answer the questions");
    await applicant.fill({ "How many members of staff does your organisation have?": "42" });
    await applicant.page.reload();
    await applicant.settled();
    await applicant.page.getByLabel("How many members of staff does your organisation have?").waitFor();
    expect(await applicant.page.getByLabel("How many members of staff does your organisation have?").inputValue()).toBe("42");
    expect(await applicant.violations()).toEqual([]);
    await applicant.screenshot("05-interest-phone");
    await answerInterest(applicant, "42");
    expect(await applicant.text()).toContain("Your answers have arrived");

    const other = await Reader.open(browser, platform.url);
    await acceptInvitation(other, links[1] ?? "", { name: "Okello Odongo", signIn: "okello@jirani.example", password: PASSWORD });
    await other.follow("Answer the questions");
    await answerInterest(other, STAFF_TOO_MANY);
    await other.close();
  });

  chapter("ENR-3 a failed criterion forbids the shortlist, named where the button is off, until it is waived", async () => {
    await manager.visit(await applicationPath("Jirani Network"));
    const shortlist = manager.page.getByRole("button", { name: "Shortlist", exact: true });
    expect(await shortlist.isDisabled()).toBe(true);
    expect(await manager.text()).toContain("The organisation does not meet: Size");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("06-application-criterion-failed");
    await manager.open("Waive");
    await manager.fill({ Reason: "Two branches were counted; the part that takes part has 60 staff." }, "details:has-text('Waive')");
    await manager.press("Waive with reason");
    await manager.page.getByText("Waived by Amina Otieno").waitFor();
    expect(await shortlist.isDisabled()).toBe(false);
  });

  chapter("ENR-6 both are shortlisted and their inception calls recorded, step by step", async () => {
    for (const organisation of ["Jirani Network", "Tumaini Children's Trust"]) {
      await manager.visit(await applicationPath(organisation));
      await manager.fill({ Reason: "Fits the programme." }, "form:has(button:text-is('Shortlist'))");
      await manager.press("Shortlist");
      await manager.page.getByRole("button", { name: "Record the call" }).waitFor();
      await recordInception(manager);
      await manager.page.getByText("Read the record").waitFor();
    }
    await manager.screenshot("07-application-inception");
  });

  chapter("ENR-4 one is selected, with the keyboard alone; the other finds the cohort full and is waitlisted", async () => {
    const reason = manager.page.locator("form:has(button:text-is('Select'))").getByLabel("Reason");
    await reason.focus();
    await manager.page.keyboard.type("Leadership is ready, and the staff have the time.");
    await manager.page.keyboard.press("Tab");
    expect(await manager.page.evaluate("document.activeElement.textContent")).toBe("Select");
    await manager.page.keyboard.press("Enter");
    await manager.page.getByText("Selected", { exact: true }).first().waitFor();

    await manager.visit(await applicationPath("Jirani Network"));
    expect(await manager.page.getByRole("button", { name: "Select", exact: true }).isDisabled()).toBe(true);
    expect(await manager.text()).toContain("The cohort is full");
    await manager.open("Waitlist");
    await manager.fill({ Reason: "Next in line when a place comes free." }, "form:has(button:text-is('Waitlist with reason'))");
    await manager.press("Waitlist with reason");
    await manager.page.getByText("Waitlisted", { exact: true }).first().waitFor();
    await manager.screenshot("08-application-waitlisted");
  });

  chapter("ENR-5 the organisation nominates its people", async () => {
    await applicant.visit("/");
    await applicant.follow("See where it stands");
    for (const [row, person] of ["Neema Were", "Baraka Simiyu", "Zawadi Auma"].entries()) {
      const fields = applicant.page.locator("fieldset.person").nth(row);
      await fields.getByLabel("Name", { exact: true }).fill(person);
      await fields.getByLabel("Job title").fill("Officer");
      await fields.getByLabel("E-mail address").fill(`person${row}@tumaini.example`);
    }
    await applicant.press("Nominate");
    await applicant.page.getByText("Zawadi Auma").first().waitFor();
    expect(await applicant.violations()).toEqual([]);
  });

  chapter("ENR-7 the memorandum is drafted, signed, changed, and signed again by both", async () => {
    await manager.visit(await applicationPath("Tumaini Children's Trust"));
    await manager.press("Draft the memorandum");
    await manager.page.getByRole("heading", { level: 1, name: "Memorandum of understanding" }).waitFor();
    await manager.settled();
    await manager.fill({ Office: "Programme manager" });
    await manager.press("Sign for Mwangaza Institute");
    await manager.page.getByText("Signed on").waitFor();
    await manager.open("Change the text");
    const text = manager.page.getByLabel("Text", { exact: true });
    await text.fill(`${await text.inputValue()}\n7. Travel\nTravel to the training is paid by the mentee.\n`);
    await manager.fill({ "Why it changes": "Travel was left out." });
    await manager.press("Make a new version");
    await manager.page.getByText("Text, version 2").waitFor();
    await manager.fill({ Office: "Programme manager" });
    await manager.press("Sign for Mwangaza Institute");
    await manager.page.getByText("Signed on").waitFor();
    await manager.open("Invite the person who signs");
    await manager.press("Make an invitation link");
    const link = await linkOn(manager, "main");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("09-memorandum");

    signatory = await Reader.open(browser, platform.url);
    await acceptInvitation(signatory, link, { name: "Grace Achieng", signIn: "grace@tumaini.example", password: PASSWORD });
    await signatory.follow("Read and sign");
    await signatory.fill({ Office: "Director" });
    await signatory.press("Sign for Tumaini Children's Trust");
    await signatory.page.getByText("In force since").waitFor();
    expect(await signatory.violations()).toEqual([]);
    await signatory.screenshot("10-memorandum-in-force");
  });

  chapter("REL-1 the relationship has opened by itself and stands in the programme", async () => {
    await manager.visit(programme);
    const relationships = manager.page.locator("section", { has: manager.page.getByRole("heading", { name: "Relationships", exact: true }) });
    await relationships.getByRole("link", { name: "Tumaini Children's Trust" }).waitFor();
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("11-programme-running");
    await relationships.getByRole("link", { name: "Tumaini Children's Trust" }).click();
    await manager.settled();
    expect(await manager.page.getByRole("heading", { level: 1 }).innerText()).toContain("Mwangaza Institute");
  });

  chapter("REL-2 and REL-6 both acknowledge; a plan is drafted and agreed by both", async () => {
    await manager.press("Acknowledge as Mentor");
    await manager.page.getByText("Mentor acknowledged on").waitFor();
    await applicant.visit("/");
    await applicant.follow("Tumaini Children's Trust with Mwangaza Institute");
    await applicant.press("Acknowledge as Mentee");
    await applicant.page.getByText("Mentee acknowledged on").waitFor();

    await manager.page.reload();
    await manager.settled();
    await manager.press("Draft the plan");
    await manager.page.getByRole("button", { name: "Set this objective" }).waitFor();
    await manager.fill({
      Objective: "Read the norms behind early marriage in two wards",
      "Capacity now": "Staff know the practice, not the norms that hold it.",
      "Capacity wanted": "Staff can find the norms and who keeps them.",
      "How it shows now": "Plans name behaviour only.",
      "How it will show": "Plans name the norm and its reference group.",
    });
    await manager.press("Set this objective");
    await manager.page.getByRole("heading", { name: "Read the norms behind early marriage in two wards" }).waitFor();
    await manager.press("Agree as Mentor");
    await manager.page.getByText("Mentor agreed on").waitFor();
    await applicant.page.reload();
    await applicant.settled();
    await applicant.press("Agree as Mentee");
    await applicant.page.getByText("Agreed by both").waitFor();
    expect(await applicant.violations()).toEqual([]);
    await applicant.screenshot("12-relationship-phone");
  });

  chapter("SCH-3 and GEN-1 a contact is proposed, confirmed and held; another is logged late and shows both times", async () => {
    await manager.page.reload();
    await manager.settled();
    await manager.open("Propose an engagement");
    await manager.press("Propose");
    await manager.page.getByRole("button", { name: "Confirm" }).waitFor();
    await manager.press("Confirm");
    await manager.page.getByText("Confirmed", { exact: true }).waitFor();
    await manager.open("It took place");
    await manager.press("Record as held");
    await manager.page.getByText("Latest contacts").waitFor();

    await manager.open("Log a contact that took place");
    const late = new Date(Date.now() - 9 * 86_400_000).toISOString().slice(0, 10);
    const log = manager.page.locator("form:has(button:text-is('Log this contact'))");
    await log.getByLabel("Day it happened").fill(late);
    await log.getByLabel("Minutes").fill("45");
    await log.getByRole("button", { name: "Log this contact" }).click();
    await manager.settled();
    await manager.page.locator(".late-note").first().waitFor();
    expect(await manager.page.locator(".late-note").first().innerText()).toContain("entered");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("13-relationship");
  });

  chapter("GEN-2 a wrong entry is corrected and stays readable", async () => {
    const late = manager.page.locator("li.late", { hasText: "logged afterwards" });
    await late.locator("summary", { hasText: "Correct" }).click();
    await late.getByLabel("Right number of minutes").fill("50");
    await late.getByLabel("What was wrong").fill("It was fifty minutes.");
    await late.getByRole("button", { name: "Correct this entry" }).click();
    await manager.page.locator(".corrected").first().waitFor();
    expect(await manager.text()).toContain("It was fifty minutes.");
  });

  chapter("AUD-2 the page is read as of an earlier fact: the ribbon says so, and nothing can be written", async () => {
    const opened = manager.page.locator(".happenings > li", { hasText: "acknowledged" }).last();
    await opened.getByRole("button", { name: "read as of here" }).click();
    await manager.settled();
    await manager.page.locator(".ribbon").waitFor();
    expect(await manager.page.locator(".ribbon").innerText()).toContain("You are reading");
    expect(await manager.page.locator("main form button:not([disabled])").count()).toBe(0);
    expect(await manager.text()).toContain("You are reading the past");
    expect(await manager.text()).not.toContain("Agreed by both");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("14-relationship-as-of");
    await manager.press("back to now");
    await manager.page.getByText("Agreed by both").waitFor();
    expect(await manager.page.locator(".ribbon").count()).toBe(0);
  });

  chapter("AUD-2 the handle of the bar moves by the arrow keys", async () => {
    const handle = manager.page.getByRole("slider", { name: "Move through time" });
    await handle.focus();
    await manager.page.keyboard.press("ArrowLeft");
    await manager.settled();
    await manager.page.locator(".ribbon").waitFor();
    await manager.press("back to now");
  });

  chapter("REP-1 every number of the portfolio opens the facts behind it", async () => {
    await manager.visit("/");
    await manager.page.getByRole("button", { name: /Contacts held/ }).click();
    const drawer = manager.page.getByRole("dialog");
    await drawer.waitFor();
    await manager.settled();
    await drawer.locator("li li").first().waitFor();
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("15-portfolio-facts");
    await manager.page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    await manager.screenshot("16-portfolio");
  });

  chapter("the audit page shows the head of the log, and that everything has read it", async () => {
    await manager.visit("/audit");
    expect(await manager.text()).toContain("Up to date");
    expect(await manager.violations()).toEqual([]);
    await manager.screenshot("17-audit");
  });

  chapter("signing out leaves nothing behind", async () => {
    await manager.open("Amina Otieno", "header");
    await manager.press("Sign out", "header");
    await manager.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    expect(await manager.violations()).toEqual([]);
    await manager.fill({ "Sign-in name": "amina@ubuntu.example", Password: "not this one" });
    await manager.press("Sign in");
    expect(await manager.text()).toContain("This name and password do not go together");
    await manager.fill({ "Sign-in name": "amina@ubuntu.example", Password: PASSWORD });
    await manager.press("Sign in");
    await manager.page.getByRole("heading", { level: 1, name: "Portfolio" }).waitFor();
  });

  chapter("no page fell over on the way", async () => {
    expect([manager, applicant, signatory].flatMap((reader) => reader.faults)).toEqual([]);
  });
});
