import { unfounded, everyPage } from "../support/reads";
import type { FiguresBehind, Happening, Numbers, Outline, Relationship } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

/** What the funder sees of all that, now and as of any moment. */
export const lookingBack = (story: Story): void => {
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const EXPECTED = {
    applications: { total: 7, parts: { invited: 1, "interest-expressed": 1, selected: 3, waitlisted: 1, declined: 1 } },
    waiting: { total: 1, parts: { "interest-expressed": 1 } },
    seats: { total: 3, parts: { taken: 3 } },
    relationships: { total: 3, parts: { open: 2, "ended-prematurely": 1 } },
    stages: { total: 2, parts: { build: 1, manage: 1 } },
    ends: { total: 1, parts: { "changed-circumstances": 1 } },
    overdue: { total: 2, parts: { "mentoring-contact": 2 } },
    contacts: { total: 2, parts: { meeting: 1, call: 1 } },
  };

  describe("7. the funder sees all of it", () => {
    test("REP-1 portfolio and programme count everything that happened", async () => {
      const { administrator } = story.cohort;
      for (const each of [story.coordinator, ...story.mentors]) administrator.hears(each);
      const portfolio = await administrator.sees<Numbers & { readonly programmes: readonly object[] }>("/portfolio");
      expect(portfolio).toMatchObject({
        figures: EXPECTED,
        capacity: 3,
        minutes: 120,
        oldestWait: "2026-01-08T09:00:00.000Z",
      });
      expect(portfolio.programmes).toHaveLength(1);
      const programme = await administrator.sees<Numbers>(`/programmes/${story.cohort.programmeId}/figures`);
      expect(programme).toMatchObject({ figures: EXPECTED, capacity: 3, minutes: 120 });
    });

    test("REP-7 every number opens as many facts as it says, of the portfolio and of the programme", async () => {
      const { administrator } = story.cohort;
      const { figures } = await administrator.sees<Numbers>("/portfolio");
      expect(await unfounded(administrator, figures)).toEqual([]);
      const { figures: ofProgramme } = await administrator.sees<Numbers>(
        `/programmes/${story.cohort.programmeId}/figures`,
      );
      expect(await unfounded(administrator, ofProgramme, `programmeId=${story.cohort.programmeId}`)).toEqual([]);
    });

    test("REP-7 the hours are those of the contacts behind them", async () => {
      const { administrator } = story.cohort;
      const { minutes } = await administrator.sees<Numbers>("/portfolio");
      const behind = await administrator.sees<FiguresBehind>("/figures/contacts/facts");
      expect(behind.minutes).toBe(minutes);
      expect(behind.items.reduce((sum, each) => sum + (each.minutes ?? 0), 0)).toBe(minutes);
    });

    test("GEN-5 REP-3 the relationship's history reads as sentences, with who, when and why", async () => {
      const history = await everyPage<Happening>(story.cohort.administrator, `${pair()}/timeline`, 5);
      for (const { sentence } of history) expect(sentence).toMatch(/^\p{Lu}[^{}⟦⟧¦]*[.?!"”]$/u);
      const said = history.map(({ sentence }) => sentence);
      expect(said).toEqual(
        expect.arrayContaining([
          expect.stringContaining("opened the relationship between Umoja Resource Centre and Tumaini Girls Network"),
          expect.stringMatching(/^Amina Chelagat-Rotich acknowledged the rights and responsibilities for the mentor/),
          expect.stringContaining("We tell each other when a month was too much."),
          expect.stringMatching(
            /^Amina Chelagat-Rotich moved the relationship from the build stage to the expectations stage/,
          ),
          expect.stringContaining("The half hour after the break was forgotten."),
        ]),
      );
      expect(history.filter(({ late }) => late).map(({ happened }) => happened)).toContain(
        "2026-02-12[Africa/Nairobi]",
      );
      const correction = the(history.find(({ corrects }) => corrects !== undefined));
      expect(history.map(({ id }) => id)).toContain(correction.corrects);
      const backwards = await everyPage<Happening>(story.cohort.administrator, `${pair()}/timeline?first=newest`, 50);
      expect(backwards.map(({ id }) => id).reverse()).toEqual(history.map(({ id }) => id));
      const outline = await story.cohort.administrator.sees<Outline>(`${pair()}/timeline/days`);
      const counted = Object.values(outline.days).reduce((sum, facts) => sum + facts, 0);
      expect([outline.facts, counted]).toEqual([history.length, history.length]);
      const whole = await everyPage<Happening>(
        story.cohort.administrator,
        `/applications/${story.organisation(3).applicationId}/timeline`,
      );
      expect(whole.map(({ sentence }) => sentence).join("\n")).toContain("First in line when a place comes free.");
    });

    test("AUD-2 GEN-1 as of a moment the state then is shown: by what was recorded, or by what had happened", async () => {
      const asOf = (at: string, time: string): Promise<Relationship> =>
        story.relationship(0, story.cohort.administrator, `?asOf=${at}&time=${time}`);
      expect(await asOf("2026-02-15T00:00:00Z", "recorded")).toMatchObject({
        stage: "manage",
        contacts: 1,
        overdue: false,
      });
      expect(await asOf("2026-02-15T00:00:00Z", "happened")).toMatchObject({ stage: "manage", contacts: 2 });
      expect(await asOf("2026-02-11T12:00:00Z", "happened")).toMatchObject({
        contacts: 1,
        lastEngagement: { minutes: 90 },
      });
      expect(await asOf("2026-02-11T12:00:00Z", "recorded")).toMatchObject({
        contacts: 1,
        lastEngagement: { minutes: 60 },
      });
      expect(await asOf("2026-01-25", "recorded")).toMatchObject({ stage: "build", contacts: 0, plan: null });
      const early = await story.cohort.administrator.request("GET", `${pair()}?asOf=2026-01-15`);
      expect(early.status).toBe(404);
      const then = await story.cohort.administrator.sees<Numbers>("/portfolio?asOf=2026-01-12&time=recorded");
      expect(then).toMatchObject({
        figures: {
          applications: { total: 7, parts: { invited: 1, "interest-expressed": 6 } },
          seats: { total: 0 },
          relationships: { total: 0 },
        },
      });
      expect(await unfounded(story.cohort.administrator, then.figures, "asOf=2026-01-12&time=recorded")).toEqual([]);
    });

    test("AUD-2 GEN-1 the portfolio as of a moment counts by what was recorded, or by what had happened, and opens its facts", async () => {
      const { administrator } = story.cohort;
      for (const [time, contacts] of [
        ["recorded", 1],
        ["happened", 2],
      ] as const) {
        const search = `asOf=2026-02-15&time=${time}`;
        const { figures } = await administrator.sees<Numbers>(`/portfolio?${search}`);
        expect(figures).toMatchObject({
          contacts: { total: contacts },
          relationships: { parts: { open: 3 } },
          ends: { total: 0 },
        });
        expect(await unfounded(administrator, figures, search)).toEqual([]);
      }
    });
  });
};
