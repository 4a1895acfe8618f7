import type { Message } from "@sankofa/kernel/contract";
import { feed, positionOf, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { programmeIndicators } from "../indicators/indicators.query";
import { indicatorFacts } from "../indicators/indicator-facts.query";
import { countedAt } from "./reports.query";
import { rollUpFacts } from "./roll-up-facts.query";
import { programmeRollUp } from "./roll-up.query";

type Told = readonly object[];

const programmeId = newIdOf(2);
const relationship = { programmeId, applicationId: newIdOf(3), relationshipId: newIdOf(4) };
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
const matched = {
  type: "relationship.opened",
  data: {
    ...relationship,
    mentor: "Umoja",
    mentee: "Kibera Learning Trust",
    stages: [{ stage: "build", title: "Build" }],
  },
};
const about = (nth: number, day: string) => ({
  ...{ ...relationship, engagementId: newIdOf(nth), kind: "meeting", minutes: 60, zone: "Africa/Nairobi" },
  happened: `${day}[Africa/Nairobi]`,
});
const contact = (nth: number, day: string) => ({ type: "engagement.logged-afterwards", data: about(nth, day) });
const moved = (nth: number, from: string, day: string) => ({
  type: "engagement.corrected",
  data: { ...about(nth, day), was: { minutes: 60, happened: from }, corrects: newIdOf(900), reason: "A week later." },
});
const indicator = (name: string, others: object, version = 1) => ({
  type: "indicator.defined",
  data: {
    indicatorId: newIdOf(9),
    ...{ indicator: name, version, title: name, definition: "Counted.", unit: "count", direction: "more" },
    ...{ figure: "contacts", window: "standing", ...others },
  },
});

const over = (facts: Told) => readingOver(feed<Message>(...(facts as unknown as readonly Message[])));

/** The report on a period, counted over what was told so far as the platform counts it. */
const reported = async (nth: number, from: string, until: string, so: Told): Promise<object> => {
  const position = positionOf(so.length);
  const values = await countedAt(over(so), { programmeId, from, until }, position);
  const data = { reportId: newIdOf(nth), programmeId, from, until, edition: 1, position, values };
  return { type: "report.submitted", data: { ...data, digest: "d".repeat(64) } };
};

/** Two quarters, each reported when it was over; a contact of the first was moved to the second in between. */
const twoQuarters = async (): Promise<Told> => {
  const early = [opened, matched, indicator("meetings", { part: "meeting" }), contact(21, "2026-02-03")];
  const first = [...early, contact(22, "2026-03-30")];
  const then = [...first, await reported(11, "2026-01-01", "2026-03-31", first)];
  const second = [...then, moved(22, "2026-03-30", "2026-04-06"), contact(23, "2026-05-12")];
  return [...second, await reported(12, "2026-04-01", "2026-06-30", second), contact(24, "2026-06-28")];
};
const behind = async (facts: Told, name: string, more: object = {}) =>
  rollUpFacts.answer({ programmeId, indicator: name, ...more }, over(facts));

describe("REP-7 the number over all quarters opens its facts", () => {
  test("as many as it says, by every indicator of every roll-up", async () => {
    const facts = await twoQuarters();
    const rollUp = await programmeRollUp.answer({ programmeId }, over(facts));
    expect(rollUp?.rows.length).toBeGreaterThan(3);
    for (const { indicator: name, whole } of rollUp?.rows ?? [])
      expect([name, (await behind(facts, name))?.total]).toEqual([name, whole]);
  });

  test("what adds up opens each quarter's, as it was pinned: what was moved between is told in both", async () => {
    const page = await behind(await twoQuarters(), "contacts-held");
    expect(page?.items.map(({ member, facts }) => [member, facts.map(({ type }) => type)])).toEqual([
      [newIdOf(21), ["engagement.logged-afterwards"]],
      [newIdOf(22), ["engagement.logged-afterwards"]],
      [newIdOf(22), ["engagement.logged-afterwards", "engagement.corrected"]],
      [newIdOf(23), ["engagement.logged-afterwards"]],
    ]);
  });

  test("what stands opens those of the last report alone, and nothing that came after it", async () => {
    const page = await behind(await twoQuarters(), "meetings", { limit: 2 });
    expect(page).toMatchObject({ total: 3, items: [{ programmeId }, { programmeId }] });
    expect(page?.next).not.toBeNull();
  });

  test("nothing opens where no number stands: none reported, versions mixed, none such, nobody's programme", async () => {
    expect(await behind([opened, contact(21, "2026-02-03")], "contacts-held")).toBeUndefined();
    const facts = await twoQuarters();
    expect(await behind(facts, "nothing-of-it")).toBeUndefined();
    expect(await rollUpFacts.answer({ programmeId: newIdOf(77), indicator: "meetings" }, over(facts))).toBeUndefined();
    const once = [opened, indicator("in-time", { window: "period" }), contact(21, "2026-02-03")];
    const then = [...once, await reported(11, "2026-01-01", "2026-03-31", once)];
    const anew = [...then, indicator("in-time", { window: "period", figure: "contacts", title: "Held in time" }, 2)];
    const mixed = [...anew, await reported(12, "2026-04-01", "2026-06-30", anew)];
    expect(await behind(then, "in-time")).toMatchObject({ total: 1 });
    expect(await behind(mixed, "in-time")).toBeUndefined();
  });
});

describe("REP-7 what an indicator comes to by now opens its facts", () => {
  test("as many as it says, by every indicator", async () => {
    const before = contact(25, "2025-12-30");
    const facts = [...(await twoQuarters()), before];
    const answer = await programmeIndicators.answer({ programmeId }, over(facts));
    const opens = (name: string) => indicatorFacts.answer({ programmeId, indicator: name }, over(facts));
    for (const { indicator: name, value } of answer?.items ?? [])
      expect([name, (await opens(name))?.total]).toEqual([name, value]);
    // One took place before the programme's period.
    expect([(await opens("contacts-held"))?.total, (await opens("meetings"))?.total]).toEqual([4, 5]);
  });

  test("and nothing opens where there is no such indicator or programme", async () => {
    const asked = { programmeId, indicator: "nothing-of-it" };
    expect(await indicatorFacts.answer(asked, over([opened]))).toBeUndefined();
    expect(
      await indicatorFacts.answer({ programmeId: newIdOf(77), indicator: "contacts-held" }, over([opened])),
    ).toBeUndefined();
  });
});
