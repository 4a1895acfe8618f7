import type { Route } from "playwright-core";
import { PHONE, seated, type Demonstration } from "../demonstration";
import type { Reader } from "../reader";
import { pairOf } from "./lead";

const RAINS = "Is the road open all year?";
const WHY = "Here the rains decide.";
const THREE_DAYS = "4320";
const TERMS = "She comes back in May, and stays for a year.";
const TABLE = [
  "Organisation;Country;Mission;Website;Contact;E-mail",
  "Upepo Trust;KE;;;;",
  "=1+1;KE;;;;",
  "Wimbi Trust;TZ;;;;",
].join("\n");

interface Mentor {
  readonly mentorId: string;
  readonly relationships: readonly string[];
}

/** Whoever leads: prepares what pairs work by, and reads in who is known from elsewhere. */
export const preparingStory = (standing: () => Demonstration): void => {
  describe("a programme's manager who prepares", () => {
    let manager: Reader;
    let pair = "";
    const region = (name: string) => manager.page.getByRole("region", { name, exact: true });
    const fits = async (): Promise<void> => {
      expect(await manager.sideways()).toBe(0);
      expect(await manager.violations()).toEqual([]);
    };

    beforeAll(async () => {
      manager = await seated(standing(), "programme-manager", PHONE);
      await manager.visit("/");
      pair = `/relationships/${await pairOf(manager)}`;
    });
    afterAll(async () => {
      await manager?.close();
    });

    test("ENR-14 takes a relationship back from a mentor, whose place is free then, to give it to somebody else", async () => {
      const mentor = await manager.page.evaluate(async (path) => {
        const ask = async <Body>(asked: string) => (await (await fetch(`/api/v1${asked}`)).json()) as Body;
        const { programmeId } = await ask<{ readonly programmeId: string }>(path);
        const { items } = await ask<{ readonly items: readonly Mentor[] }>(`/programmes/${programmeId}/mentors`);
        return [...items].sort((one, other) => other.relationships.length - one.relationships.length)[0];
      }, pair);
      if (!mentor) throw new Error("The programme has no mentor");
      const carried = mentor.relationships.length;
      await manager.visit(`/mentors/${mentor.mentorId}`);
      const card = region("Relationships");
      await card.getByText(`Carries ${carried} of`).waitFor();
      await manager.open("Take a relationship back");
      const [first = ""] = await card.getByLabel("Relationship with").locator("option").allInnerTexts();
      await manager.fill({ Reason: "They speak another language." });
      await fits();
      await manager.press("Take the relationship back");
      await card.getByText(`Carries ${carried - 1} of`).waitFor();
      await manager.open("Give a relationship");
      const offered = card.getByLabel("Relationship with").first().locator("option");
      await offered.filter({ hasText: first }).first().waitFor({ state: "attached" });
      await fits();
    });

    test("REL-4 adds a question to the decision matrix; pairs answer it from then on, and what was ranked stays", async () => {
      const { programmeId } = await manager.page.evaluate(
        async (path) => (await fetch(`/api/v1${path}`)).json() as Promise<{ readonly programmeId: string }>,
        pair,
      );
      await manager.visit("/settings");
      const card = region("Decision matrices");
      await card.getByLabel("Programme", { exact: true }).selectOption(programmeId);
      await manager.settled();
      await manager.open("Edit the questions");
      await manager.settled();
      await manager.press("Add a question");
      const added = card.locator("details", { hasText: "Another question" }).last();
      await added.getByLabel("Question", { exact: true }).fill(RAINS);
      for (const [nth, said] of ["Yes", "No"].entries()) {
        const answer = added.getByRole("group", { name: `Answer ${nth + 1}` });
        await answer.getByLabel("Its words").fill(said);
        await answer.getByLabel(nth === 0 ? "On-site mentoring" : "Telementoring", { exact: true }).check();
      }
      await manager.fill({ "What changes, and why": WHY });
      await fits();
      await manager.screenshot("story-preparing-matrix");
      await manager.press("Make this version 2");
      await card.getByText("Version 2, 7 questions").waitFor();
      expect(await card.innerText()).toContain(WHY);

      await manager.visit(`${pair}/working`);
      const approaches = region("Approaches");
      const ranked = await approaches.locator("ol > li").first().innerText();
      expect(ranked).toContain("it can earn");
      expect(ranked).not.toContain(RAINS);
      await manager.open("Answer the questions");
      await approaches.getByRole("group", { name: RAINS }).getByLabel("Yes").check();
      await manager.press("Rank the approaches");
      await approaches.getByText(`${RAINS} Yes`).first().waitFor();
      await approaches.getByText("About this approach").first().click();
      await approaches.getByText("For whom").first().waitFor();
      expect(await approaches.getByText("Planning steps").first().isVisible()).toBe(true);
      await fits();
    });

    test("SCH-3 SCH-6 proposes an internship of three days: by which approach, for which objective, on what terms", async () => {
      await manager.visit(pair);
      await manager.open("Propose an engagement");
      const form = region("Contacts").locator("form:has(button:text-is('Propose'))");
      await form.getByLabel("Kind", { exact: true }).selectOption({ label: "Internship or shadowing" });
      await form.getByLabel("Minutes").fill(THREE_DAYS);
      await form.getByLabel("By which approach (optional)").selectOption({ label: "Internship or shadowing" });
      const objective = form.getByLabel("Objective it serves (optional)");
      await objective.selectOption({ index: 1 });
      const served = await objective.evaluate((at) => (at as HTMLSelectElement).selectedOptions[0]?.text ?? "");
      await fits();
      await form.getByRole("button", { name: "Propose" }).click();
      const proposed = region("Contacts").getByRole("listitem").filter({ hasText: "4320 min" });
      await proposed.first().getByRole("link", { name: "Prepare and follow up" }).click();
      await manager.settled();
      await manager.page.getByRole("heading", { level: 1, name: "Internship or shadowing" }).waitFor();
      await region("Hosts and visitors").getByLabel("Agreed with whoever goes").fill(TERMS);
      await manager.fill({ "Who supervises them, and to whom they report": "The host's director." });
      await manager.press("Keep this plan");
      await region("Hosts and visitors").locator("dd", { hasText: TERMS }).waitFor();
      expect(await region("What next").innerText()).toContain(served);
      await fits();
      await manager.screenshot("story-preparing-internship");
    });

    test("ENR-11 reads in a table: what is wrong stands at its row, chosen rows are written first, and the rest on another look", async () => {
      await manager.visit(standing().pages["import"] ?? "");
      const look = async (): Promise<void> => {
        await manager.page.getByLabel("What is in it").selectOption({ label: "Organisations to know of" });
        const file = { name: "known.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) };
        await manager.page.getByLabel("File", { exact: true }).setInputFiles(file);
        await manager.press("Look at the file");
        await region("What the file says").waitFor();
      };
      const found = region("What the file says");
      await look();
      await found.getByText("3 rows: 2 ready, 0 there already, 1 with faults.").waitFor();
      const fault = found.getByRole("row").filter({ hasText: "A formula is not taken in" });
      expect(await fault.getByRole("rowheader").innerText()).toBe("3");
      await fits();
      await manager.screenshot("story-preparing-import");
      await found.getByLabel("Only these rows").fill("4");
      await manager.press("Write 1 row");
      await found.getByText("1 row was written").waitFor();

      // A long table is stopped where it is: the answer that is waited for never comes.
      await manager.page.reload();
      await manager.settled();
      await look();
      await found.getByText("3 rows: 1 ready, 1 there already, 1 with faults.").waitFor();
      const held: Route[] = [];
      await manager.page.route("**/imports/organisations/commit", (route) => void held.push(route));
      await found.getByRole("button", { name: "Write 1 row" }).click();
      await found.getByRole("button", { name: "Stop" }).click();
      await found.getByText("Stopped. 0 rows are written").waitFor();
      // What is still held when nobody holds it any more would go on to the platform.
      for (const route of held) await route.abort("aborted").catch(() => undefined);
      await manager.page.unroute("**/imports/organisations/commit");
      await manager.press("Write 1 row");
      await found.getByText("1 row was written").waitFor();
      await fits();
      expect(manager.faults).toEqual([]);
    });
  });
};
