import type { Member } from "../support/member";
import { the } from "../support/the";
import type { Story } from "./story";

interface Budget {
  readonly currency: string | null;
  readonly costs: readonly { readonly kind: string; readonly planned: number; readonly incurred: number }[];
  readonly ownPart: { readonly pledged: number; readonly paid: number };
  readonly entries: readonly { readonly entryId: string; readonly minorUnits: number; readonly withdrawn: boolean }[];
  readonly hours: readonly { readonly month: string; readonly minutes: number }[];
}

/** What the mentoring of a pair is to cost, and what it has cost. */
export const budgeting = (story: Story): void => {
  const budget = (): string => `/relationships/${the(story.relationships[0])}/budget`;
  const mentor = (): Member => the(story.mentors[0]);
  const mentee = (): Member => story.organisation(0).applicant;

  describe("the mentoring costs something", () => {
    const visits = { kind: "site-visits", currency: "KES" };

    test("REL-12 costs are planned and incurred in one currency", async () => {
      await mentor().does(`${budget()}/lines`, { ...visits, minorUnits: 1_200_000, what: "Three visits" });
      await mentor().does(`${budget()}/costs`, { ...visits, minorUnits: 410_050 });
      await mentor().does(`${budget()}/costs`, { ...visits, minorUnits: 80_000, what: "The night in town" });
      expect(await mentor().isRefused(`${budget()}/costs`, { ...visits, currency: "USD", minorUnits: 5_000 })).toBe(
        "currency-differs",
      );
      expect(await mentee().isRefused(`${budget()}/lines`, { ...visits, minorUnits: 1 })).toBe("not-allowed");
    });

    test("REL-12 the mentee promises its own part, pays of it, and gives in kind", async () => {
      await mentee().does(`${budget()}/pledges`, { currency: "KES", minorUnits: 200_000 });
      await mentee().does(`${budget()}/payments`, { currency: "KES", minorUnits: 50_000 });
      await mentee().does(`${budget()}/in-kind`, { side: "mentee", what: "The meeting room" });
      mentor().hears(mentee());
      const { ownPart, currency } = await mentor().sees<Budget>(budget());
      expect([ownPart, currency]).toEqual([{ pledged: 200_000, paid: 50_000 }, "KES"]);
    });

    test("GEN-2 what was entered wrongly is corrected, what should not be there is withdrawn, and both stay readable", async () => {
      const entryOf = async (sum: number): Promise<string> =>
        the((await mentor().sees<Budget>(budget())).entries.find(({ minorUnits }) => minorUnits === sum)).entryId;
      const [fare, night] = [await entryOf(410_050), await entryOf(80_000)];
      const correction = { entryId: fare, minorUnits: 400_050, reason: "The receipt says so." };
      await mentor().does(`${budget()}/correction`, correction);
      await mentor().does(`${budget()}/withdrawal`, { entryId: night, reason: "The district paid for it." });
      const { costs, entries, hours } = await mentor().sees<Budget>(budget());
      expect(costs).toEqual([{ kind: "site-visits", planned: 1_200_000, incurred: 400_050 }]);
      expect(entries.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
      expect(hours.length).toBeGreaterThan(0);
    });
  });
};
