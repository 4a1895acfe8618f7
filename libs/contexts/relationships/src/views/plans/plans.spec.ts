import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
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
