import type { Locator, Route } from "playwright-core";
import { answeringInstead } from "../askings";
import { seated, type Demonstration } from "../demonstration";
import type { Reader } from "../reader";

const NUMBER = /[\d,]+/;
const MINUTES = 77;

const numberIn = (text: string): number => Number(NUMBER.exec(text)?.[0].replaceAll(",", ""));

/** What the contacts of the period come to by now, as the page has it beside the report. */
const heldNow = (said: string): number =>
  Number(/Contacts held in the period: [\d,]+ then, ([\d,]+) now/.exec(said)?.[1]?.replaceAll(",", ""));

/** The day that a date field would take, out of "Report, 1 January 2026 to 31 March 2026". */
const lastDayOf = (title: string): string => {
  const said = title.split(" to ").at(-1) ?? "";
  return new Date(`${said} UTC`).toISOString().slice(0, 10);
};

/** Whoever answers for many programmes: from a number to its facts, and to a report that stays as it was. */
export const administratorStory = (standing: () => Demonstration): void => {
  describe("a funder's administrator", () => {
    let administrator: Reader;
    let relationship = "";
    let report = "";
    const edition = (): Locator => administrator.page.getByRole("region", { name: /^Edition 1, / });
    const since = (): Locator => administrator.page.getByRole("region", { name: "Since it was submitted" });
    beforeAll(async () => {
      administrator = await seated(standing(), "funder-administrator");
    });
    afterAll(async () => {
      await administrator?.close();
    });

    test("REP-1 REP-7 goes from a number of the portfolio to its facts, and to the history they stand in", async () => {
      await administrator.visit("/");
      const tile = administrator.page.getByRole("button", { name: /^[\d,]*\d Contacts held/ });
      const number = numberIn(await tile.innerText());
      await tile.click();
      const drawer = administrator.page.getByRole("dialog", { name: /^Contacts held: / });
      await administrator.settled();
      expect(await drawer.getByRole("heading", { level: 2 }).innerText()).toBe(`Contacts held: ${number}`);
      expect(await administrator.violations()).toEqual([]);
      const fact = drawer.getByRole("listitem").getByRole("listitem").first();
      const sentence = (await fact.innerText()).split("\n").at(-1) ?? "";
      await administrator.screenshot("story-administrator-drawer");
      await fact.getByRole("link", { name: "read as of here" }).click();
      await administrator.settled();
      relationship = new URL(administrator.page.url()).pathname;
      await administrator.page.getByText(/^You are reading .* as recorded then$/).waitFor();
      const history = administrator.page.getByRole("region", { name: "Timeline" });
      expect(await history.getByRole("listitem").filter({ hasText: sentence }).count()).toBe(1);
      expect(await administrator.violations()).toEqual([]);
      await administrator.press("back to now");
    });

    test("REP-7 opens hours as hours and costs as sums: the parts come to what the number says", async () => {
      const opened = async (number: RegExp): Promise<readonly string[]> => {
        await administrator.visit("/");
        await administrator.page.getByRole("button", { name: number }).click();
        await administrator.settled();
        return administrator.page.getByRole("dialog").locator("table.bars td.number").allInnerTexts();
      };
      const tile = (number: RegExp): Promise<string> =>
        administrator.page.getByRole("button", { name: number }).innerText();
      const hours = (await opened(/^[\d,]*\d Hours/)).reduce((sum, each) => sum + numberIn(each), 0);
      // Each kind is said to the whole hour here, and to a tenth on the page.
      expect(Math.abs(hours - numberIn(await tile(/^[\d,]*\d Hours/)))).toBeLessThan(8);
      const [planned = "", spent = ""] = await opened(/Cost against budget/);
      expect(await tile(/Cost against budget/)).toContain(`${spent} of ${planned}`);
      await administrator.visit(relationship);
    });

    test("PRV-2 finds somebody who was not listed yet, and reads that nobody matches once all were looked through", async () => {
      const person = (nth: number, displayName: string): object => {
        const accountId = `0199dc4d-860e-8739-a91e-${String(nth).padStart(12, "0")}`;
        return { accountId, displayName, status: "open", opened: "2026-01-01T00:00:00.000Z" };
      };
      const first = { items: Array.from({ length: 12 }, (_, nth) => person(nth, `Person ${nth}`)), next: "further" };
      const asBefore = await answeringInstead(administrator, "/accounts", first);
      const held: Route[] = [];
      const isFurther = (url: URL): boolean => url.pathname.endsWith("/accounts") && url.searchParams.has("cursor");
      await administrator.page.route(isFurther, (route) => void held.push(route));
      await administrator.visit("/settings/people");
      const people = administrator.page.getByRole("region", { name: "People", exact: true });
      await people.getByLabel("Find a person, a role or a place").fill("Zawadi");
      await people.getByText("12 people looked through so far").waitFor();
      expect(await people.innerText()).not.toContain("Nobody matches");
      await held[0]?.fulfill({ json: { items: [person(12, "Zawadi Last")], next: null } });
      await people.getByRole("heading", { level: 3, name: "Zawadi Last" }).waitFor();
      await people.getByLabel("Find a person, a role or a place").fill("Zawadi First");
      await people.getByText("Nobody matches what you typed.").waitFor();
      expect(await people.getByText("looked through so far").count()).toBe(0);
      await administrator.page.unroute(isFurther);
      await asBefore();
    });

    test("PRV-2 finds people by their names or roles, a screen of them at a time", async () => {
      await administrator.visit("/settings/people");
      const people = administrator.page.getByRole("region", { name: "People", exact: true });
      const names = people.getByRole("heading", { level: 3 });
      const shown = await names.allInnerTexts();
      expect(shown).toEqual([...shown].sort((one, other) => one.localeCompare(other, "en")));
      const [, most, all] = /^(\d+) of (\d+) people/.exec(await people.getByText(/people are shown/).innerText()) ?? [];
      expect([shown.length, shown.length < Number(all)]).toEqual([Number(most), true]);
      await people.getByRole("button", { name: "Show more" }).last().click();
      expect(await names.count()).toBeGreaterThan(shown.length);
      await people.getByLabel("Find a person, a role or a place").fill("auditor");
      expect(await names.count()).toBe(1);
    });

    test("PRV-2 gives whom she found a role, on a relationship of the programme that she chooses", async () => {
      const { programmeId, menteeOrganisation } = await administrator.page.evaluate(
        async (path) =>
          (await fetch(`/api/v1${path}`)).json() as Promise<Record<"programmeId" | "menteeOrganisation", string>>,
        relationship,
      );
      const found = administrator.page.getByRole("region", { name: "People", exact: true });
      await found.getByText("Give a role", { exact: true }).click();
      await found.getByLabel("Role", { exact: true }).selectOption("auditor");
      await found.getByLabel("On", { exact: true }).selectOption("relationship");
      await found.getByLabel("Programme", { exact: true }).selectOption(programmeId);
      const relationships = found.getByLabel("Relationship", { exact: true });
      await relationships.locator("option", { hasText: menteeOrganisation }).first().waitFor({ state: "attached" });
      await relationships.selectOption(relationship.split("/").at(-1) ?? "");
      expect(await administrator.violations()).toEqual([]);
      await administrator.screenshot("story-administrator-gives");
      await found.getByRole("button", { name: "Give this role" }).click();
      await found.getByText(`Auditor · ${menteeOrganisation}`).waitFor();
      await administrator.visit(relationship);
    });

    test("REP-2 goes up to the programme, and opens a report that was submitted", async () => {
      await administrator.page.getByRole("navigation", { name: "You are here" }).getByRole("link").last().click();
      await administrator.settled();
      const reports = administrator.page.getByRole("region", { name: "Reports" });
      await reports.getByRole("link").first().click();
      await administrator.page.getByRole("heading", { level: 1, name: /^Report, / }).waitFor();
      await administrator.settled();
      report = new URL(administrator.page.url()).pathname;
      expect(await edition().innerText()).toContain("the numbers are the same");
      expect(await administrator.page.getByRole("button", { name: "Submit it anew" }).count()).toBe(0);
      expect(await administrator.violations()).toEqual([]);
      await administrator.screenshot("story-administrator-report");
    });

    test("REP-2 GEN-1 what is entered late leaves the report as it was, and is told beside it", async () => {
      const [pinned, before] = [await edition().innerText(), heldNow(await since().innerText())];
      const day = lastDayOf(await administrator.page.getByRole("heading", { level: 1 }).innerText());
      const manager = await seated(standing(), "programme-manager");
      await manager.visit(relationship);
      await manager.open("Log a contact that took place");
      const form = manager.page.locator("form").filter({ has: manager.page.getByLabel("Day it happened") });
      await form.getByLabel("Day it happened").fill(day);
      await form.getByLabel("Minutes").fill(String(MINUTES));
      await form.getByRole("button", { name: "Log this contact" }).click();
      await form.getByRole("status").filter({ hasText: "Recorded" }).waitFor();
      await manager.close();
      await administrator.visit(report);
      expect(await edition().innerText()).toBe(pinned);
      expect(heldNow(await since().innerText())).toBe(before + 1);
      const late = since()
        .getByRole("listitem")
        .filter({ hasText: `${MINUTES} minutes long` });
      expect(await late.innerText()).toContain("Late entry of the period: ");
      await administrator.page.setViewportSize({ width: 390, height: 800 });
      expect(await administrator.sideways()).toBe(0);
      await administrator.screenshot("story-administrator-report-changed");
      expect(administrator.faults).toEqual([]);
      await administrator.page.setViewportSize({ width: 1200, height: 900 });
    });

    test("REP-2 the papers of a report are offered in the language of the page", async () => {
      const paper = edition().getByRole("link", { name: "CSV" });
      expect(await paper.getAttribute("href")).toMatch(/\/file\/csv\?language=en$/);
    });

    test("PRV-3 says what a community prefers to be called, and finds it called so in the library", async () => {
      await administrator.visit("/settings");
      const community = administrator.page
        .getByRole("region", { name: "What communities are called" })
        .getByRole("listitem")
        .filter({ hasText: "People who inject drugs" });
      await community.getByText("Say what is preferred…").click();
      await community.getByLabel("In English").fill("People who use drugs");
      await community.getByLabel("Whose wish it is").fill("Their network chose the word.");
      await community.getByRole("button", { name: "Call them so" }).click();
      await administrator.page.getByRole("heading", { level: 3, name: "People who use drugs" }).waitFor();
      expect(await community.innerText()).toContain("In place of “People who inject drugs”");
      expect(await administrator.violations()).toEqual([]);
      await administrator.screenshot("story-administrator-terms");
      await administrator.visit("/library");
      const options = administrator.page.getByLabel("Key population", { exact: true }).locator("option");
      const offered = await options.allTextContents();
      expect(offered).toContain("People who use drugs");
      expect(offered).not.toContain("People who inject drugs");
    });
  });
};
