import { unfounded } from "../support/reads";
import type { FiguresBehind, Numbers } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

interface Health {
  readonly health: string;
  readonly rules: number;
  readonly reasons: readonly { readonly rule: string; readonly level: string; readonly says: string }[];
}

interface Portfolio extends Numbers {
  readonly programmes: readonly object[];
  readonly filters: { readonly programmes: readonly { readonly programmeId: string }[] };
}

/** The funder narrows the portfolio and asks how relationships do, and why. */
export const readingThePortfolio = (story: Story): void => {
  describe("the funder narrows the portfolio", () => {
    const sees = (search: string) => story.cohort.administrator.sees<Portfolio>(`/portfolio?${search}`);
    const hearsEverybody = (): void => {
      for (const each of [story.coordinator, story.manager, ...story.mentors]) story.cohort.administrator.hears(each);
    };

    test("REP-1 REP-7 through a filter every number opens as many facts as it says, and through one that fits none all are 0", async () => {
      hearsEverybody();
      const { filters } = await sees("");
      expect(filters.programmes).toContainEqual(expect.objectContaining({ programmeId: story.cohort.programmeId }));
      const search = `region=KE&template=snmp-track-3&from=2026-02-01&programmeId=${story.cohort.programmeId}`;
      const { figures } = await sees(search);
      const { health, approaches } = figures;
      expect(the(health).total).toBeGreaterThan(0);
      expect(the(approaches).total).toBeGreaterThan(0);
      // The other numbers were opened one by one before; every one of them through every filter has a spec of its own.
      const opened = { health: the(health), approaches: the(approaches) };
      expect(await unfounded(story.cohort.administrator, opened, search)).toEqual([]);
      const elsewhere = await sees("region=GH&from=2030-01-01");
      expect(elsewhere.programmes).toEqual([]);
      expect(Object.values(elsewhere.figures).map(({ total }) => total)).toEqual(Object.keys(figures).map(() => 0));
    });

    test("REP-4 a relationship's health explains itself to those of the pair as it counts in the portfolio", async () => {
      const mentor = the(story.mentors[0]);
      hearsEverybody();
      mentor.hears(story.coordinator);
      const mine = await mentor.sees<Health>(`/relationships/${the(story.relationships[0])}/health`);
      expect(mine.rules).toBe(1);
      expect(mine.reasons.length > 0).toBe(["watch", "at-risk"].includes(mine.health));
      expect(mine.reasons.filter(({ says }) => says.length === 0)).toEqual([]);
      const { items } = await story.cohort.administrator.sees<FiguresBehind>("/figures/health/facts");
      expect(items).toContainEqual(expect.objectContaining({ member: the(story.relationships[0]), part: mine.health }));
      const theirs = await mentor.request("GET", `/relationships/${the(story.relationships[2])}/health`);
      expect(theirs.status).toBe(404);
    });
  });
};
