import { given, newIdOf } from "@sankofa/testing/given-when-then";
import { matchProposal } from "./match-proposal.noun";
import type { MentorOffer } from "./match-proposal.policies";

const ids = { proposalId: newIdOf(3), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const needs = { areas: ["Advocacy"], languages: [], from: "2026-02-01", until: "2027-01-31" };
const mentor: MentorOffer = {
  mentorId: newIdOf(1),
  organisation: "Amani",
  areas: ["Advocacy"],
  languages: [],
  capacity: 2,
  taken: 0,
};
const rank = { type: "rank-match", ids, needs } as const;
const decide = { type: "decide-match", version: 1, mentorId: newIdOf(1), reason: "They know each other" } as const;
const ranked = given(matchProposal).when(rank, { offers: [mentor] });
const proposed = given(matchProposal).facts(...ranked.facts);

describe.each([
  ["declined", "application-ended", { status: "declined" }],
  ["withdrawn", "application-ended", { status: "withdrawn" }],
  ["programme-closed", "programme-closed", undefined],
] as const)("REL-14 once it is over (%s)", (over, code, params) => {
  test("nobody is ranked", () => {
    given(matchProposal)
      .when(rank, { offers: [mentor], over })
      .thenRefused(code, params);
  });

  test("nobody is decided on, so that no place is taken that nothing gives back", () => {
    proposed.when(decide, { over }).thenRefused(code, params);
  });

  test("what was decided before stays so", () => {
    const decided = proposed.facts(...proposed.when(decide).facts);
    decided.when(decide, { over }).then();
  });
});
