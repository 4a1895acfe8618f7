import type { Contract, Message } from "@sankofa/kernel/contract";
import { feed, positionOf, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { countedAt, getReport, listReports } from "./reports.query";
import { reportChanges } from "./report-changes.query";
import { reportFacts } from "./report-facts.query";

const programmeId = newIdOf(2);
const relationship = { programmeId, applicationId: newIdOf(3), relationshipId: newIdOf(4) };
const reportId = newIdOf(1);
const period = { from: "2026-01-01", until: "2026-03-31" };
const opened = {
  type: "programme.opened",
  data: {
    programmeId,
    name: "Track 3 East",
    template: "snmp-track-3",
    templateVersion: 1,
    leadOrganisation: "Umoja",
    region: ["KE"],
    from: "2026-01-01",
    until: "2026-12-31",
    zone: "Africa/Nairobi",
    limits: [{ limit: "cohort-capacity", value: 3 }],
  },
};
const contact = (nth: number, happened: string) => ({
  type: "engagement.logged-afterwards",
  data: { ...relationship, engagementId: newIdOf(nth), kind: "meeting", minutes: 60, zone: "Africa/Nairobi", happened },
  happened,
});
const defined = {
  type: "indicator.defined",
  data: {
    indicatorId: newIdOf(9),
    indicator: "meetings",
    version: 1,
    title: "Meetings",
    definition: "Meetings held.",
    unit: "count",
    direction: "more",
    figure: "contacts",
    part: "meeting",
    window: "standing",
  },
};
const submitted = (values: readonly object[], position: string) => ({
  type: "report.submitted",
  data: { reportId, programmeId, ...period, edition: 1, position, values, digest: "d".repeat(64) },
});

const before = [opened, contact(21, "2026-02-03[Africa/Nairobi]"), defined] as const;
const PINNED = positionOf(before.length);
const valuesThen = async () =>
  countedAt(
    readingOver(feed<Message>(...(before as unknown as readonly Message[]))),
    { programmeId, ...period },
    PINNED,
  );
const late = contact(22, "2026-03-20[Africa/Nairobi]");
const after = contact(23, "2026-04-05[Africa/Nairobi]");
const told = async (...later: readonly object[]): Promise<readonly Contract[]> =>
  feed<Message>(
    ...([...before, submitted(await valuesThen(), PINNED), ...later] as unknown as readonly Message[]),
  ) as readonly Contract[];

test("REP-2 a submitted report shows its numbers by their names, and that counting again at its position gives the same", async () => {
  const answer = await getReport.answer({ reportId }, readingOver(await told()));
  expect(answer).toMatchObject({ programme: "Track 3 East", holds: true, editions: [{ position: PINNED }] });
  expect(answer?.editions[0]?.values).toContainEqual(
    expect.objectContaining({ indicator: "contacts-held", title: "Contacts held in the period", value: 1 }),
  );
  expect(answer?.editions[0]?.values).toContainEqual(expect.objectContaining({ indicator: "meetings", value: 1 }));
});

test("REP-2 facts of its period that come late change nothing of it, and are what changed since", async () => {
  const reading = readingOver(await told(late, after));
  const [then, now] = [
    await getReport.answer({ reportId }, readingOver(await told())),
    await getReport.answer({ reportId }, reading),
  ];
  expect(now?.editions).toEqual(then?.editions);
  expect(now?.holds).toBe(true);
  const changes = await reportChanges.answer({ reportId }, reading);
  expect(changes?.changed).toEqual([
    { indicator: "contacts-held", then: 1, now: 2 },
    { indicator: "meetings", then: 1, now: 3 },
  ]);
  expect(changes?.items.map(({ type, ofPeriod }) => [type, ofPeriod])).toEqual([
    ["engagement.logged-afterwards", true],
    ["engagement.logged-afterwards", false],
  ]);
});

test.each([
  ["2026-01-01[Africa/Nairobi]", true],
  ["2025-12-31T21:30:00.000Z", true],
  ["2025-12-31T20:30:00.000Z", false],
  ["2026-03-31[Africa/Nairobi]", true],
  ["2026-03-31T21:30:00.000Z", false],
])("REP-2 by the programme's calendar, %s is of the period: %s", async (happened, ofPeriod) => {
  const changes = await reportChanges.answer({ reportId }, readingOver(await told(contact(24, happened))));
  expect(changes?.items).toMatchObject([{ ofPeriod }]);
});

describe("REP-2 a period is counted by its days", () => {
  const around = [
    ...["2025-12-31T20:59:59.999Z", "2025-12-31T21:00:00.000Z", "2026-01-14[Africa/Nairobi]"],
    ...["2026-01-15[Africa/Nairobi]", "2026-01-15T21:00:00.000Z", "2026-02-03[Africa/Nairobi]"],
  ].map((happened, nth) => contact(30 + nth, happened));
  const numberOf = async (from: string, until: string, shipped?: number) => {
    const reading = readingOver(feed<Message>(...([opened, ...around] as unknown as readonly Message[])));
    const values = await countedAt(reading, { programmeId, from, until }, positionOf(1 + around.length), shipped);
    return values.find(({ indicator }) => indicator === "contacts-held");
  };

  test.each([
    ["2026-01-01", "2026-01-31", 4],
    ["2025-12-31", "2025-12-31", 1],
    ["2026-01-01", "2026-01-14", 2],
    ["2026-01-15", "2026-01-15", 1],
    ["2026-01-16", "2026-02-03", 2],
  ])("by the programme's calendar: from %s to %s, %i", async (from, until, value) => {
    expect(await numberOf(from, until)).toMatchObject({ version: 2, value });
  });

  test("a report that was counted by whole months holds, and opens what it counted", async () => {
    const [from, until] = ["2026-01-15", "2026-02-14"];
    const position = positionOf(1 + around.length);
    const before = feed<Message>(...([opened, ...around] as unknown as readonly Message[]));
    const values = await countedAt(readingOver(before), { programmeId, from, until }, position, 1);
    const data = { reportId, programmeId, from, until, edition: 1, position, values, digest: "d".repeat(64) };
    const reading = readingOver(
      feed<Message>(...([opened, ...around, { type: "report.submitted", data }] as unknown as readonly Message[])),
    );
    const answer = await getReport.answer({ reportId }, reading);
    expect(answer?.holds).toBe(true);
    const held = answer?.editions[0]?.values.find(({ indicator }) => indicator === "contacts-held");
    expect(held).toMatchObject({ version: 1, value: 4 });
    expect(held?.definition).toContain("the months of the period");
    const asked = { reportId, edition: "1", indicator: "contacts-held" };
    expect((await reportFacts.answer(asked, reading))?.total).toBe(4);
    expect((await reportChanges.answer({ reportId }, reading))?.changed).toEqual([]);
  });
});

describe("REP-7 a report's number opens its facts", () => {
  const behind = async (indicator: string, more: object = {}) =>
    reportFacts.answer({ reportId, edition: "1", indicator, ...more }, readingOver(await told(late, after)));

  test("as it was pinned: as many as it says, and none that came since", async () => {
    const { editions } = (await getReport.answer({ reportId }, readingOver(await told(late, after))))!;
    for (const { indicator, value } of editions[0]!.values)
      expect([indicator, (await behind(indicator))?.total]).toEqual([indicator, value]);
    expect(await behind("contacts-held")).toMatchObject({
      figure: "contacts",
      total: 1,
      items: [{ programmeId, facts: [{ type: "engagement.logged-afterwards" }] }],
    });
  });

  test("of an indicator of a period, those that took place in it", async () => {
    const early = contact(24, "2025-12-31[Africa/Nairobi]");
    const contracts = feed<Message>(
      ...([opened, early, contact(21, "2026-02-03[Africa/Nairobi]"), defined] as unknown as readonly Message[]),
    );
    const position = positionOf(contracts.length);
    const values = await countedAt(readingOver(contracts), { programmeId, ...period }, position);
    const pinned = feed<Message>(
      ...([
        opened,
        early,
        contact(21, "2026-02-03[Africa/Nairobi]"),
        defined,
        submitted(values, position),
      ] as unknown as readonly Message[]),
    );
    const totals = (indicator: string) =>
      reportFacts.answer({ reportId, edition: "1", indicator }, readingOver(pinned)).then((page) => page?.total);
    expect([await totals("contacts-held"), await totals("meetings")]).toEqual([1, 2]);
  });

  test("and nothing opens where there is no such number", async () => {
    expect(await behind("nothing-of-it")).toBeUndefined();
    expect(await behind("meetings", { edition: "2" })).toBeUndefined();
    expect(await behind("meetings", { reportId: newIdOf(78) })).toBeUndefined();
  });
});

test("REP-2 numbers that were not counted as they say do not hold", async () => {
  const values = (await valuesThen()).map((each) => ({ ...each, value: each.value + 1 }));
  const contracts = feed<Message>(...([...before, submitted(values, PINNED)] as unknown as readonly Message[]));
  expect(await getReport.answer({ reportId }, readingOver(contracts))).toMatchObject({ holds: false });
});

test("reports are listed with their newest edition, for whoever may see the programme", async () => {
  expect(await listReports.answer({ programmeId }, readingOver(await told()))).toMatchObject({
    items: [{ reportId, edition: 1, ...period }],
  });
  expect(await listReports.answer({ programmeId: newIdOf(77) }, readingOver(await told()))).toBeUndefined();
});
