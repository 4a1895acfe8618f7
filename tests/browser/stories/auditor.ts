import type { Locator } from "playwright-core";
import { seated, type Demonstration } from "../demonstration";
import type { Reader } from "../reader";
import { verified } from "../verified";

/** Pages on which those who run a programme, or take part in it, find something to write. */
const WRITTEN_BY_OTHERS = [
  "programme",
  "training",
  "report",
  "application",
  "memorandum",
  "relationship",
  "form",
  "engagement",
  "working",
  "plan",
  "relationship-life",
  "budget",
  "journal",
  "challenge",
  "organisation",
  "library",
  "people",
];
/** An auditor's own calendar may ask for what the auditor reads: that changes no record. */
const OWN_AFFAIRS = ["Make an address"];

/** Lets go of the handle that far from the first day, as a hand does it. */
const drag = async (reader: Reader, handle: Locator, share: number): Promise<void> => {
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error("The handle is not on the page");
  const middle = box.y + box.height / 2;
  await reader.page.mouse.move(box.x + box.width - 2, middle);
  await reader.page.mouse.down();
  await reader.page.mouse.move(box.x + box.width * share, middle, { steps: 4 });
  await reader.page.mouse.up();
  await reader.settled();
};

const heldOn = async (reader: Reader): Promise<number> => {
  const state = reader.page.getByRole("region", { name: "Where it stands", exact: true });
  const said = /Contacts held\s+(\d+)/.exec(await state.innerText());
  return Number(said?.[1]);
};

/** Everybody's name, as those read it who may. */
const namesOf = async (reader: Reader): Promise<readonly string[]> =>
  reader.page.evaluate(async () => {
    const { items } = (await (await fetch("/api/v1/accounts?limit=100")).json()) as {
      readonly items: readonly { readonly displayName: string }[];
    };
    return items.map(({ displayName }) => displayName);
  });

/** Whoever checks: reads the past, finds the log whole, and can change nothing. */
export const auditorStory = (standing: () => Demonstration): void => {
  describe("an auditor", () => {
    let auditor: Reader;
    beforeAll(async () => {
      auditor = await seated(standing(), "auditor");
    });
    afterAll(async () => {
      await auditor?.close();
    });

    test("AUD-2 pulls the handle of a history back, and reads what stood then, without a name", async () => {
      const { pages } = standing();
      await auditor.visit(pages["relationship"] ?? "");
      const now = await heldOn(auditor);
      await drag(auditor, auditor.page.getByRole("slider", { name: "Move through time" }), 0.25);
      await auditor.page.getByText(/^You are reading .* as recorded then$/).waitFor();
      const then = await heldOn(auditor);
      expect(then).toBeLessThan(now);
      expect(await auditor.text()).toMatch(/\d+ entries are later than this moment and not shown/);
      const manager = await seated(standing(), "programme-manager");
      await manager.visit("/my");
      const names = await namesOf(manager);
      await manager.close();
      expect(names.length).toBeGreaterThan(1);
      const read = await auditor.text();
      expect(names.filter((name) => read.includes(name))).toEqual([]);
      expect(await auditor.violations()).toEqual([]);
      await auditor.screenshot("story-auditor-as-of");
      await auditor.press("back to now");
      expect(await heldOn(auditor)).toBe(now);
    });

    test("REP-3 sets a second handle, and reads what changed between the two days", async () => {
      await auditor.visit(standing().pages["relationship"] ?? "");
      await auditor.press("What changed between two days");
      await drag(auditor, auditor.page.getByRole("slider", { name: "The earlier of the two days" }), 0.1);
      const between = auditor.page.getByRole("region", { name: "What changed", exact: true });
      await between.getByRole("row").filter({ hasText: "Contacts held" }).waitFor();
      const day = new URL(auditor.page.url()).searchParams.get("since");
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(await auditor.violations()).toEqual([]);
      await auditor.screenshot("story-auditor-between");
      await auditor.press("Stop comparing");
      expect(await between.count()).toBe(0);
    });

    test("AUD-1 finds the log whole, as far as the page says that it goes", async () => {
      const { platform } = standing();
      const facts = async (): Promise<number> => {
        await auditor.visit("/audit");
        const head = auditor.page.getByRole("region", { name: "Head of the log" });
        return Number(/Facts recorded\s+([\d,]+)/.exec(await head.innerText())?.[1]?.replaceAll(",", ""));
      };
      const before = await facts();
      const verdict = await verified(platform);
      expect(verdict).toMatchObject({ ok: true, faults: [] });
      expect(verdict.facts).toBeGreaterThanOrEqual(before);
      expect(verdict.facts).toBeLessThanOrEqual(await facts());
    });

    test.each(WRITTEN_BY_OTHERS)("PRV-2 finds nothing to change on the %s page", async (page) => {
      await auditor.visit(standing().pages[page] ?? "");
      expect(await auditor.page.locator(".notice-problem").allInnerTexts()).toEqual([]);
      const buttons = await auditor.page.locator("main form button").allTextContents();
      expect(buttons.filter((button) => !OWN_AFFAIRS.includes(button))).toEqual([]);
      expect(auditor.faults).toEqual([]);
    });
  });
};
