import type { Member } from "../support/member";
import type { UnderTest } from "../support/platform-under-test";
import type { Pair, Pairs } from "./pair";
import type { Page } from "../support/shown";
import { the } from "../support/the";
import type { Life, Proposal, Stands } from "./shown-life";

interface Outlasting {
  readonly grantId: string;
  readonly accountId: string;
  readonly on: string;
}

interface Begun {
  readonly relationshipId: string;
  readonly from: string;
}

interface Waiting {
  readonly relationshipId: string;
  readonly why: string;
  readonly proposed: boolean;
}

/** Ways of parting, and two people who decide at once. */
export const parting = (platform: UnderTest, pairs: Pairs): void => {
  describe("ways of parting", () => {
    let parted: Pair;

    beforeAll(async () => {
      await platform.setClock("2026-05-04T08:00:00.000Z");
      await pairs.opens("Relationships that part");
    });

    test("REL-9 a relationship ends before its time after a mediation, with one of five reasons", async () => {
      const pair = (parted = await pairs.begins("Upendo"));
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

    test("PRV-2 who still has access is asked about, until somebody who might end it says that it is still right", async () => {
      const { lead, mentor, id } = parted;
      const asked = async (by: Member): Promise<readonly Outlasting[]> =>
        (await by.sees<Page<Outlasting>>("/outlasting-grants?limit=100")).items.filter(({ on }) => on === id);
      const [grant] = await asked(lead);
      expect(grant).toMatchObject({ accountId: mentor.account, role: "mentor", over: { how: "ended" } });
      const path = `/grants/${the(grant).grantId}/confirmation`;
      expect(await mentor.isRefused(path)).toBe("not-allowed");
      const { facts } = await lead.does(path);
      expect(facts.map(({ type }) => type)).toEqual(["access.grant-confirmed"]);
      expect(await asked(lead)).toEqual([]);
      // Nobody is asked any more: there is nothing to say again.
      expect((await lead.does(path)).facts).toEqual([]);
      const { items } = await lead.sees<Page<Outlasting>>(`/grants?on=${id}&limit=100`);
      expect(items).toMatchObject([{ confirmed: { by: `account:${lead.account}` }, revoked: null }]);
    });

    test("REL-2 a pairing is declined without a reason, and work is refused with one", async () => {
      const pair = await pairs.begins("Tegemeo");
      await pair.does(pair.mentor, "refused-work", { what: "Naming who came", why: "It would endanger them." });
      await pair.does(pair.mentee, "declining", { side: "mentee" });
      expect((await pair.lead.sees<Stands>(pair.path)).status).toBe("pairing-declined");
    });

    test("REL-14 REL-2 ENR-14 mentors are ranked with reasons, one is decided on, and a declined pairing begins the search anew", async () => {
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
      const over = { relationshipId: pair.id };
      expect(await pair.lead.isRefused(`/mentors/${far}/relationships`, over)).toBe("relationship-over");
      await pair.lead.comesToSee<Proposal>(path, ({ status }) => status === "open");
      const { items: searches } = await pair.lead.sees<Page<Waiting>>("/mentor-searches");
      expect(searches).toContainEqual(expect.objectContaining({ relationshipId: pair.id, why: "pairing-declined" }));
      await pair.lead.does(path, asked);
      const again = await pair.lead.sees<Proposal>(path);
      expect(again).toMatchObject({ version: 2, decisions: [{ place: 1 }], declined: [{ declinedBy: "mentee" }] });
      expect(again.candidates.map(({ mentorId }) => mentorId)).toEqual([far]);
      const crossover = { ...choice, version: 2, mentorId: far, crossoverBenefit: "They keep good books." };
      await pair.lead.does(decision, crossover);
      const running = `/relationships?applicationId=${applicationId}&status=active`;
      const { items } = await pair.lead.comesToSee<Page<Begun>>(running, (listed) => listed.items.length > 0);
      expect(items).toMatchObject([{ stage: "build", from: "2026-05-04", menteeOrganisation: "Faraja" }]);
      expect(items[0]?.relationshipId).not.toBe(pair.id);
    });

    test("REL-14 GEN-3 after a premature end whoever leads seeks another mentor, and their relationship opens", async () => {
      const pair = await pairs.begins("Imara");
      const { applicationId } = await pair.lead.sees<{ readonly applicationId: string }>(pair.path);
      const [search, path] = [
        `/applications/${applicationId}/mentor-search`,
        `/applications/${applicationId}/match-proposal`,
      ];
      const asked = { relationshipId: pair.id };
      expect(await pair.lead.isRefused(search, asked)).toBe("not-ended-prematurely");
      const ending = { reason: "organisational-change", explanation: "The mentor moved.", mediationOffered: false };
      await pair.does(pair.lead, "ending", ending);
      expect(await pair.mentee.isRefused(search, asked)).toBe("not-allowed");
      const begun = await pair.lead.does(search, asked);
      expect(begun.facts.map(({ type }) => type)).toEqual(["relationships.match-proposal-sought-anew"]);
      expect((await pair.lead.does(search, asked)).facts).toEqual([]);
      const waiting = async (): Promise<readonly Waiting[]> =>
        (await pair.lead.sees<Page<Waiting>>("/mentor-searches")).items.filter(
          (each) => each.relationshipId === pair.id,
        );
      expect(await waiting()).toMatchObject([
        { why: "ended-prematurely", menteeOrganisation: "Imara", proposed: false, applicationId },
      ]);
      const mentorId = await pairs.preparesMentor("Neema Centre", "Evaluation");
      await pair.lead.does(path, { areas: ["Evaluation"], from: "2026-06-01", until: "2027-01-31" });
      expect(await waiting()).toMatchObject([{ proposed: true }]);
      const proposal = await pair.lead.sees<Proposal>(path);
      expect(proposal).toMatchObject({ declined: [], soughtAnew: [{ relationshipId: pair.id }] });
      expect(proposal.candidates[0]).toMatchObject({ mentorId });
      const decision = { version: 1, mentorId, reason: "They have evaluated clubs." };
      await pair.lead.does(`/applications/${applicationId}/match-decision`, decision);
      expect(await waiting()).toEqual([]);
      const running = `/relationships?applicationId=${applicationId}&status=active`;
      const { items } = await pair.lead.comesToSee<Page<Begun>>(running, (listed) => listed.items.length > 0);
      expect(items).toMatchObject([
        { stage: "build", from: "2026-05-04", until: "2027-01-31", menteeOrganisation: "Imara" },
      ]);
      expect((await pair.lead.sees<Stands>(pair.path)).status).toBe("ended-prematurely");
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
