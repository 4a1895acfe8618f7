import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import type { Role, ScopeLevel } from "@sankofa/kernel/scope";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { planChanges } from "./plan-changes.query";
import { getPlan } from "./plans.query";

const ofPlan = { planId: ids.relationshipId, ...ids };
const drafted: RelationshipsMessage = { type: "plan.drafted", data: { ...ofPlan, focus: "Norms" } };
const objective = {
  objectiveId: newIdOf(7),
  title: "Norms in the theory of change",
  strengthens: ["knowledge" as const],
  capacityNow: "a",
  capacityFuture: "b",
  indicationNow: "c",
  indicationFuture: "d",
};
const set = (edition: number, more: object = {}): RelationshipsMessage => ({
  type: "plan.objective-set",
  data: { ...ofPlan, ...objective, ...more, edition },
});
const agreed = (side: "mentor" | "mentee", byBoth: boolean): RelationshipsMessage => ({
  type: "plan.agreed",
  data: { ...ofPlan, side, edition: 2, byBoth },
});
const read = (...said: readonly RelationshipsMessage[]) =>
  getPlan.answer({ planId: ofPlan.planId }, readingOver(feed<RelationshipsMessage>(...said)));

test("REL-6 a plan is read with its objectives, activities and agreements", async () => {
  const activity = {
    activityId: newIdOf(8),
    objectiveId: newIdOf(7),
    what: "Workshop",
    responsible: ["mentor" as const],
    responsiblePersonIds: [],
  };
  const added: RelationshipsMessage = { type: "plan.activity-added", data: { ...ofPlan, ...activity, edition: 3 } };
  expect(await read(drafted, set(2), added)).toMatchObject({
    status: "drafted",
    edition: 3,
    focus: "Norms",
    objectives: [objective],
    activities: [activity],
  });
  expect(await read(set(2))).toBeUndefined();
});

test("REL-6 an objective that is set again is changed where it stands", async () => {
  const plan = await read(
    drafted,
    set(2),
    set(3, { objectiveId: newIdOf(9), title: "Other" }),
    set(4, { capacityNow: "z" }),
  );
  expect(plan?.objectives.map((each) => [each.objectiveId, each.capacityNow])).toEqual([
    [newIdOf(7), "z"],
    [newIdOf(9), "a"],
  ]);
});

test("REL-6 it is agreed when both have agreed, until it is revised", async () => {
  expect(await read(drafted, set(2), agreed("mentor", false))).toMatchObject({
    status: "drafted",
    agreements: [{ side: "mentor", on: NOW }],
  });
  const both = [drafted, set(2), agreed("mentor", false), agreed("mentee", true)];
  expect(await read(...both)).toMatchObject({ status: "agreed" });
  const revised: RelationshipsMessage = { type: "plan.revised", data: { ...ofPlan, edition: 3, why: "New funding" } };
  expect(await read(...both, revised)).toMatchObject({
    status: "drafted",
    agreements: [],
    revisions: [{ edition: 3, why: "New funding", on: NOW }],
  });
});

describe("REL-7 what came of a plan", () => {
  const on = { on: NOW };
  const reached: RelationshipsMessage = {
    type: "plan.milestone-reached",
    data: { ...ofPlan, milestoneId: newIdOf(9), title: "A first donor", planned: false, reached: NOW },
  };
  const noted = (standing: "under-way" | "reached"): RelationshipsMessage => ({
    type: "plan.progress-noted",
    data: { ...ofPlan, objectiveId: newIdOf(7), title: objective.title, standing, note: "n" },
  });

  test("is read with it, and takes no agreement back", async () => {
    const both = [drafted, set(2), agreed("mentor", false), agreed("mentee", true)];
    const told = await read(...both, reached, noted("under-way"), noted("reached"));
    expect(told).toMatchObject({
      status: "agreed",
      reached: [{ title: "A first donor", planned: false }],
      progress: [
        { standing: "under-way", ...on },
        { standing: "reached", ...on },
      ],
    });
  });
});

describe("REL-6 editions that both agreed to", () => {
  const second: readonly RelationshipsMessage[] = [
    { type: "plan.revised", data: { ...ofPlan, edition: 3, why: "New funding" } },
    set(4, { capacityFuture: "more" }),
    set(5, { objectiveId: newIdOf(9), title: "Other" }),
    { type: "plan.agreed", data: { ...ofPlan, side: "mentor", edition: 5, byBoth: false } },
    { type: "plan.agreed", data: { ...ofPlan, side: "mentee", edition: 5, byBoth: true } },
  ];
  const first = [drafted, set(2), agreed("mentor", false), agreed("mentee", true)];
  const changes = (said: readonly RelationshipsMessage[], asked: { from?: number; to?: number } = {}) =>
    planChanges.answer({ planId: ofPlan.planId, ...asked }, readingOver(feed<RelationshipsMessage>(...said)));

  test("stand side by side, with what changed between them", async () => {
    const seen = await changes([...first, ...second]);
    expect([seen?.from?.edition, seen?.to?.edition]).toEqual([2, 5]);
    expect(seen?.changes).toEqual([
      { part: "objective", key: newIdOf(7), kind: "changed" },
      { part: "objective", key: newIdOf(9), kind: "added" },
    ]);
    expect((await changes([...first, ...second], { from: 5, to: 2 }))?.changes).toContainEqual({
      part: "objective",
      key: newIdOf(9),
      kind: "removed",
    });
  });

  test("one alone has nothing to be compared with", async () => {
    expect(await changes(first)).toMatchObject({ from: null, to: { edition: 2 }, changes: [] });
    expect(await changes([])).toBeUndefined();
  });
});

test("REL-6 advice names the objective it is about, and is silent where the plan answers", async () => {
  const said = {
    capacityNow: "no norm is named",
    capacityFuture: "three norms are named",
    indicationNow: "strategy speaks of awareness",
    indicationFuture: "strategy speaks of norms",
  };
  const points = async (...more: readonly RelationshipsMessage[]) =>
    (await read(drafted, ...more))?.advice.map(({ point }) => point);
  expect(await points(set(2))).toEqual([
    "specificity",
    "measurability",
    "work-plan",
    "measure-of-success",
    "point-people",
  ]);
  const planned: readonly RelationshipsMessage[] = [
    { type: "plan.milestone-planned", data: { ...ofPlan, milestoneId: newIdOf(5), edition: 3, title: "M" } },
    {
      type: "plan.described",
      data: {
        ...ofPlan,
        edition: 4,
        mode: "one-to-one",
        mentorPersonIds: [newIdOf(20)],
        menteePersonIds: [newIdOf(21)],
        services: [],
        capacities: [],
        formats: [],
        areas: [],
      },
    },
  ];
  expect(await points(set(2, said), ...planned)).toEqual(["work-plan"]);
});

describe("PRV-4 pictures", () => {
  const [digest, storyId, ownerId] = ["d".repeat(64), newIdOf(14), newIdOf(15)];
  const consent = { given: "2026-03-01", how: "written", reach: "programme" } as const;
  const of = { about: "story", aboutId: storyId, title: "The elders" } as const;
  const file = { digest, mediaType: "image/jpeg", size: 9, ownerId, name: "elders.jpg", consent } as const;
  const added: RelationshipsMessage = {
    type: "plan.attachment-added",
    data: { ...ofPlan, ...of, ...file, alternative: "Four elders" },
  };
  const withdrawn: RelationshipsMessage = {
    type: "plan.attachment-withdrawn",
    data: { ...ofPlan, ...of, digest, cause: "consent-withdrawn" },
  };
  const there = { digest, about: "story", aboutId: storyId, ownerId, on: NOW };
  const shownTo = async (role: Role, level: ScopeLevel, on: string) => {
    const grants = [{ id: newIdOf(16), role, level, on }];
    const plan = await getPlan.answer(
      { planId: ofPlan.planId },
      readingOver(feed<RelationshipsMessage>(drafted, added), { grants }),
    );
    return plan?.pictures.map(({ shown }) => shown);
  };

  test("are told with what they show and the consent, as far as that reaches", async () => {
    const shown = { alternative: "Four elders", consent };
    expect(await shownTo("mentor", "relationship", ids.relationshipId)).toEqual([shown]);
    expect(await shownTo("funder-administrator", "funder", TENANT)).toEqual([null]);
  });

  test("are gone once they are taken back, with what they showed; that they were there stays", async () => {
    const manager = [{ id: newIdOf(16), role: "programme-manager", level: "funder", on: TENANT } as const];
    const said = feed<RelationshipsMessage>(drafted, added, withdrawn);
    const plan = await getPlan.answer({ planId: ofPlan.planId }, readingOver(said, { grants: manager }));
    const gone = { cause: "consent-withdrawn", on: NOW };
    expect(plan?.pictures).toEqual([{ ...there, shown: null, withdrawn: gone }]);
    expect(JSON.stringify(plan)).not.toContain("Four elders");
  });

  test("are not shown as of a moment before they were taken back", async () => {
    const asOf = { at: NOW, time: "recorded" } as const;
    const said = feed<RelationshipsMessage>(drafted, added);
    expect((await getPlan.answer({ planId: ofPlan.planId }, readingOver(said, { asOf })))?.pictures).toEqual([]);
  });
});
