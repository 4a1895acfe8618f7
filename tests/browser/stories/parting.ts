import { seated, type Demonstration } from "../demonstration";
import type { Reader } from "../reader";

const LEARNED = "To wait for the end of a sentence.";
const NEARER = "We would rather speak with somebody nearer.";
const MOVED = "Their mentor has moved to another organisation.";
const NAMED = /^[^,]+, [^:]+: \d+ points?$/;

/** A pair that goes on, the last of those that do: other stories are told of the first. */
const pairOf = (reader: Reader): Promise<string> =>
  reader.page.evaluate(async () => {
    const asked = await (await fetch("/api/v1/relationships?limit=100&status=active&stage=monitor")).json();
    const { items } = asked as { readonly items: readonly { readonly relationshipId: string }[] };
    const pair = items.at(-1);
    if (!pair) throw new Error("No pair goes on that is looked back on");
    return `/relationships/${pair.relationshipId}`;
  });

/** Whoever leads takes a pair to its end, on into another relationship, and on to another mentor when that is declined. */
export const partingStory = (standing: () => Demonstration): void => {
  describe("a programme's manager, when a pair comes to its end", () => {
    let manager: Reader;
    let pair = "";
    const region = (name: string) => manager.page.getByRole("region", { name, exact: true });
    const fits = async (name: string): Promise<void> => {
      expect(await manager.sideways()).toBe(0);
      expect(await manager.violations()).toEqual([]);
      await manager.screenshot(`story-parting-${name}`);
    };
    beforeAll(async () => {
      manager = await seated(standing(), "programme-manager", { viewport: { width: 320, height: 700 } });
      await manager.visit("/my");
      pair = await pairOf(manager);
    });
    afterAll(async () => {
      await manager?.close();
    });

    test("REL-9 enters the last stage, and is led from the end to what comes before it, and back", async () => {
      await manager.visit(pair);
      await manager.open("Go to another stage");
      await region("Where it stands").getByLabel("Stage", { exact: true }).selectOption({ label: "End" });
      await manager.press("Enter this stage");
      await region("Where it stands")
        .getByText("So that it is settled how it ends or goes on")
        .waitFor({ state: "attached" });
      await manager.visit(`${pair}#ending`);
      await manager.open("Complete as planned");
      await region("Pause or end").getByRole("link", { name: "Closing" }).click();
      await manager.settled();
      await manager.open("Tell what the mentor learned");
      await manager.fill({ "What the mentor learned": LEARNED });
      await manager.press("Tell it");
      await region("Closing").getByText(LEARNED).first().waitFor();
      await fits("closing");
      expect(await region("Closing").getByRole("link", { name: "Pause or end" }).getAttribute("href")).toBe(
        `${pair}#ending`,
      );
    });

    test("REL-9 lets it go over into a new one: each page leads to the other, and says what is still possible", async () => {
      await manager.open("Go on in another way");
      await manager.page.getByLabel("As peers", { exact: true }).check();
      await manager.press("End it and go on");
      await region("Closing").getByText("It ended without notice.").waitFor();
      await manager.visit(pair);
      const stands = region("Where it stands");
      await stands.getByText("Transitioned").waitFor();
      expect(await stands.innerText()).toContain("What happened before may still be entered late or corrected");
      await fits("transitioned");
      await stands.getByRole("link", { name: "A later relationship carries it on" }).click();
      await manager.settled();
      const next = new URL(manager.page.url()).pathname;
      expect(next).not.toBe(pair);
      await manager.visit(`${next}/life`);
      await manager.page.getByRole("link", { name: "It carries an earlier relationship on" }).waitFor();
      pair = next;
    });

    test("REL-2 REL-14 after a declined pairing finds another mentor: each by name, with room as their page says", async () => {
      await manager.open("Decline the pairing");
      const declining = manager.page.locator("form:has(button:text-is('Decline as Mentee'))");
      await declining.getByLabel("Reason, if there is one to keep", { exact: true }).fill(NEARER);
      await manager.press("Decline as Mentee");
      await manager.visit(pair);
      await region("Where it stands").getByText("Pairing declined").waitFor();
      await fits("declined");
      await manager.page.getByRole("link", { name: /^Find another mentor for / }).click();
      await manager.settled();
      const finding = region("Finding a mentor");
      await finding.getByText(/^The pairing was declined by the mentee/).waitFor();
      await manager.open("Propose mentors");
      await finding.getByLabel("What the mentee wants to get better at", { exact: true }).fill("Speaking with boards");
      await manager.press("Rank the mentors");
      const ranked = finding.locator("ol > li > a");
      await ranked.first().waitFor();
      const named = await ranked.allInnerTexts();
      for (const each of named) expect(each).toMatch(NAMED);
      expect(new Set(named).size).toBe(named.length);
      expect(await finding.innerText()).not.toContain("Carries as many relationships as agreed");
      await fits("ranked");
      const deciding = finding.locator("form:has(button:text-is('Decide on this mentor'))");
      await deciding.getByLabel("Reason", { exact: true }).fill("Near them, and free.");
      await manager.press("Decide on this mentor");
      const [first = ""] = named;
      await finding.getByText(`Decided on ${first.split(":")[0]}: number 1`).waitFor();
      await finding.getByText("Their relationship begins by itself").waitFor();
      await finding.getByRole("link", { name: "Next: give the relationship, on the mentor’s page" }).waitFor();
      const follows = finding.getByRole("link", { name: "The relationship that follows, from" });
      await follows.waitFor();
      await fits("followed");
      await follows.click();
      await manager.settled();
      const next = new URL(manager.page.url()).pathname;
      expect(next).not.toBe(pair);
      pair = next;
      await region("Where it stands").getByText("Active", { exact: true }).waitFor();
    });

    test("REL-14 after a premature end begins the search for another mentor, which waits on their day", async () => {
      await manager.visit(`${pair}#ending`);
      await manager.open("End before its time");
      const early = manager.page.locator("form:has(button:text-is('End with this reason'))");
      await early.getByLabel("Organisational change", { exact: true }).check();
      await early.getByLabel("In your own words", { exact: true }).fill(MOVED);
      await manager.press("End with this reason");
      await manager.visit(pair);
      await region("Where it stands").getByText("Ended before its time").waitFor();
      await fits("ended-early");
      await manager.page.getByRole("button", { name: /^Find another mentor for / }).click();
      await region("Finding a mentor")
        .getByText(/^The relationship ended before its time/)
        .waitFor();
      await manager.visit("/my");
      const waiting = region("Waiting for another mentor");
      await waiting.getByText("Ended before its time").waitFor();
      await fits("waiting");
      await waiting
        .getByRole("link", { name: /^Find another mentor for / })
        .first()
        .click();
      await manager.settled();
      await region("Finding a mentor").waitFor();
      expect(manager.faults).toEqual([]);
    });
  });
};
