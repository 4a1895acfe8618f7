import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import type { PlanCommand } from "./plan.commands";
import type { Description, PlanFact } from "./plan.events";
import { plan } from "./plan.noun";

const ids = { planId: newIdOf(1), relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const fact = <Name extends string>(name: Name, more: object): PlanFact =>
  ({ type: `relationships.plan-${name}`, data: { ...ids, ...more } }) as unknown as PlanFact;

const objective = {
  objectiveId: newIdOf(7),
  title: "Norms",
  strengthens: ["knowledge"],
  capacityNow: "a",
  capacityFuture: "b",
  indicationNow: "c",
  indicationFuture: "d",
};
const activity = { activityId: newIdOf(6), objectiveId: newIdOf(7), what: "Workshop", responsible: ["mentor"] };
const description: Description = {
  mentorPersonIds: [newIdOf(20)],
  menteePersonIds: [newIdOf(21)],
  from: "2026-03-01",
  until: "2027-02-28",
  mode: "one-to-one",
  services: ["training"],
  capacities: ["organisational"],
  formats: ["twinning", "telementoring"],
  whyFormats: "Both work alike",
  areas: ["advocacy"],
  outcome: "Norms in the strategy",
};
const drafted = fact("drafted", {});
const set = fact("objective-set", { ...objective, edition: 2 });
const added = fact("activity-added", { ...activity, responsiblePersonIds: [], edition: 3 });
const milestone = fact("milestone-planned", {
  milestoneId: newIdOf(8),
  objectiveId: newIdOf(7),
  edition: 4,
  title: "M",
});
const bothAgreed = fact("agreed", { side: "mentee", edition: 4, byBoth: true });
const listed = fact("priorities-set", { listing: 1, areas: [{ area: "advocacy" }] });

const open = { relationshipEnded: false, speaksFor: ["mentor", "mentee"] } as const;
const begun = given(plan).facts(drafted, set, added, milestone);

test("evolve accepts every fact of content and agreement in every state", () =>
  expectTotal(plan.decider, [
    drafted,
    fact("described", { ...description, edition: 2 }),
    set,
    fact("objective-dropped", { objectiveId: newIdOf(7), title: "Norms", edition: 5, why: "x" }),
    added,
    fact("activity-dropped", { activityId: newIdOf(6), objectiveId: newIdOf(7), what: "x", edition: 5, why: "x" }),
    milestone,
    bothAgreed,
    fact("checked", { edition: 4, answers: [] }),
    listed,
    fact("priorities-agreed", { listing: 1, side: "mentor", byBoth: false }),
  ]));

test("REL-6 the fields of the template are filled in together, and make an edition", () => {
  const described = begun.when({ type: "describe-plan", description }, open);
  described.then(fact("described", { ...description, edition: 5 })).twiceWritesNothing();
  begun
    .when({ type: "describe-plan", description: { ...description, until: "2026-02-28" } }, open)
    .thenRefused("dates-out-of-order");
});

test("REL-6 an objective that is dropped takes with it what served it, and its activities alone can go", () => {
  const dropped = begun.when({ type: "drop-objective", objectiveId: newIdOf(7), why: "Funded elsewhere" }, open);
  dropped.twiceWritesNothing();
  expect(dropped.state).toMatchObject({ objectives: [], activities: [], milestones: [], edition: 5 });
  const less = begun.when({ type: "drop-activity", activityId: newIdOf(6), why: "No venue" }, open);
  less.twiceWritesNothing();
  expect(less.state).toMatchObject({ objectives: [{ title: "Norms" }], activities: [] });
  begun.when({ type: "drop-objective", objectiveId: newIdOf(9), why: "x" }, open).thenRefused("objective-unknown");
  begun.when({ type: "drop-activity", activityId: newIdOf(9), why: "x" }, open).thenRefused("activity-unknown");
});

test("REL-7 a milestone stands once under its title; planning it again moves its day", () => {
  const moved = begun.when(
    { type: "plan-milestone", milestone: { title: "M", objectiveId: newIdOf(7), due: "2026-06-01" } },
    open,
  );
  moved.twiceWritesNothing();
  expect(moved.state).toMatchObject({ milestones: [{ milestoneId: newIdOf(8), due: "2026-06-01" }] });
  begun
    .when({ type: "plan-milestone", milestone: { title: "N", due: "2026-02-30" } }, open)
    .thenRefused("dates-out-of-order");
  begun
    .when({ type: "plan-milestone", milestone: { title: "N", objectiveId: newIdOf(9) } }, open)
    .thenRefused("objective-unknown");
});

test.each([
  { type: "describe-plan", description },
  { type: "drop-objective", objectiveId: newIdOf(7), why: "x" },
  { type: "drop-activity", activityId: newIdOf(6), why: "x" },
  { type: "plan-milestone", milestone: { title: "N" } },
] as const satisfies readonly PlanCommand[])("REL-6 an agreed plan is revised before $type", (command) => {
  begun.facts(bothAgreed).when(command, open).thenRefused("plan-agreed", { edition: 4 });
});

test("REL-6 the checklists are answered for an edition, and forbid nothing", () => {
  const answers = [{ question: "reality", answer: "no" as const, note: "No budget yet" }];
  begun
    .when({ type: "check-plan", answers }, open)
    .then(fact("checked", { edition: 4, answers }))
    .twiceWritesNothing();
  const unready = begun.facts(fact("checked", { edition: 4, answers }));
  unready.when({ type: "agree-plan", side: "mentor" }, open).thenTypes("relationships.plan-agreed");
  unready
    .facts(fact("revised", { edition: 5, why: "x" }))
    .when({ type: "check-plan", answers }, open)
    .thenTypes("relationships.plan-checked");
});

describe("REL-6 the short list of priority areas", () => {
  const listing = given(plan).facts(drafted, listed);

  test("is agreed to by both, each for itself, and as it was read", () => {
    given(plan)
      .facts(drafted)
      .when({ type: "set-priorities", areas: [{ area: "advocacy" }] }, open)
      .then(listed)
      .twiceWritesNothing();
    listing.when({ type: "agree-priorities", side: "mentor", listing: 2 }, open).thenRefused("priorities-changed");
    listing
      .when({ type: "agree-priorities", side: "mentor" }, { ...open, speaksFor: ["mentee"] })
      .thenRefused("side-not-yours");
    const first = listing.when({ type: "agree-priorities", side: "mentor", listing: 1 }, open);
    first.then(fact("priorities-agreed", { listing: 1, side: "mentor", byBoth: false })).twiceWritesNothing();
    listing
      .facts(...first.facts)
      .when({ type: "agree-priorities", side: "mentee" }, open)
      .then(fact("priorities-agreed", { listing: 1, side: "mentee", byBoth: true }));
  });

  test("a new list needs both again, and none is agreed to where there is none", () => {
    const again = listing
      .facts(fact("priorities-agreed", { listing: 1, side: "mentor", byBoth: false }))
      .when({ type: "set-priorities", areas: [{ area: "networking" }] }, open);
    expect(again.state).toMatchObject({ priorities: { listing: 2, agreedBy: [] } });
    given(plan)
      .facts(drafted)
      .when({ type: "agree-priorities", side: "mentor" }, open)
      .thenRefused("priorities-missing");
  });
});
