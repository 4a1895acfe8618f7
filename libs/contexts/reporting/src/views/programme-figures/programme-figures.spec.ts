import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { TENANT } from "@sankofa/testing/given-when-then";
import { said, told, toldCohort } from "@sankofa/testing/told-cohort";
import { figureFacts } from "./figure-facts.query";
import { programmeFigures } from "./figures.query";
import { FIGURES, figuresOf, membersOf, sparklineOf, totalOf } from "./figures.project";
import { portfolio } from "./portfolio.query";
import { programmeFiguresView } from "./programme-figures.view";

const programmeId = told.programme;
const after = (...more: ReturnType<typeof said>[]) =>
  folded(programmeFiguresView, [...toldCohort, ...(feed(...more) as never[])]).get(programmeId)!;
const figuresAfter = (...more: ReturnType<typeof said>[]) => figuresOf(after(...more), "2026-06-01");
const [kept, ended] = told.relationships;
const of = { programmeId, relationshipId: kept, applicationId: told.applications[0] };

describe("REP-1 a programme's numbers", () => {
  test("count what was said", () => {
    expect(figuresAfter()).toEqual({
      applications: { total: 4, parts: { selected: 1, shortlisted: 1, "interest-expressed": 1, declined: 1 } },
      waiting: { total: 2, parts: { shortlisted: 1, "interest-expressed": 1 } },
      seats: { total: 1, parts: { taken: 1 } },
      relationships: { total: 2, parts: { open: 1, "ended-prematurely": 1 } },
      stages: { total: 1, parts: { expectations: 1 } },
      ends: { total: 1, parts: { "organisational-change": 1 } },
      overdue: { total: 1, parts: { "check-in": 1 } },
      contacts: { total: 2, parts: { "check-in": 1, visit: 1 } },
      changes: { total: 0, parts: {} },
      health: { total: 1, parts: { watch: 1 } },
      approaches: { total: 0, parts: {} },
      areas: { total: 0, parts: {} },
      costs: { total: 0, parts: {} },
    });
    expect(after()).toMatchObject({ capacity: 3, minutes: { "check-in": 45, visit: 90 }, months: { "2026-03": 2 } });
    expect(after().days).toEqual({ "2026-03": [0, 0, 1, 0, 0, 0, 0, 0, 0, 1] });
  });

  test("those only invited are counted and named, until something else is heard of them", () => {
    const invited = ["a", "b"].map((applicationId) => said("application.invited", { programmeId, applicationId }));
    const parts = (...more: ReturnType<typeof said>[]) => figuresAfter(...invited, ...more).applications.parts;
    expect(parts()).toMatchObject({ invited: 2 });
    expect(membersOf("applications", after(...invited), "2026-06-01").get("b")).toBe("invited");
    const withdrawn = said("application.withdrawn", { programmeId, applicationId: "b" });
    expect(parts(withdrawn)).toMatchObject({ invited: 1, withdrawn: 1 });
    expect(membersOf("applications", after(...invited, withdrawn), "2026-06-01").get("b")).toBe("withdrawn");
  });

  test.each([
    ["relationship.put-on-hold", "on-hold", 1],
    ["relationship.gone-dormant", "dormant", 1],
    ["relationship.completed", "completed", 0],
    ["relationship.completed-early", "completed-early", 0],
    ["relationship.transitioned", "transitioned", 0],
    ["relationship.pairing-declined", "pairing-declined", 0],
  ] as const)("GEN-3 %s counts as %s", (type, standing, running) => {
    const figures = figuresAfter(said(type, of));
    expect(figures.relationships.parts).toEqual({ [standing]: 1, "ended-prematurely": 1 });
    expect(figures.stages.total).toBe(running);
    expect(figures.overdue.total).toBe(running);
  });

  test.each([
    ["cadence.met", {}, 0],
    ["cadence.met", { next: { due: {} as never, standing: "overdue" } }, 1],
    ["cadence.resumed", { standing: "upcoming" }, 0],
    ["cadence.pace-changed", { standing: "overdue" }, 1],
    ["cadence.paused", {}, 0],
    ["cadence.stopped", {}, 0],
  ] as const)("SCH-2 after %s %j there are %i overdue", (type, data, overdue) => {
    expect(figuresAfter(said(type, { ...of, kind: "check-in", ...data })).overdue.total).toBe(overdue);
  });

  test.each([
    [3, 1, "mostly-better"],
    [1, 3, "mostly-worse"],
    [2, 2, "level"],
  ])("ASM-3 of what moved, %i the better and %i the other way is %s", (improved, worsened, part) => {
    const items = [{ item: "one", improved, worsened }] as never;
    const { changes } = figuresAfter(said("change.measured", { ...of, people: 2, items }));
    expect(changes).toEqual({ total: 1, parts: { [part]: 1 } });
  });

  test("a seat given back is free, and a relationship taken back stands at its earlier stage", () => {
    const figures = figuresAfter(
      said("cohort.seat-released", { programmeId, applicationId: told.applications[0] }),
      said("relationship.stage-reopened", { ...of, stage: "build" }),
    );
    expect(figures.seats.total).toBe(0);
    expect(figures.stages.parts).toEqual({ build: 1 });
  });

  test("what is said of a programme before it opened, as of that moment, counts nowhere", () => {
    expect(folded(programmeFiguresView, feed(said("relationship.stage-entered", of)) as never[]).size).toBe(0);
  });

  test("a sparkline has the twelve months up to the moment", () => {
    const line = sparklineOf({ "2025-12": 2, "2026-03": 1, "2024-01": 9 }, "2026-03-31T00:00:00.000Z");
    expect(line).toHaveLength(12);
    expect([line[0], line[8], line[11]]).toEqual([
      { month: "2025-04", contacts: 0 },
      { month: "2025-12", contacts: 2 },
      { month: "2026-03", contacts: 1 },
    ]);
  });
});

describe("REP-7 every number opens the facts behind it", () => {
  const reading = readingOver(toldCohort);

  test.each(FIGURES)("%s: as many as the number says, each with its facts, and so is each part", async (figure) => {
    const number = figuresAfter()[figure];
    const all = await figureFacts.answer({ figure, programmeId }, reading);
    expect(all).toMatchObject({ figure, total: number.total, next: null });
    expect(all?.items).toHaveLength(number.total);
    expect(all?.items.filter(({ facts }) => facts.length === 0)).toEqual([]);
    for (const [part, count] of Object.entries(number.parts))
      expect(await figureFacts.answer({ figure, programmeId, part }, reading)).toMatchObject({ total: count });
  });

  test("each says of which organisation it is, so that one is told from another", async () => {
    const invited = said("application.invited", {
      programmeId,
      applicationId: told.applications[0],
      organisationName: "Upendo",
    });
    const cohort = readingOver([...toldCohort, ...(feed(invited) as never[])]);
    const names = async (figure: "applications" | "ends" | "contacts") =>
      (await figureFacts.answer({ figure }, cohort))?.items.map(({ organisation }) => organisation);
    expect(await names("ends")).toEqual(["Tumaini"]);
    expect(await names("contacts")).toEqual(["Tumaini", "Tumaini"]);
    expect(await names("applications")).toContain("Upendo");
  });

  test("the hours are the contacts' minutes, and a correction stands beside what it corrects", async () => {
    const contacts = await figureFacts.answer({ figure: "contacts" }, reading);
    expect(contacts?.minutes).toBe(totalOf(after().minutes));
    const corrected = contacts?.items.find(({ member }) => member === told.engagements[0]);
    expect(corrected).toMatchObject({
      minutes: 45,
      facts: [{ type: "engagement.held", late: true }, { type: "engagement.corrected" }],
    });
    const ends = await figureFacts.answer({ figure: "ends" }, reading);
    expect(ends?.items[0]).toMatchObject({
      member: ended,
      facts: [{}, { corrects: "00000000-0000-4000-9000-000000000024" }],
    });
  });

  test("page by page", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await figureFacts.answer(
        { figure: "applications", limit: 3, ...(cursor ? { cursor } : {}) },
        reading,
      );
      seen.push(...(page?.items.map(({ member }) => member) ?? []));
      cursor = page?.next ?? undefined;
    } while (cursor);
    expect(seen.sort()).toEqual([...told.applications].sort());
  });

  test("a programme out of reach has none", async () => {
    const elsewhere = readingOver(toldCohort, {
      grants: [{ id: "1", role: "coordinator", level: "programme", on: TENANT }],
    });
    expect(await figureFacts.answer({ figure: "ends", programmeId }, elsewhere)).toBeUndefined();
    expect(await programmeFigures.answer({ programmeId }, elsewhere)).toBeUndefined();
  });
});

describe("AUD-2 numbers as of a moment", () => {
  const at = (time: "recorded" | "happened", moment: string) => readingOver(toldCohort, { asOf: { at: moment, time } });

  test.each([
    ["recorded", "2026-03-05T00:00:00.000Z", 0, 0],
    ["happened", "2026-03-05T00:00:00.000Z", 1, 45],
    ["recorded", "2026-04-01T00:00:00.000Z", 2, 150],
    ["happened", "2026-04-01T00:00:00.000Z", 2, 135],
  ] as const)("by %s time at %s: %i contacts, %i minutes", async (time, moment, contacts, minutes) => {
    const answer = await programmeFigures.answer({ programmeId }, at(time, moment));
    expect(answer).toMatchObject({ minutes, figures: { contacts: { total: contacts } } });
    const facts = await figureFacts.answer({ figure: "contacts", programmeId }, at(time, moment));
    expect(facts).toMatchObject({ total: contacts, minutes });
  });
});

test("REP-4 what is late is late once its day has passed by the programme's own calendar", async () => {
  const due = said("plan.milestone-planned", { ...of, milestoneId: told.coordinator, due: "2026-06-01" });
  const healthAt = async (now: string) => {
    const reading = readingOver([...toldCohort, ...(feed(due) as never[])], { now });
    const facts = await figureFacts.answer({ figure: "health", programmeId }, reading);
    return [(await programmeFigures.answer({ programmeId }, reading))?.figures.health, facts?.items[0]?.facts.length];
  };
  const watched = { total: 1, parts: { watch: 1 } };
  expect(await healthAt("2026-06-01T20:59:59.999Z")).toEqual([watched, 1]);
  expect(await healthAt("2026-06-01T21:00:00.000Z")).toEqual([watched, 2]);
});

describe("REP-1 the portfolio", () => {
  const other = said("programme.opened", {
    programmeId: told.coordinator,
    name: "Track 3 West",
    template: "snmp-track-3",
    region: ["GH"],
    from: "2027-01-01",
    until: "2027-12-31",
    zone: "Africa/Nairobi",
    limits: [{ limit: "cohort-capacity", value: 4 }],
  });
  const reading = readingOver([...toldCohort, ...(feed(other) as never[])]);

  test("sums the programmes and lists each", async () => {
    const all = await portfolio.answer({}, reading);
    expect(all).toMatchObject({
      capacity: 7,
      minutes: 135,
      minutesByKind: { "check-in": 45, visit: 90 },
      oldestWait: "2026-01-06T09:00:00.000Z",
      filters: { regions: ["GH", "KE", "TZ"], programmes: [{ name: "Track 3 East" }, { name: "Track 3 West" }] },
    });
    expect(all?.figures).toEqual(figuresAfter());
    expect(all?.programmes.map(({ name }) => name)).toEqual(["Track 3 East", "Track 3 West"]);
    expect(all?.sparkline.at(-1)).toEqual({ month: "2026-03", contacts: 2 });
  });

  test("ENR-3 the oldest wait is since the last step of the first behind those who wait", async () => {
    const waiting = await figureFacts.answer({ figure: "waiting" }, reading);
    expect(waiting?.items[0]?.facts.at(-1)?.recorded).toBe((await portfolio.answer({}, reading))?.oldestWait);
  });

  test.each([
    [{ region: "KE" }, ["Track 3 East"]],
    [{ template: "other" }, []],
    [{ programmeId: told.coordinator }, ["Track 3 West"]],
    [{ from: "2026-12-31" }, ["Track 3 East", "Track 3 West"]],
    [{ from: "2027-01-01" }, ["Track 3 West"]],
    [{ until: "2026-12-31" }, ["Track 3 East"]],
    [{ until: "2025-12-31" }, []],
  ])("narrowed by %j", async (filters, names) => {
    expect((await portfolio.answer(filters, reading))?.programmes.map(({ name }) => name)).toEqual(names);
  });
});
