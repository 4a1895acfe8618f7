import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { MOST_FACTS } from "./match-proposal.decide";
import type { MatchProposalFact, Needs } from "./match-proposal.events";
import { matchProposal } from "./match-proposal.noun";
import { ranked, type MentorOffer } from "./match-proposal.policies";
import { matchProposalScope } from "./match-proposal.state";

const ids = { proposalId: newIdOf(3), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const needs: Needs = {
  areas: ["Advocacy", "Fundraising"],
  population: "young people",
  languages: ["Swahili"],
  from: "2026-02-01",
  until: "2027-01-31",
};
const offer = (mentor: number, more: Partial<MentorOffer> = {}): MentorOffer => ({
  mentorId: newIdOf(mentor),
  organisation: `Mentor ${mentor}`,
  areas: ["advocacy"],
  population: "young people",
  languages: ["swahili"],
  capacity: 2,
  taken: 0,
  ...more,
});
const order = (...offers: readonly MentorOffer[]) => ranked(needs, offers).map(({ mentorId }) => mentorId);
const concerns = (more: Partial<MentorOffer>) => ranked(needs, [offer(1, more)])[0]?.concerns;

describe("REL-14 mentors are ranked, each with its reasons", () => {
  test("the reasons say what was counted, and add up to the points", () => {
    const [first] = ranked(needs, [offer(1, { kilometres: 20 })]);
    expect(first?.reasons.map(({ reason }) => reason)).toEqual([
      "areas",
      "same-population",
      "languages",
      "whole-period",
      "near",
      "room-for-more",
    ]);
    expect(first?.reasons[0]).toMatchObject({ words: "Advocacy" });
    expect(first?.points).toBe(first?.reasons.reduce((sum, { points }) => sum + points, 0));
  });

  test.each<readonly [string, Partial<MentorOffer>]>([
    ["who offers more of the areas needed", { areas: ["Advocacy", "fundraising"] }],
    ["who is nearer", { kilometres: 100 }],
    ["who can carry more", { capacity: 3, taken: 1 }],
  ])("%s comes first", (_, better) => {
    const plain = { capacity: 1 };
    expect(order(offer(1, plain), offer(2, { ...plain, ...better }))[0]).toBe(newIdOf(2));
  });

  test("the same population comes before two more areas", () => {
    const other = { population: "women", areas: ["advocacy", "fundraising"] };
    expect(order(offer(1, other), offer(2))[0]).toBe(newIdOf(2));
  });

  test("who has no room comes last, whatever else speaks for them", () => {
    expect(order(offer(1, { taken: 2, areas: [...needs.areas] }), offer(2, { areas: [] }))).toEqual([
      newIdOf(2),
      newIdOf(1),
    ]);
  });

  test("equals stand in the order of their names", () => {
    expect(order(offer(2), offer(1))).toEqual([newIdOf(1), newIdOf(2)]);
  });

  test.each<readonly [Partial<MentorOffer>, readonly string[]]>([
    [{}, []],
    [{ taken: 1 }, ["competition"]],
    [{ taken: 2 }, ["no-capacity", "competition"]],
    [{ population: "women" }, ["crossover"]],
    [{ languages: ["French"] }, ["no-language"]],
    [{ until: "2027-01-30" }, ["period"]],
    [{ until: "2027-01-31", from: "2026-02-01" }, []],
  ])("%j raises %j", (more, expected) => {
    expect(concerns(more)).toEqual(expected);
  });
});

const open = { offers: [offer(1), offer(2, { population: "women" }), offer(4, { capacity: 1, taken: 1 })] };
const rank = { type: "rank-match", ids, needs } as const;
const first: MatchProposalFact = {
  type: "relationships.match-proposal-ranked",
  data: { ...ids, version: 1, rule: 1, needs, candidates: [...ranked(needs, open.offers)] },
};
const proposed = given(matchProposal).facts(first);
const decide = (mentor: number, more: object = {}) =>
  ({ type: "decide-match", version: 1, mentorId: newIdOf(mentor), reason: "They know each other", ...more }) as const;
const reopened: MatchProposalFact = {
  type: "relationships.match-proposal-reopened",
  data: { ...ids, relationshipId: newIdOf(50), declinedBy: "mentee", declinedMentorId: newIdOf(1) },
};

const soughtAnew: MatchProposalFact = {
  type: "relationships.match-proposal-sought-anew",
  data: { ...ids, relationshipId: newIdOf(50), endedMentorId: newIdOf(1) },
};
const lapsed: MatchProposalFact = {
  type: "relationships.match-proposal-lapsed",
  data: { ...ids, mentorId: newIdOf(1), organisation: "Mentor 1" },
};

test("evolve accepts every fact in every state", () =>
  expectTotal(matchProposal.decider, [first, ...proposed.when(decide(1)).facts, lapsed, reopened, soughtAnew]));

describe("REL-14 the proposal, its version and the decision are kept", () => {
  test("it is made once of the same needs and mentors, and anew of others", () => {
    given(matchProposal).when(rank, open).then(first).twiceWritesNothing();
    const again = proposed.when(rank, { offers: [offer(1)] });
    again.twiceWritesNothing();
    expect(again.facts[0]?.data).toMatchObject({ version: 2 });
    expect(matchProposalScope(proposed.state, TENANT)).toMatchObject({ application: ids.applicationId });
    expect(matchProposalScope(matchProposal.decider.initial, TENANT)).toBeUndefined();
  });

  test("without mentors, or with dates that are none, there is no proposal", () => {
    given(matchProposal).when(rank, {}).thenRefused("mentors-missing");
    given(matchProposal)
      .when({ ...rank, needs: { ...needs, until: "2026-01-31" } }, open)
      .thenRefused("dates-out-of-order");
  });

  test("each ranking is kept, so there are only so many; the last is decided on, and a declined pairing ends it", () => {
    const full = { offers: [offer(1)], factsBefore: MOST_FACTS };
    proposed.when(rank, full).thenRefused("match-ranked-too-often", { most: MOST_FACTS });
    proposed.when(rank, { ...full, factsBefore: MOST_FACTS - 1 }).thenTypes(first.type);
    proposed.when(rank, { ...open, factsBefore: MOST_FACTS }).then();
    const decided = proposed.when(decide(1), full);
    decided.thenTypes("relationships.match-proposal-decided");
    const declined = { type: "reopen-match", ids, relationshipId: newIdOf(50), declinedBy: "mentee" } as const;
    proposed
      .facts(...decided.facts)
      .when(declined, full)
      .then(reopened);
  });

  test("a person decides, with a reason, on what was read", () => {
    const decided = proposed.when(decide(1));
    decided.thenTypes("relationships.match-proposal-decided").twiceWritesNothing();
    expect(decided.facts[0]?.data).toMatchObject({ place: 1, version: 1 });
    proposed.when(decide(1, { version: 2 })).thenRefused("proposal-outdated", { version: 1 });
    proposed.when(decide(9)).thenRefused("mentor-not-proposed");
    proposed.when(decide(4)).thenRefused("mentor-full");
    given(matchProposal).when(decide(1)).thenRefused("proposal-unknown");
    proposed
      .facts(...decided.facts)
      .when(decide(2, { crossoverBenefit: "x" }))
      .thenRefused("proposal-settled");
    proposed
      .facts(...decided.facts)
      .when(rank, { offers: [offer(1)] })
      .thenRefused("proposal-settled");
  });

  test("ENR-14 GEN-4 nobody is decided on who has been promised to as many as agreed since the proposal was made", () => {
    proposed.when(decide(1), { full: [newIdOf(1)] }).thenRefused("mentor-full");
    proposed.when(decide(1), { full: [newIdOf(4)] }).thenTypes("relationships.match-proposal-decided");
    const decided = proposed.facts(...proposed.when(decide(1)).facts);
    decided.when(decide(1), { full: [newIdOf(1)] }).then();
  });

  test("GEN-4 of two decisions at one moment the second falls through, and another is proposed or the same anew", () => {
    const decided = proposed.facts(...proposed.when(decide(1)).facts);
    const lapse = { type: "lapse-match", mentorId: newIdOf(1) } as const;
    decided
      .when(lapse, { full: [newIdOf(1)] })
      .then(lapsed)
      .twiceWritesNothing();
    decided.when(lapse, {}).then();
    proposed.when(lapse, { full: [newIdOf(1)] }).then();
    const after = decided.facts(lapsed);
    after.when(decide(1)).thenRefused("proposal-outdated");
    expect(after.when(rank, open).state).toMatchObject({ status: "ranked", version: 2, declined: [] });
  });

  test("a mentor of another population needs the benefit stated", () => {
    proposed.when(decide(2)).thenRefused("crossover-benefit-missing");
    proposed
      .when(decide(2, { crossoverBenefit: "Their network of clinics" }))
      .thenTypes("relationships.match-proposal-decided")
      .twiceWritesNothing();
  });
});

describe("REL-2 a declined pairing begins the search anew", () => {
  const reopen = { type: "reopen-match", ids, relationshipId: newIdOf(50), declinedBy: "mentee" } as const;

  test("without the mentor it was declined with", () => {
    const decided = proposed.facts(...proposed.when(decide(1)).facts);
    decided.when(reopen).then(reopened).twiceWritesNothing();
    const again = decided.facts(reopened).when(rank, open);
    expect(again.state).toMatchObject({ version: 2, status: "ranked" });
    expect(JSON.stringify(again.facts[0]?.data)).not.toContain(newIdOf(1));
    decided.facts(reopened).when(decide(1)).thenRefused("proposal-outdated");
  });

  test("also where nobody had been proposed", () => {
    given(matchProposal).when(reopen).thenTypes("relationships.match-proposal-reopened").twiceWritesNothing();
  });
});

describe("REL-14 after a premature end another mentor is sought", () => {
  const seek = { type: "seek-mentor-anew", ids, relationshipId: newIdOf(50) } as const;
  const before = {
    applicationId: ids.applicationId,
    endedPrematurely: true,
    until: "2027-01-31",
    zone: "Africa/Nairobi",
  };

  test("without the one it ended with, as a fact of its own beside the declined pairing", () => {
    const decided = proposed.facts(...proposed.when(decide(1)).facts);
    decided.when(seek, { before }).then(soughtAnew).twiceWritesNothing();
    const again = decided.facts(soughtAnew).when(rank, open);
    expect(again.state).toMatchObject({ version: 2, status: "ranked", ended: [newIdOf(50)] });
    expect(JSON.stringify(again.facts[0]?.data)).not.toContain(newIdOf(1));
    decided.facts(soughtAnew).when(decide(1)).thenRefused("proposal-outdated");
  });

  test("also where nobody had been proposed, and once for each relationship", () => {
    const { endedMentorId: _, ...data } = soughtAnew.data as { endedMentorId: string };
    given(matchProposal)
      .when(seek, { before })
      .then({ ...soughtAnew, data } as MatchProposalFact);
    given(matchProposal).facts(reopened).when(seek, { before }).then();
    given(matchProposal)
      .facts(soughtAnew)
      .when({ ...seek, relationshipId: newIdOf(51) }, { before })
      .thenTypes("relationships.match-proposal-sought-anew");
  });

  test.each([
    ["the relationship is not known", undefined],
    ["it goes on, or ended in another way", { ...before, endedPrematurely: false }],
    ["it was another mentee's", { ...before, applicationId: newIdOf(9) }],
  ])("not where %s", (_, other) => {
    given(matchProposal).when(seek, { before: other }).thenRefused("not-ended-prematurely");
  });

  test.each([
    ["2027-01-31T20:59:59.999Z", false],
    ["2027-01-31T21:00:00.000Z", true],
  ])("within the memorandum's time, as the calendar says where the pair is: at %s it is over: %s", (now, isOver) => {
    const sought = given(matchProposal).when(seek, { before, now });
    if (isOver) sought.thenRefused("memorandum-time-over", { until: before.until });
    else sought.thenTypes("relationships.match-proposal-sought-anew");
  });
});
