import type { Member } from "../support/member";
import { the } from "../support/the";
import type { Story } from "./story";

interface Report {
  readonly holds: boolean;
  readonly editions: readonly {
    readonly edition: number;
    readonly digest: string;
    readonly position: string;
    readonly values: readonly { readonly indicator: string; readonly value: number; readonly target?: number }[];
  }[];
}

interface Changes {
  readonly changed: readonly { readonly indicator: string; readonly then: number; readonly now: number }[];
  readonly items: readonly { readonly type: string; readonly ofPeriod: boolean; readonly late: boolean }[];
}

const QUARTER = { from: "2026-01-01", until: "2026-03-31" };
const LATE = 12;
const FORMATS = ["csv", "xlsx", "pdf"] as const;

/** A quarter is reported while facts of it still come in. */
export const reportingPeriods = (story: Story): void => {
  describe("a quarter is reported", () => {
    let reportId: string;
    let first: Report;
    const ofProgramme = (step: string) => `/programmes/${story.cohort.programmeId}/${step}`;
    const report = (by: Member = story.coordinator): Promise<Report> => by.sees(`/reports/${reportId}`);
    const held = ({ editions }: Report, edition = editions.length): number =>
      the(the(editions[edition - 1]).values.find(({ indicator }) => indicator === "contacts-held")).value;
    const contactsNow = async (): Promise<number> => {
      const path = ofProgramme("indicators");
      const { items } = await story.coordinator.sees<{ items: { indicator: string; value: number }[] }>(path);
      return the(items.find(({ indicator }) => indicator === "contacts-held")).value;
    };
    const behind = async (step: string, asOf?: string): Promise<number> => {
      const moment = asOf === undefined ? "" : `&asOf=${asOf}`;
      return (await story.coordinator.sees<{ readonly total: number }>(`${ofProgramme(step)}?limit=1${moment}`)).total;
    };
    const logsLate = (minutes: number) =>
      the(story.mentors[2]).does(`/relationships/${the(story.relationships[2])}/contacts`, {
        kind: "call",
        happened: "2026-03-25T07:00:00.000Z",
        minutes,
      });
    const papers = async (of = `/reports/${reportId}`, language = "en"): Promise<readonly Buffer[]> => {
      await story.coordinator.sees(of);
      // What a page's link says counts, whatever the browser was set to.
      const headers = { cookie: story.coordinator.cookies, "accept-language": "sw" };
      const read = async (format: string) => {
        const path = `${of}/file/${format}?language=${language}`;
        const reply = await fetch(`${story.platform.url}/api/v1${path}`, { headers });
        expect(reply.status).toBe(200);
        return Buffer.from(await reply.arrayBuffer());
      };
      return Promise.all(FORMATS.map(read));
    };

    beforeAll(() => story.platform.setClock("2026-05-04T08:00:00.000Z"));

    test("REP-2 an indicator is data: the funder's own is defined, and counts what happened before it was", async () => {
      await story.manager.does("/indicators", {
        indicator: "calls-made",
        title: "Calls made",
        definition: "Calls that were held or logged afterwards.",
        direction: "more",
        figure: "contacts",
        part: "call",
        window: "standing",
      });
      await story.manager.does(ofProgramme("targets"), { indicator: "contacts-held", baseline: 0, target: 40 });
      story.coordinator.hears(story.manager);
      const { items } = await story.coordinator.sees<{ items: { indicator: string; value: number }[] }>(
        ofProgramme("indicators"),
      );
      expect(items.find(({ indicator }) => indicator === "calls-made")?.value).toBeGreaterThan(0);
    });

    test("REP-7 what every indicator comes to opens its facts, now and as of a past day", async () => {
      for (const asOf of [undefined, "2026-04-02"]) {
        const path = ofProgramme("indicators") + (asOf === undefined ? "" : `?asOf=${asOf}`);
        const { items } = await story.coordinator.sees<{ items: { indicator: string; value: number }[] }>(path);
        const opened = await Promise.all(items.map((each) => behind(`indicators/${each.indicator}/facts`, asOf)));
        expect(opened).toEqual(items.map(({ value }) => value));
        expect(Math.max(...opened)).toBeGreaterThan(0);
      }
    });

    test("REP-2 a report is submitted while facts of its period come in: it says what the log held at its position", async () => {
      const before = await contactsNow();
      expect(await story.coordinator.isRefused(ofProgramme("reports"), { ...QUARTER, until: "2026-12-31" })).toBe(
        "period-not-over",
      );
      await logsLate(1);
      const [{ id }] = await Promise.all([
        story.coordinator.does(ofProgramme("reports"), QUARTER),
        ...Array.from({ length: LATE - 1 }, (_, at) => logsLate(at + 2)),
      ]);
      reportId = id;
      story.coordinator.hears(the(story.mentors[2]));
      first = await report();
      expect(first).toMatchObject({ holds: true, editions: [{ edition: 1 }] });
      const value = held(first);
      expect(value).toBeGreaterThan(before);
      expect(value).toBeLessThanOrEqual(before + LATE);
      expect(await contactsNow()).toBe(before + LATE);
    });

    test("REP-2 what comes late changes no byte of it, and is what changed since it was submitted", async () => {
      const papersThen = await papers();
      const inFrench = await papers(undefined, "fr");
      expect(the(inFrench[0]).toString("utf8")).toMatch(/Indicateur,Version[^]*Contacts tenus pendant la période,/);
      expect(the(papersThen[0]).toString("utf8")).toMatch(/Indicator,Version[^]*Contacts held[^,]*,/);
      await logsLate(30);
      story.coordinator.hears(the(story.mentors[2]));
      for (const [language, then] of [
        ["en", papersThen],
        ["fr", inFrench],
      ] as const)
        expect((await papers(undefined, language)).map((paper, at) => paper.equals(the(then[at])))).toEqual([
          ...[true, true, true],
        ]);
      expect(await report()).toEqual(first);
      const { changed, items } = await story.coordinator.sees<Changes>(`/reports/${reportId}/changes?limit=100`);
      expect(changed).toContainEqual({ indicator: "contacts-held", then: held(first), now: await contactsNow() });
      expect(items).toContainEqual(
        expect.objectContaining({ type: "engagement.logged-afterwards", ofPeriod: true, late: true }),
      );
    });

    test("GEN-2 other numbers take its place by a correction with its reason; the first edition stays as it was", async () => {
      expect(await story.coordinator.isRefused(ofProgramme("reports"), QUARTER)).toBe("report-submitted-already");
      const reason = "Calls of March were entered in May.";
      await story.coordinator.does(ofProgramme("reports/correction"), { ...QUARTER, reason });
      const corrected = await report();
      expect(corrected).toMatchObject({ holds: true, editions: [first.editions[0], { edition: 2, reason }] });
      expect(held(corrected)).toBe(await contactsNow());
    });

    test("REP-7 every number of every edition opens as many facts as it says, as it was pinned", async () => {
      const { editions } = await report();
      expect(editions).toHaveLength(2);
      const opened = async (edition: number, indicator: string): Promise<number> => {
        const path = `/reports/${reportId}/editions/${edition}/indicators/${indicator}/facts?limit=1`;
        return (await story.coordinator.sees<{ readonly total: number }>(path)).total;
      };
      for (const { edition, values } of editions) {
        const found = await Promise.all(values.map(({ indicator }) => opened(edition, indicator)));
        expect(found).toEqual(values.map(({ value }) => value));
      }
    });

    test("REP-2 the quarters stand side by side as they were submitted, and as papers with the same bytes whenever asked for", async () => {
      interface RollUp {
        readonly quarters: readonly { readonly from: string; readonly report: { readonly edition: number } | null }[];
        readonly rows: readonly {
          readonly indicator: string;
          readonly values: readonly (number | null)[];
          readonly whole: number | null;
        }[];
      }
      const rolledUp = (): Promise<RollUp> => story.coordinator.sees(ofProgramme("roll-up"));
      const { quarters, rows } = await rolledUp();
      const nth = quarters.findIndex(({ from }) => from === QUARTER.from);
      expect(quarters[nth]).toMatchObject({ report: { edition: 2 } });
      const row = the(rows.find(({ indicator }) => indicator === "contacts-held"));
      expect(row.values[nth]).toBe(held(await report()));
      const whole = await Promise.all(rows.map((each) => behind(`roll-up/${each.indicator}/facts`)));
      expect(whole).toEqual(rows.map((each) => each.whole));
      const before = await papers(ofProgramme("roll-up"));
      await logsLate(20);
      story.coordinator.hears(the(story.mentors[2]));
      expect(await rolledUp()).toMatchObject({ quarters, rows });
      expect((await papers(ofProgramme("roll-up"))).map((paper, at) => paper.equals(the(before[at])))).toEqual(
        FORMATS.map(() => true),
      );
    });

    test("PRV-1 nothing of a person is in a report, and nobody reads it who may not see the programme", async () => {
      const personal = story.cohort.cast.personal();
      const said = JSON.stringify((await report()).editions);
      expect(personal.filter((value) => value.length > 5 && said.includes(value))).toEqual([]);
      const seen = await story.organisation(0).applicant.request("GET", `/reports/${reportId}`);
      expect([403, 404]).toContain(seen.status);
    });
  });
};
