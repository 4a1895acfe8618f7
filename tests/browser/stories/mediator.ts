import { linkOn, acceptInvitation } from "../deeds";
import { PHONE, seated, type Demonstration } from "../demonstration";
import { Reader } from "../reader";

const MATTER = "The two disagree on whose the dialogue guide is.";
const OUTCOME = "Both keep it, and each is named in it.";
const MEDIATOR = { name: "Amina Wairimu", signIn: "amina.wairimu", password: "somebody whom both can trust" };

/** Somebody from outside is brought in on one challenge, sees it and nothing else of the pair, and is let go with it. */
export const mediatorStory = (standing: () => Demonstration): void => {
  describe("a mediator, on a telephone", () => {
    let manager: Reader;
    let mediator: Reader;
    let pair = "";
    const challenge = () =>
      manager.page
        .getByRole("region", { name: "Challenges", exact: true })
        .getByRole("listitem")
        .filter({ hasText: MATTER })
        .first();
    const step = async (field: string, text: string, button: string): Promise<void> => {
      const form = challenge().locator(`form:has(button:text-is('${button}'))`);
      await form.getByLabel(field, { exact: true }).fill(text);
      await form.getByRole("button", { name: button, exact: true }).click();
      await manager.settled();
    };
    beforeAll(async () => {
      manager = await seated(standing(), "programme-manager");
      mediator = await Reader.open(standing().browser, standing().platform.url, { serviceWorkers: "block", ...PHONE });
      pair = standing().pages["relationship"] ?? "";
    });
    afterAll(async () => {
      for (const reader of [manager, mediator]) await reader?.close();
    });

    test("REL-8 is asked in a conflict, by a link that works once", async () => {
      await manager.visit(`${pair}/working`);
      await manager.open("Raise a challenge");
      const raising = manager.page.locator("form:has(button:text-is('Raise this challenge'))");
      await raising.getByLabel("What kind of challenge").selectOption({ label: "The two sides are in conflict" });
      await raising.getByLabel("What the matter is", { exact: true }).fill(MATTER);
      await manager.press("Raise this challenge");
      await challenge().locator("summary", { hasText: "Advise, act, resolve" }).click();
      await step("Why a mediator is needed", "Both asked for one.", "Ask a mediator");
      await challenge().getByText("With a mediator").waitFor();
      await challenge().locator("summary", { hasText: "Ask somebody to mediate" }).click();
      await challenge().getByRole("button", { name: "Make an invitation link" }).click();
      await acceptInvitation(mediator, await linkOn(manager, "main"), MEDIATOR);
    });

    test("REL-8 sees that challenge and nothing else, writes what it came to, and is told what comes next", async () => {
      await mediator.follow("Open the challenge");
      await mediator.page.getByText(MATTER).waitFor();
      // What a page of the pair's own answers to somebody who may not see it.
      expect(await mediator.page.evaluate(async (path) => (await fetch(`/api/v1${path}`)).status, pair)).not.toBe(200);
      await mediator.fill({ "What the mediation came to": OUTCOME });
      await mediator.press("Record the mediation");
      await mediator.page.getByText("Nothing more is asked of you here.").waitFor();
      expect(await mediator.sideways()).toBe(0);
      expect(await mediator.violations()).toEqual([]);
      await mediator.screenshot("story-mediator");
    });

    test("REL-8 sees it no longer once it is resolved; the manager finds the way from the challenge to its pair", async () => {
      await challenge().getByText(OUTCOME).waitFor();
      const { pathname } = new URL(mediator.page.url());
      await step("How it was resolved", "They wrote it down.", "Record as resolved");
      await challenge().getByText("Resolved", { exact: true }).first().waitFor();
      const asked = async (path: string): Promise<boolean> => (await fetch(`/api/v1${path}`)).status !== 200;
      await mediator.page.waitForFunction(asked, pathname);
      await mediator.visit("/");
      await mediator.page.getByText("You have no role here at present.").waitFor();
      await manager.visit(pathname);
      await manager.follow("Working together", "nav.crumbs");
      expect(new URL(manager.page.url()).pathname).toBe(`${pair}/working`);
      expect([manager, mediator].flatMap(({ faults }) => faults)).toEqual([]);
    });
  });
};
