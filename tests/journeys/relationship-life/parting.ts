import type { UnderTest } from "../support/platform-under-test";
import type { Pairs } from "./pair";
import type { Life, Proposal, Stands } from "./shown-life";

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

    test("REL-14 REL-2 mentors are ranked with reasons, one is decided on, and a declined pairing begins the search anew", async () => {
      const pair = await pairs.begins("Faraja");
      const { applicationId } = await pair.lead.sees<{ readonly applicationId: string }>(pair.path);
      const path = `/applications/${applicationId}/match-proposal`;
      const near = await pairs.preparesMentor("Umoja Resource Centre", "Advocacy");
      const far = await pairs.preparesMentor("Baraka Trust", "Bookkeeping");
      const asked = {
        areas: ["Advocacy"],
        population: "young people",
        languages: ["Swahili"],
        from: "2026-06-01",
        until: "2027-01-31",
        offers: [
          { mentorId: near, population: "young people", languages: ["Swahili"] },
          { mentorId: far, population: "women", languages: ["Swahili"] },
        ],
      };
      await pair.lead.does(path, asked);
      const [first, second] = (await pair.lead.sees<Proposal>(path)).candidates;
      expect(first).toMatchObject({ mentorId: near, concerns: [] });
      expect(first?.reasons.map(({ reason }) => reason)).toContain("same-population");
      expect(second).toMatchObject({ mentorId: far, concerns: ["crossover"] });
      const decision = `/applications/${applicationId}/match-decision`;
      const choice = { version: 1, reason: "They know the ministry." };
      expect(await pair.lead.isRefused(decision, { ...choice, mentorId: far })).toBe("crossover-benefit-missing");
      await pair.lead.does(decision, { ...choice, mentorId: near });
      await pair.does(pair.mentee, "declining", { side: "mentee" });
      await pair.lead.comesToSee<Proposal>(path, ({ status }) => status === "open");
      await pair.lead.does(path, asked);
      const again = await pair.lead.sees<Proposal>(path);
      expect(again).toMatchObject({ version: 2, decisions: [{ place: 1 }], declined: [{ declinedBy: "mentee" }] });
      expect(again.candidates.map(({ mentorId }) => mentorId)).toEqual([far]);
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
