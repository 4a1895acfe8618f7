import type { BrowserContextOptions } from "playwright-core";
import { openSections } from "./deeds";
import type { Demonstration } from "./demonstration";
import { answersHeard, hardCoded, speakPseudo } from "./pseudo";
import { Reader } from "./reader";

const PSEUDO = [
  "portfolio",
  "open-programme",
  "programme",
  "application",
  "relationship",
  "people",
  "roll-up",
  "budget",
  "journal",
  "plan",
  "challenge",
  "library",
  "settings",
  "audit",
  "not-found",
];

/** What every language must do, on a demonstration that stands once the suite that calls this has begun. */
export const languagesOf = (standing: () => Demonstration): void => {
  describe("a language that nobody speaks, 40 % longer than English", () => {
    const look = async (address: string, options: BrowserContextOptions): Promise<readonly unknown[]> => {
      const { browser, platform } = standing();
      const reader = await Reader.open(browser, platform.url, {
        locale: "fr-FR",
        viewport: { width: 320, height: 700 },
        serviceWorkers: "block",
        ...options,
      });
      await speakPseudo(reader);
      const heard = await answersHeard(reader);
      await reader.visit(address);
      await openSections(reader);
      await reader.screenshot(`pseudo-${address.replace(/[^a-z]+/g, "-").slice(0, 40)}`);
      const found = [await reader.sideways(), await hardCoded(reader, await heard()), reader.faults];
      await reader.close();
      return found;
    };

    test.each(PSEUDO)(
      "fits the %s page at 320 pixels, and every text of the page comes from the catalogue",
      async (page) => {
        const { pages, sessionOf } = standing();
        expect(await look(pages[page] ?? "", { storageState: await sessionOf("programme-manager") })).toEqual([
          0,
          [],
          [],
        ]);
      },
    );

    test("fits the page where one signs in, and every text of it comes from the catalogue", async () => {
      expect(await look("/", {})).toEqual([0, [], []]);
    });
  });

  test.each([
    ["en-GB", "More", "Settings"],
    ["fr-FR", "Plus", "Réglages"],
  ])(
    "on a telephone that speaks %s the masthead has two rows, and everything in it is at hand",
    async (locale, more, last) => {
      const { browser, platform, sessionOf } = standing();
      const storageState = await sessionOf("programme-manager");
      const reader = await Reader.open(browser, platform.url, {
        locale,
        storageState,
        viewport: { width: 360, height: 800 },
      });
      await reader.visit("/library");
      const { height } = (await reader.page.locator(".masthead").boundingBox()) ?? { height: Infinity };
      expect(height).toBeLessThanOrEqual(96);
      await reader.open(more, ".masthead");
      expect(await reader.sideways()).toBe(0);
      expect(await reader.violations()).toEqual([]);
      await reader.screenshot(`masthead-${locale}`);
      await reader.follow(last, ".masthead");
      await reader.page.getByRole("heading", { level: 1, name: last }).waitFor();
      expect(await reader.page.locator(".masthead details[open]").count()).toBe(0);
      await reader.close();
    },
  );

  describe("French", () => {
    test.each([360, 1200])("has the tables of the settings whole, in %i pixels", async (width) => {
      const { browser, platform, sessionOf } = standing();
      const storageState = await sessionOf("programme-manager");
      const reader = await Reader.open(browser, platform.url, {
        locale: "fr-FR",
        storageState,
        viewport: { width, height: 800 },
      });
      await reader.visit("/settings");
      const tables = reader.page.locator(".table-frame");
      expect(await tables.count()).toBeGreaterThan(0);
      expect(await tables.evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length)).toBe(
        0,
      );
      expect(await reader.violations()).toEqual([]);
      await reader.screenshot(`french-settings-${width}`);
      await reader.close();
    });

    test("is spoken to a browser that asks for it, before anybody has signed in", async () => {
      const { browser, platform } = standing();
      const reader = await Reader.open(browser, platform.url, { locale: "fr-CD" });
      await reader.visit("/");
      expect(await reader.page.getByRole("heading", { level: 1 }).innerText()).toBe("Connexion");
      expect(await reader.page.locator("html").getAttribute("lang")).toBe("fr");
      expect(await reader.violations()).toEqual([]);
      await reader.page.getByLabel("Langue").selectOption("en");
      await reader.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
      await reader.close();
    });

    test("once chosen, is kept with the account, whatever the next browser asks for", async () => {
      const { browser, platform, sessionOf } = standing();
      const mentor = await sessionOf("mentor");
      const reader = await Reader.open(browser, platform.url, { storageState: mentor });
      await reader.visit("/");
      await reader.page.locator("details.account summary").click();
      await reader.page.getByLabel("Language").selectOption("fr");
      await reader.page.getByRole("heading", { level: 1, name: /^Bienvenue/ }).waitFor();
      await reader.settled();
      expect(await reader.violations()).toEqual([]);
      await reader.screenshot("french-home");
      await reader.page.locator("main a[href^='/relationships/']").first().click();
      await reader.page.getByRole("region", { name: "Plan de mentorat" }).waitFor();
      await reader.settled();
      expect(await reader.text()).toContain("a consigné après coup un contact");
      await reader.screenshot("french-relationship");
      await reader.close();

      const other = await Reader.open(browser, platform.url, { storageState: mentor, locale: "en-GB" });
      await other.visit("/");
      await other.page.getByRole("heading", { level: 1, name: /^Bienvenue/ }).waitFor();
      await other.settled();
      await other.page.locator("details.account summary").click();
      await other.page.getByLabel("Langue").selectOption("en");
      await other.page.getByRole("heading", { level: 1, name: /^Welcome/ }).waitFor();
      await other.close();
    });
  });
};
