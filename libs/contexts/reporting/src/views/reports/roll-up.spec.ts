import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { programmeRollUp } from "./roll-up.query";
import { quartersOf } from "./roll-up.project";

const programmeId = newIdOf(1);
const opened = said("programme.opened", {
  programmeId,
  name: "Track 3 East",
  leadOrganisation: "Nuru",
  from: "2026-01-01",
  until: "2026-12-31",
  zone: "Africa/Nairobi",
  region: ["KE"],
  limits: [],
});
const report = (nth: number, from: string, until: string, held: number, waiting: number, edition = 1, version = 1) =>
  said(edition === 1 ? "report.submitted" : "report.corrected", {
    reportId: newIdOf(nth),
    programmeId,
    from,
    until,
    edition,
    position: "00000000000000000009",
    digest: "d".repeat(64),
    values: [
      { indicator: "contacts-held", version, value: held, baseline: 0, target: 20 },
      { indicator: "applications-waiting", version, value: waiting },
    ],
    ...(edition === 1 ? {} : { reason: "A late visit" }),
  } as never);
const rolledUpAfter = (...more: ReturnType<typeof said>[]) =>
  programmeRollUp.answer({ programmeId }, readingOver(feed(opened, ...more)));

describe("REP-2 the quarterly roll-up", () => {
  test.each([
    ["2026-01-01", "2026-12-31", ["2026-01-01 2026-03-31", "2026-10-01 2026-12-31"], 4],
    ["2026-02-01", "2027-01-31", ["2026-02-01 2026-04-30", "2026-11-01 2027-01-31"], 4],
    ["2026-01-01", "2026-04-15", ["2026-01-01 2026-03-31", "2026-04-01 2026-04-15"], 2],
    ["2026-01-01", "2026-01-01", ["2026-01-01 2026-01-01", "2026-01-01 2026-01-01"], 1],
  ])("a programme from %s to %s has its quarters from its first day on", (from, until, ends, count) => {
    const quarters = quartersOf({ from, until }).map((each) => `${each.from} ${each.until}`);
    expect([quarters[0], quarters.at(-1)]).toEqual(ends);
    expect(quarters).toHaveLength(count);
  });

  test.each([
    [
      "2025-11-29",
      ["2025-11-29 2026-02-27", "2026-02-28 2026-05-28", "2026-05-29 2026-08-28", "2026-08-29 2026-11-28"],
    ],
    [
      "2025-11-30",
      ["2025-11-30 2026-02-27", "2026-02-28 2026-05-29", "2026-05-30 2026-08-29", "2026-08-30 2026-11-29"],
    ],
    [
      "2025-08-31",
      ["2025-08-31 2025-11-29", "2025-11-30 2026-02-27", "2026-02-28 2026-05-30", "2026-05-31 2026-08-30"],
    ],
  ])("quarters from %s on leave no day out and count none twice", (from, expected) => {
    const until = expected.at(-1)?.slice(11) ?? "";
    const quarters = quartersOf({ from, until });
    expect(quarters.map((each) => `${each.from} ${each.until}`)).toEqual(expected);
    // Whichever of them was reported, the rhythm is the same.
    for (const each of quarters) expect(quartersOf({ from, until }, [each])).toEqual(quarters);
  });

  test("adds nothing up over versions of an indicator that count different things", async () => {
    const first = report(11, "2026-01-01", "2026-03-31", 7, 5);
    const later = report(12, "2026-04-01", "2026-06-30", 4, 2);
    const values = [
      { indicator: "contacts-held", version: 2, value: 4 },
      { indicator: "applications-waiting", version: 2, value: 2 },
    ];
    const answer = await rolledUpAfter(first, { ...later, data: { ...later.data, values } } as unknown as typeof later);
    expect(answer?.rows).toMatchObject([
      { indicator: "contacts-held", version: 2, values: [7, 4, null, null], whole: null },
      { indicator: "applications-waiting", whole: 2 },
    ]);
  });

  test("finds the newest report, however many there are of other periods", async () => {
    const others = Array.from({ length: 120 }, (_, nth) =>
      report(200 + nth, "2026-01-01", `2026-0${1 + (nth % 6)}-15`, 1, 1),
    );
    const answer = await rolledUpAfter(...others, report(12, "2026-10-01", "2026-12-31", 4, 2));
    expect(answer?.quarters.at(-1)?.report?.reportId).toBe(newIdOf(12));
  });

  test("quarters by the calendar are in the rhythm of the first quarterly report", () => {
    const programme = { from: "2026-02-01", until: "2027-01-31" };
    const reported = [
      { from: "2026-02-01", until: "2026-02-28" },
      { from: "2026-04-01", until: "2026-06-30" },
    ];
    expect(quartersOf(programme, reported).map(({ from }) => from)).toEqual([
      "2026-01-01",
      "2026-04-01",
      "2026-07-01",
      "2026-10-01",
      "2027-01-01",
    ]);
    const last = { from: "2027-01-01", until: "2027-03-31" };
    expect(quartersOf(programme, reported).at(-1)).toEqual({ from: "2027-01-01", until: "2027-01-31" });
    expect(quartersOf(programme, [...reported, last]).at(-1)).toEqual(last);
  });

  test("takes each quarter's numbers from its newest edition; what comes about adds up, what stands is as it stood last", async () => {
    const answer = await rolledUpAfter(
      report(11, "2026-01-01", "2026-03-31", 7, 5),
      report(12, "2026-07-01", "2026-09-30", 4, 2),
      report(11, "2026-01-01", "2026-03-31", 8, 5, 2),
      report(13, "2026-01-01", "2026-06-30", 99, 99),
    );
    expect(answer?.quarters.map(({ report: of }) => of && `${of.reportId} ${of.edition}`)).toEqual([
      `${newIdOf(11)} 2`,
      null,
      `${newIdOf(12)} 1`,
      null,
    ]);
    expect(answer?.rows).toMatchObject([
      { indicator: "contacts-held", baseline: 0, target: 20, values: [8, null, 4, null], whole: 12 },
      { indicator: "applications-waiting", baseline: null, values: [5, null, 2, null], whole: 2 },
    ]);
  });

  const midMonth = {
    ...opened,
    data: { ...opened.data, from: "2026-01-15", until: "2027-01-14" },
  } as unknown as typeof opened;

  test("adds up quarters that are counted by their days, wherever in a month they meet", async () => {
    const of = [report(11, "2026-01-15", "2026-04-14", 7, 5, 1, 2), report(12, "2026-04-15", "2026-07-14", 4, 2, 1, 2)];
    const answer = await programmeRollUp.answer({ programmeId }, readingOver(feed(midMonth, ...of)));
    expect(answer?.rows).toMatchObject([
      { indicator: "contacts-held", version: 2, values: [7, 4, null, null], whole: 11 },
      { indicator: "applications-waiting", whole: 2 },
    ]);
  });

  test("adds up no funder's indicator over quarters counted by their months and others by their days", async () => {
    const own = { indicator: "in-time", version: 1, value: 3 };
    const defined = said("indicator.defined", { ...own, figure: "contacts", window: "period" } as never);
    const withOwn = (of: ReturnType<typeof report>) =>
      ({
        ...of,
        data: { ...of.data, values: [...(of.data as never as { values: object[] }).values, own] },
      }) as typeof of;
    const [first, second] = [
      report(11, "2026-01-01", "2026-03-31", 7, 5),
      report(12, "2026-04-01", "2026-06-30", 4, 2),
    ];
    const later = report(12, "2026-04-01", "2026-06-30", 4, 2, 1, 2);
    const wholeOf = async (...reports: readonly ReturnType<typeof report>[]) =>
      (await rolledUpAfter(defined, ...reports.map(withOwn)))?.rows.find(({ indicator }) => indicator === "in-time")
        ?.whole;
    expect([await wholeOf(first, second), await wholeOf(first, later)]).toEqual([6, null]);
  });

  test("adds nothing up where quarters counted by their months share one: it would count twice", async () => {
    const of = [report(11, "2026-01-15", "2026-04-14", 7, 5), report(12, "2026-04-15", "2026-07-14", 4, 2)];
    const answer = await programmeRollUp.answer({ programmeId }, readingOver(feed(midMonth, ...of)));
    expect(answer?.rows).toMatchObject([
      { indicator: "contacts-held", values: [7, 4, null, null], whole: null },
      { indicator: "applications-waiting", whole: 2 },
    ]);
    // Of one quarter alone, and of two that do not meet, nothing is counted twice.
    const third = report(13, "2026-07-15", "2026-10-14", 6, 1);
    for (const [reports, whole] of [
      [of.slice(0, 1), 7],
      [[...of.slice(0, 1), third], 13],
      [[...of, third], null],
    ] as const)
      expect(
        (await programmeRollUp.answer({ programmeId }, readingOver(feed(midMonth, ...reports))))?.rows,
      ).toMatchObject([{ indicator: "contacts-held", whole }, { indicator: "applications-waiting" }]);
  });

  test("has no rows before a report was submitted, and is nobody's whose programme it is not", async () => {
    expect(await rolledUpAfter()).toMatchObject({ programme: "Track 3 East", rows: [] });
    const elsewhere = readingOver(feed(opened), {
      grants: [{ id: "1", role: "coordinator", level: "programme", on: newIdOf(2) }],
    });
    expect(await programmeRollUp.answer({ programmeId }, elsewhere)).toBeUndefined();
  });
});
