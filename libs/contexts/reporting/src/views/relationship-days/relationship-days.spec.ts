import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { said, told, toldCohort } from "@sankofa/testing/told-cohort";
import { relationshipTimeline } from "../relationship-story/relationship-timeline.query";
import { relationshipDays } from "./relationship-days.query";

const [relationshipId] = told.relationships;

describe("REP-3 a relationship's history in outline", () => {
  test("counts on each day what the timeline tells of it, and names its stages", async () => {
    const reading = readingOver(toldCohort);
    const items = (await relationshipTimeline.answer({ relationshipId }, reading))?.items ?? [];
    const outline = await relationshipDays.answer({ relationshipId }, reading);
    const days: Record<string, number> = {};
    for (const { happened } of items) days[happened.slice(0, 10)] = (days[happened.slice(0, 10)] ?? 0) + 1;
    expect(outline).toMatchObject({ relationshipId, facts: items.length, days });
    expect(outline?.stages.map(({ stage }) => stage)).toEqual(items.flatMap(({ stage }) => stage ?? []));
  });

  test.each([
    ["2026-06-30T20:59:59.999Z", "2026-06-30"],
    ["2026-06-30T21:00:00.000Z", "2026-07-01"],
    ["2026-07-01[Africa/Nairobi]", "2026-07-01"],
  ])("by the relationship's calendar, %s was on %s", async (happened, day) => {
    const of = { relationshipId, programmeId: told.programme, applicationId: told.applications[0] };
    const entered = said("relationship.stage-entered", { ...of, from: "expectations", stage: "manage" }, { happened });
    const outline = await relationshipDays.answer(
      { relationshipId },
      readingOver([...toldCohort, ...(feed(entered) as never[])]),
    );
    expect(outline?.days[day]).toBe(1);
    expect(outline?.stages.at(-1)).toEqual({ stage: "manage", from: day });
  });

  test("is told to those who read the timeline, and to nobody else", async () => {
    const mentor = { id: "0190c000-0000-7000-8000-000000000001", role: "mentor", level: "relationship" } as const;
    const asked = (on: string) =>
      relationshipDays.answer({ relationshipId }, readingOver(toldCohort, { grants: [{ ...mentor, on }] }));
    expect(await asked(relationshipId)).toBeDefined();
    expect(await asked(told.relationships[1])).toBeUndefined();
  });
});
