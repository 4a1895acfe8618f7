import type { AttachedFile } from "@sankofa/kernel/attachment";
import { later, localDateAt, plusDays } from "@sankofa/kernel/time";
import { expectTotal, given, newIdOf, NOW } from "@sankofa/testing/given-when-then";
import type { PlanCommand } from "./plan.commands";
import type { PlanFact } from "./plan.events";
import { plan } from "./plan.noun";

const ids = { planId: newIdOf(1), relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const [storyId, milestoneId] = [newIdOf(4), newIdOf(5)];
const drafted: PlanFact = { type: "relationships.plan-drafted", data: ids };
const told: PlanFact = {
  type: "relationships.plan-story-told",
  data: { ...ids, storyId, side: "mentee", title: "The elders", story: "They came.", significance: "They had not." },
};
const planned: PlanFact = {
  type: "relationships.plan-milestone-planned",
  data: { ...ids, milestoneId: newIdOf(6), edition: 2, title: "A second workshop" },
};
const reached: PlanFact = {
  type: "relationships.plan-milestone-reached",
  data: { ...ids, milestoneId, title: "First workshop", planned: false, reached: NOW },
};
const digest = "d".repeat(64);
const consent = { given: "2026-03-01", how: "written", reach: "programme" } as const;
const file: AttachedFile = {
  digest,
  mediaType: "image/jpeg",
  size: 2_048,
  ownerId: newIdOf(9),
  expires: later(NOW, 1),
  receipt: newIdOf(8),
  name: "elders.jpg",
  consent,
};
type Attach = Extract<PlanCommand, { readonly type: "attach-to-plan" }>;
const attach = (change: Partial<AttachedFile> = {}, more: Partial<Attach> = {}): Attach => ({
  type: "attach-to-plan",
  about: "story",
  aboutId: storyId,
  alternative: "Four elders at a table",
  file: { ...file, ...change },
  ...more,
});
const onMilestone = { about: "milestone", aboutId: milestoneId } as const;
const open = { relationshipEnded: false, speaksFor: ["mentee"], fileReceived: true } as const;
const begun = given(plan).facts(drafted, told, planned, reached);
const { receipt: _receipt, expires: _expires, ...kept } = file;
const added: PlanFact = {
  type: "relationships.plan-attachment-added",
  data: {
    ...ids,
    about: "story",
    aboutId: storyId,
    title: "The elders",
    ...kept,
    alternative: "Four elders at a table",
  },
};
const takeBack: PlanCommand = { type: "withdraw-plan-attachment", digest, cause: "consent-withdrawn" };
const withdrawn: PlanFact = {
  type: "relationships.plan-attachment-withdrawn",
  data: { ...ids, about: "story", aboutId: storyId, title: "The elders", digest, cause: "consent-withdrawn" },
};

test("evolve accepts every fact of pictures in every state", () =>
  expectTotal(plan.decider, [drafted, told, reached, added, withdrawn]));

describe("GEN-6 a picture hangs on what it shows", () => {
  test("on a story, with its words for those who do not see it and the consent of those who can be seen", () => {
    begun.when(attach(), open).then(added).twiceWritesNothing();
  });

  test("on a milestone, by either side", () => {
    const shown = begun.when(attach({}, onMilestone), { ...open, speaksFor: [] });
    expect(shown.facts[0]?.data).toMatchObject({ ...onMilestone, title: "First workshop" });
    shown.twiceWritesNothing();
  });

  test("on a story, by the side that told it", () => {
    begun.when(attach(), { ...open, speaksFor: ["mentor"] }).thenRefused("side-not-yours", { side: "mentee" });
  });

  test("not on a story that nobody told, nor on a milestone that is not reached yet", () => {
    begun.when(attach({}, { aboutId: milestoneId }), open).thenRefused("story-unknown");
    begun.when(attach({}, { ...onMilestone, aboutId: newIdOf(6) }), open).thenRefused("milestone-not-reached");
    begun.when(attach({}, { ...onMilestone, aboutId: storyId }), open).thenRefused("milestone-not-reached");
  });

  test("makes no new edition, so that the plan stays agreed", () => {
    const agreed: PlanFact = {
      type: "relationships.plan-agreed",
      data: { ...ids, side: "mentee", edition: 2, byBoth: true },
    };
    expect(begun.facts(agreed).when(attach(), open).state).toMatchObject({ status: "agreed", edition: 2 });
  });

  test("at most six on one story, of which those taken back are none", () => {
    const others = ["1", "2", "3", "4", "5", "6"].map((each): PlanFact => {
      const data = { ...added.data, digest: each.repeat(64) };
      return { ...added, data } as PlanFact;
    });
    const full = begun.facts(...others);
    full.when(attach(), open).thenRefused("pictures-too-many", { most: 6 });
    full.when(attach({}, onMilestone), open).thenTypes(added.type);
    const one: PlanFact = { ...withdrawn, data: { ...withdrawn.data, digest: "1".repeat(64) } } as PlanFact;
    full.facts(one).when(attach(), open).thenTypes(added.type);
  });
});

test("GEN-6 only a picture that the caller sent within the day", () => {
  begun.when(attach({ mediaType: "application/pdf" }), open).thenRefused("picture-expected");
  begun.when(attach({ mediaType: "image/webp" }), open).thenRefused("picture-expected");
  begun.when(attach({ mediaType: "image/png" }), open).thenTypes(added.type);
  begun.when(attach(), { ...open, fileReceived: false }).thenRefused("file-not-received");
  begun.when(attach({ expires: NOW }), open).thenRefused("file-expired");
});

describe("PRV-4 the consent of those who can be seen", () => {
  test("is needed before", () => {
    const { consent: _consent, ...without } = file;
    begun.when({ ...attach(), file: without }, open).thenRefused("consent-missing");
  });

  test("was given on a day that has begun somewhere", () => {
    const onDay = (day: string) => attach({ consent: { ...consent, given: day } });
    begun.when(onDay(localDateAt(NOW, "Pacific/Kiritimati")), open).thenTypes(added.type);
    const tomorrow = plusDays(localDateAt(NOW, "Pacific/Kiritimati"), 1);
    begun.when(onDay(tomorrow), open).thenRefused("consent-in-future");
  });

  test("is taken back, by either side", () => {
    begun
      .facts(added)
      .when(takeBack, { ...open, speaksFor: ["mentor"] })
      .then(withdrawn)
      .twiceWritesNothing();
    begun.when(takeBack, open).thenRefused("picture-unknown");
    given(plan).facts().when(takeBack, open).thenRefused("plan-unknown");
  });

  test("is taken back after the end of the relationship too, when nothing is added any more", () => {
    const ended = { ...open, relationshipEnded: true };
    begun.facts(added).when(takeBack, ended).then(withdrawn);
    begun.when(attach(), ended).thenRefused("relationship-ended");
  });

  test("is not got round: a picture that was taken back is not added again, here or elsewhere in the plan", () => {
    const gone = begun.facts(added, withdrawn);
    gone.when(attach(), open).thenRefused("picture-withdrawn");
    gone.when(attach({}, onMilestone), open).thenRefused("picture-withdrawn");
  });

  test("a picture hangs in one place, so that taking it back there takes it away", () => {
    begun.facts(added).when(attach({}, onMilestone), open).thenRefused("picture-elsewhere");
  });
});
