import { readingOver } from "@sankofa/testing/contract-feed";
import { told, toldCohort } from "@sankofa/testing/told-cohort";
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

  test("is told to those who read the timeline, and to nobody else", async () => {
    const mentor = { id: "0190c000-0000-7000-8000-000000000001", role: "mentor", level: "relationship" } as const;
    const asked = (on: string) =>
      relationshipDays.answer({ relationshipId }, readingOver(toldCohort, { grants: [{ ...mentor, on }] }));
    expect(await asked(relationshipId)).toBeDefined();
    expect(await asked(told.relationships[1])).toBeUndefined();
  });
});
