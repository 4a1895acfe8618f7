import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import type { PlanCommand } from "./plan.commands";
import type { PlanFact } from "./plan.events";
import { plan } from "./plan.noun";
import { planScope } from "./plan.state";

const ids = { planId: newIdOf(1), relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const objective = {
  title: "Norms in the theory of change",
  strengthens: ["knowledge", "skill"] as ("knowledge" | "skill")[],
  capacityNow: "No one has named a norm",
  capacityFuture: "Norms stand in the theory of change",
  indicationNow: "The strategy says awareness only",
  indicationFuture: "The strategy names three norms",
};
const drafted: PlanFact = { type: "relationships.plan-drafted", data: ids };
const set = (edition: number, objectiveId = newIdOf(7), more: object = {}): PlanFact => ({
  type: "relationships.plan-objective-set",
  data: { ...ids, objectiveId, edition, ...objective, ...more },
});
const agreed = (side: "mentor" | "mentee", edition: number, byBoth: boolean): PlanFact => ({
  type: "relationships.plan-agreed",
  data: { ...ids, side, edition, byBoth },
});
const activity = {
  objectiveId: newIdOf(7),
  what: "Workshop",
  responsible: ["mentor" as const],
  responsiblePersonIds: [],
};
const added: PlanFact = {
  type: "relationships.plan-activity-added",
  data: { ...ids, ...activity, activityId: newIdOf(0), edition: 3 },
};
const revised: PlanFact = { type: "relationships.plan-revised", data: { ...ids, edition: 3, why: "New funding" } };

const open = { relationshipEnded: false, speaksFor: ["mentor", "mentee"] } as const;
const begun = given(plan).facts(drafted, set(2));
const byBoth = begun.facts(agreed("mentor", 2, false), agreed("mentee", 2, true));

test("evolve accepts every fact in every state", () =>
  expectTotal(plan.decider, [drafted, set(2), added, agreed("mentee", 2, true), revised]));

test("REL-6 a relationship has one plan", () => {
  given(plan).when({ type: "draft-plan", ids }, open).then(drafted).twiceWritesNothing();
  given(plan).when({ type: "revise-plan", why: "x" }, open).thenRefused("plan-unknown");
  expect(planScope(begun.state, TENANT)).toMatchObject({
    programme: ids.programmeId,
    relationship: ids.relationshipId,
  });
  expect(planScope(plan.decider.initial, TENANT)).toBeUndefined();
});

describe("REL-6 objectives and activities", () => {
  test("an objective says capacity and indications, now and in future", () => {
    given(plan)
      .facts(drafted)
      .when({ type: "set-objective", objective }, open)
      .then(set(2, newIdOf(0)))
      .twiceWritesNothing();
  });

  test("a title stands once: setting it again changes the objective", () => {
    const changed = begun.when({ type: "set-objective", objective: { ...objective, capacityNow: "One has" } }, open);
    changed.then(set(3, newIdOf(7), { capacityNow: "One has" })).twiceWritesNothing();
    expect(changed.state).toMatchObject({ edition: 3, objectives: [{ capacityNow: "One has" }] });
  });

  test("an objective named by its id can get another title", () => {
    begun
      .when({ type: "set-objective", objectiveId: newIdOf(7), objective: { ...objective, title: "Norms" } }, open)
      .then(set(3, newIdOf(7), { title: "Norms" }))
      .twiceWritesNothing();
    begun.when({ type: "set-objective", objectiveId: newIdOf(9), objective }, open).thenRefused("objective-unknown");
    // REL-1: of two mentees each may have an objective of the same title.
    const mentee = { organisationId: newIdOf(5), organisation: "Tumaini" };
    const several = { ...open, mentees: [mentee] };
    const own = { type: "set-objective", objective, menteeId: newIdOf(5) } as const;
    const second = begun.when(own, several).then(set(3, newIdOf(0), { mentee }));
    expect(second.state).toMatchObject({ objectives: [{ objectiveId: newIdOf(7) }, { mentee }] });
    begun.when(own, open).thenRefused("mentee-unknown");
  });

  test("REL-1 an objective of a mentee who has left stays theirs when it is set again, and can be dropped", () => {
    const [mentee, other] = [5, 6].map((n) => ({ organisationId: newIdOf(n), organisation: `Mentee ${n}` }));
    const theirs = given(plan).facts(drafted, set(2, newIdOf(7), { mentee }));
    const since = { ...open, mentees: [other!] };
    const clearer = { ...objective, capacityNow: "One has" };
    const kept = set(3, newIdOf(7), { capacityNow: "One has", mentee });
    const again = { type: "set-objective", objectiveId: newIdOf(7), objective: clearer } as const;
    for (const command of [
      again,
      { ...again, menteeId: newIdOf(5) },
      { ...again, objectiveId: undefined, menteeId: newIdOf(5) },
    ])
      theirs.when(command, since).then(kept).twiceWritesNothing();
    theirs
      .when({ ...again, menteeId: newIdOf(6) }, since)
      .then(set(3, newIdOf(7), { capacityNow: "One has", mentee: other }));
    theirs.when({ ...again, objectiveId: undefined }, since).then(set(3, newIdOf(0), { capacityNow: "One has" }));
    const own = {
      ...again,
      objectiveId: undefined,
      objective: { ...clearer, title: "A new one" },
      menteeId: newIdOf(5),
    };
    theirs.when(own, since).thenRefused("mentee-unknown");
    theirs
      .when({ type: "drop-objective", objectiveId: newIdOf(7), why: "They left" }, since)
      .thenTypes("relationships.plan-objective-dropped");
  });

  test("an activity serves an objective", () => {
    begun.when({ type: "add-activity", activity }, open).then(added).twiceWritesNothing();
    begun
      .when({ type: "add-activity", activity: { ...activity, objectiveId: newIdOf(9) } }, open)
      .thenRefused("objective-unknown");
  });

  test.each([
    ["2026-04-01", "2026-04-01", true],
    ["2026-04-02", "2026-04-01", false],
    ["2026-02-30", undefined, false],
  ] as const)("an activity from %s until %s fits: %s", (from, until, fits) => {
    const tried = begun.when(
      { type: "add-activity", activity: { ...activity, from, ...(until ? { until } : {}) } },
      open,
    );
    if (fits) tried.thenTypes("relationships.plan-activity-added");
    else tried.thenRefused("dates-out-of-order");
  });
});

describe("REL-6 agreement is by both", () => {
  test("the first side agrees, the second makes it agreed", () => {
    begun
      .when({ type: "agree-plan", side: "mentor" }, open)
      .then(agreed("mentor", 2, false))
      .twiceWritesNothing();
    const second = begun
      .facts(agreed("mentor", 2, false))
      .when({ type: "agree-plan", side: "mentee", edition: 2 }, open);
    second.then(agreed("mentee", 2, true)).twiceWritesNothing();
    expect(second.state.status).toBe("agreed");
  });

  test("one side never agrees for the other", () => {
    begun
      .when({ type: "agree-plan", side: "mentee" }, { ...open, speaksFor: ["mentor"] })
      .thenRefused("side-not-yours", { side: "mentee" });
  });

  test("what was agreed is what was read", () => {
    begun.when({ type: "agree-plan", side: "mentee", edition: 1 }, open).thenRefused("plan-changed", { edition: 2 });
  });

  test("a plan without objectives is not agreed", () => {
    given(plan)
      .facts(drafted)
      .when({ type: "agree-plan", side: "mentor" }, open)
      .thenRefused("plan-without-objectives");
  });

  test("a change takes back what one side agreed to", () => {
    const half = begun.facts(agreed("mentor", 2, false)).when({ type: "add-activity", activity }, open);
    expect(half.state).toMatchObject({ status: "drafted", agreedBy: [] });
  });

  test("an agreed plan changes by a revision only, and needs both again", () => {
    byBoth.when({ type: "add-activity", activity }, open).thenRefused("plan-agreed", { edition: 2 });
    byBoth
      .when({ type: "set-objective", objective: { ...objective, title: "Other" } }, open)
      .thenRefused("plan-agreed");
    const again = byBoth.when({ type: "revise-plan", why: "New funding" }, open);
    again.then(revised).twiceWritesNothing();
    expect(again.state).toMatchObject({ status: "drafted", agreedBy: [], edition: 3 });
    byBoth
      .facts(revised)
      .when({ type: "agree-plan", side: "mentor" }, open)
      .then(agreed("mentor", 3, false));
  });
});

test.each([
  { type: "draft-plan", ids },
  { type: "set-objective", objective },
  { type: "add-activity", activity },
  { type: "agree-plan", side: "mentor" },
  { type: "revise-plan", why: "x" },
] as const satisfies readonly PlanCommand[])("REL-9 after the end nothing new is planned: $type", (command) => {
  begun.when(command, { ...open, relationshipEnded: true }).thenRefused("relationship-ended");
});

test("GEN-1 an agreement is never in the future", () => {
  begun
    .when({ type: "agree-plan", side: "mentor", happened: "2026-03-02T09:00:00.001Z" }, open)
    .thenRefused("happened-in-future");
  begun.when({ type: "agree-plan", side: "mentor", happened: "yesterday" }, open).thenRefused("happened-malformed");
});
