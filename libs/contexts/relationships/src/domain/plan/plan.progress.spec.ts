import { given, newIdOf } from "@sankofa/testing/given-when-then";
import type { PlanCommand } from "./plan.commands";
import { MOST_FACTS } from "./plan.decide";
import type { PlanFact } from "./plan.events";
import { plan } from "./plan.noun";

const ids = { planId: newIdOf(1), relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const objectiveId = newIdOf(7);
const drafted: PlanFact = { type: "relationships.plan-drafted", data: ids };
const set: PlanFact = {
  type: "relationships.plan-objective-set",
  data: {
    ...ids,
    objectiveId,
    edition: 2,
    title: "Norms",
    strengthens: ["knowledge"],
    capacityNow: "a",
    capacityFuture: "b",
    indicationNow: "c",
    indicationFuture: "d",
  },
};
const planned: PlanFact = {
  type: "relationships.plan-milestone-planned",
  data: { ...ids, milestoneId: newIdOf(8), objectiveId, edition: 3, title: "First workshop", due: "2026-04-01" },
};
const open = { relationshipEnded: false, speaksFor: ["mentor", "mentee"] } as const;
const begun = given(plan).facts(drafted, set, planned);
const happened = "2026-02-27[Africa/Nairobi]";

describe("REL-7 milestones", () => {
  test("one that was planned is reached by its id or by its title, once", () => {
    for (const named of [{ milestoneId: newIdOf(8) }, { title: "First workshop" }])
      begun
        .when({ type: "reach-milestone", ...named, evidence: "Signed list", happened }, open)
        .then({
          type: "relationships.plan-milestone-reached",
          data: {
            ...ids,
            milestoneId: newIdOf(8),
            objectiveId,
            title: "First workshop",
            planned: true,
            evidence: "Signed list",
            reached: happened,
          },
        })
        .twiceWritesNothing();
  });

  test("one that nobody had planned is reached too, and says so", () => {
    const reached = begun.when({ type: "reach-milestone", title: "A first donor", happened }, open);
    expect(reached.facts[0]?.data).toMatchObject({ milestoneId: newIdOf(0), planned: false });
    reached.twiceWritesNothing();
  });

  test("reaching one makes no new edition", () => {
    const both: PlanFact = {
      type: "relationships.plan-agreed",
      data: { ...ids, side: "mentee", edition: 3, byBoth: true },
    };
    const reached = begun.facts(both).when({ type: "reach-milestone", title: "First workshop" }, open);
    expect(reached.state).toMatchObject({ status: "agreed", edition: 3 });
  });

  test("one that the plan does not have is refused", () => {
    begun.when({ type: "reach-milestone", milestoneId: newIdOf(9) }, open).thenRefused("milestone-unknown");
    begun.when({ type: "reach-milestone" }, open).thenRefused("milestone-unknown");
    begun
      .when({ type: "reach-milestone", title: "Other", objectiveId: newIdOf(9) }, open)
      .thenRefused("objective-unknown");
  });
});

describe("REL-7 progress, benefits, stories and achievements", () => {
  test("progress is noted per objective, as often as it moves", () => {
    const note = { type: "note-progress", objectiveId, standing: "under-way", note: "Two of three held" } as const;
    const noted = begun.when(note, open);
    noted.thenTypes("relationships.plan-progress-noted").twiceWritesNothing();
    begun
      .facts(...noted.facts)
      .when({ ...note, standing: "reached" }, open)
      .thenTypes("relationships.plan-progress-noted");
    begun.when({ ...note, objectiveId: newIdOf(9) }, open).thenRefused("objective-unknown");
  });

  test("a benefit and an achievement are kept once", () => {
    begun
      .when({ type: "note-benefit", benefit: { what: "A second network joined" } }, open)
      .thenTypes("relationships.plan-benefit-noted")
      .twiceWritesNothing();
    begun
      .when({ type: "recognise-achievement", achievement: { what: "A strategy of their own" } }, open)
      .thenTypes("relationships.plan-achievement-recognised")
      .twiceWritesNothing();
  });

  test("a side tells its own stories", () => {
    const story = { side: "mentee", title: "The elders", story: "They came.", significance: "They had not." } as const;
    begun.when({ type: "tell-story", story }, open).thenTypes("relationships.plan-story-told").twiceWritesNothing();
    begun
      .when({ type: "tell-story", story }, { ...open, speaksFor: ["mentor"] })
      .thenRefused("side-not-yours", { side: "mentee" });
  });
});

test("REL-7 a plan shows all that was noted in it, so there is only so much, and what stands is agreed to all the same", () => {
  const full = { ...open, factsBefore: MOST_FACTS };
  const code = "plan-changed-too-often";
  const note = { type: "note-progress", objectiveId, standing: "under-way", note: "Half done" } as const;
  const benefit = { type: "note-benefit", benefit: { what: "A donor" } } as unknown as PlanCommand;
  begun.when(note, full).thenRefused(code, { most: MOST_FACTS });
  begun.when(benefit, full).thenRefused(code);
  begun.when({ type: "add-activity", activity: { objectiveId, what: "Talks" } } as never, full).thenRefused(code);
  begun.when(note, { ...open, factsBefore: MOST_FACTS - 1 }).thenTypes("relationships.plan-progress-noted");
  begun.when({ type: "agree-plan", side: "mentee" }, full).thenTypes("relationships.plan-agreed");
});
