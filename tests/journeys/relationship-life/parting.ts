import type { UnderTest } from "../support/platform-under-test";
import type { Pairs } from "./pair";
import type { Life, Stands } from "./shown-life";

/** Ways of parting, and two people who decide at once. */
export const parting = (platform: UnderTest, pairs: Pairs): void => {
  describe("ways of parting", () => {
    beforeAll(async () => {
      await platform.setClock("2026-05-04T08:00:00.000Z");
      await pairs.opens("Relationships that part");
    });

    test("REL-9 a relationship ends before its time after a mediation, with one of five reasons", async () => {
      const pair = await pairs.begins("Upendo");
      expect(await pair.lead.isRefused(`${pair.path}/mediation`, { outcome: "None", goesOn: false })).toBe(
        "mediation-not-offered",
      );
      await pair.does(pair.lead, "mediation-offer", { offer: "Salome sits with both on Friday." });
      await pair.does(pair.lead, "mediation", { outcome: "Both see that it does not fit.", goesOn: false });
      await pair.does(pair.mentee, "ending", {
        reason: "no-good-match",
        explanation: "We work in different ways.",
        mediationOffered: true,
      });
      expect(await pair.lead.sees<Life>(`${pair.path}/life`)).toMatchObject({ mediation: { held: { goesOn: false } } });
      expect(await pair.lead.sees(pair.path)).toMatchObject({
        status: "ended-prematurely",
        ending: { reason: "no-good-match", mediationOffered: true },
      });
    });

    test("REL-2 a pairing is declined without a reason, and work is refused with one", async () => {
      const pair = await pairs.begins("Tegemeo");
      await pair.does(pair.mentor, "refused-work", { what: "Naming who came", why: "It would endanger them." });
      await pair.does(pair.mentee, "declining", { side: "mentee" });
      expect((await pair.lead.sees<Stands>(pair.path)).status).toBe("pairing-declined");
    });

    test("GEN-4 two people end it at the same time in two ways: one of them is told that it has ended", async () => {
      const pair = await pairs.begins("Amani");
      await pair.goesOnTo("expectations", "manage", "monitor", "end");
      const ways = [
        pair.mentor.request<{ readonly code?: string }>("POST", `${pair.path}/completion`, { summary: "Done." }),
        pair.mentee.request<{ readonly code?: string }>("POST", `${pair.path}/ending`, {
          reason: "lost-interest",
          explanation: "Other plans.",
          mediationOffered: false,
        }),
      ];
      const answers = await Promise.all(ways);
      const refused = answers.filter(({ status }) => status >= 400);
      expect(refused.map(({ body }) => body.code)).toEqual(["relationship-ended"]);
      pair.lead.hears(pair.mentor);
      pair.lead.hears(pair.mentee);
      const timeline = `${pair.path}/timeline`;
      const { items } = await pair.lead.sees<{ readonly items: readonly { readonly type: string }[] }>(timeline);
      const ends = items.filter(({ type }) => /relationship\.(completed|ended)/.test(type));
      expect(ends).toHaveLength(1);
    });
  });
};
