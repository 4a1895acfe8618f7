import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import type { ApproachChoiceFact } from "./approach-choice.events";
import { approachChoice } from "./approach-choice.noun";
import { mostOf, rank } from "./approach-choice.ranking.policies";
import { approachChoiceScope } from "./approach-choice.state";

const ids = { relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const on = (answer: string, ...dots: readonly string[]) => ({ answer, dots });
/** Twinning has three dots and can earn two, for a question has one answer. */
const matrix = {
  version: 1,
  questions: [
    { question: "organisations", answers: [on("one", "telementoring"), on("several", "twinning", "study-tour")] },
    { question: "term", answers: [on("long", "twinning"), on("short", "twinning", "telementoring")] },
  ],
};
const answers = { organisations: "several", term: "short" };
const rankCommand = {
  type: "rank-approaches" as const,
  ids,
  answers,
  beside: { period: "Until the rains", complexity: undefined, distance: undefined, capacity: undefined },
};
const ranking = rank(matrix, answers);
const ranked: ApproachChoiceFact = {
  type: "relationships.approach-choice-ranked",
  data: {
    ...ids,
    rankingId: newIdOf(0),
    matrixVersion: 1,
    answers: Object.entries(answers).map(([question, answer]) => ({ question, answer })),
    ranking,
    period: "Until the rains",
  },
};
const approaches = [
  { approach: "twinning" as const, reason: "They run the same clubs" },
  { approach: "telementoring" as const, reason: "The road is long" },
];
const chosen: ApproachChoiceFact = {
  type: "relationships.approach-choice-chosen",
  data: { ...ids, choiceId: newIdOf(0), rankingId: newIdOf(0), approaches, added: ["twinning", "telementoring"] },
};
const compared: ApproachChoiceFact = {
  type: "relationships.approach-choice-outcome-compared",
  data: { ...ids, approach: "twinning", outcome: "as-hoped", what: "Both changed their clubs" },
};
const running = { relationshipEnded: false, matrix };
const over = { ...running, relationshipEnded: true };
const open = given(approachChoice).facts(ranked);

test("evolve accepts every fact in every state", () => expectTotal(approachChoice.decider, [ranked, chosen, compared]));

describe("REL-4 approaches are ranked by their share of the dots they can earn, then by dots", () => {
  test("with what the answers earned, the most there is and which of them counted", () => {
    given(approachChoice).when(rankCommand, running).then(ranked).twiceWritesNothing();
    expect(ranking.slice(0, 4)).toEqual([
      { approach: "twinning", earned: 2, most: 2, share: 100, counted: ["organisations", "term"] },
      { approach: "study-tour", earned: 1, most: 1, share: 100, counted: ["organisations"] },
      { approach: "telementoring", earned: 1, most: 2, share: 50, counted: ["term"] },
      { approach: "on-site-mentoring", earned: 0, most: 0, share: 0, counted: [] },
    ]);
    expect(mostOf(matrix, "twinning")).toBe(2);
    expect(approachChoiceScope(open.state, TENANT)).toMatchObject({ relationship: ids.relationshipId });
    expect(approachChoiceScope(approachChoice.decider.initial, TENANT)).toBeUndefined();
  });

  test.each([
    [{ ...answers, term: "for-ever" }, "answer-missing", "term"],
    [{ organisations: "one" }, "answer-missing", "term"],
    [{ ...answers, weather: "good" }, "question-unknown", "weather"],
  ] as const)("each question has one of its answers: %j", (said, code, question) => {
    given(approachChoice)
      .when({ ...rankCommand, answers: said }, running)
      .thenRefused(code, { question });
  });

  test("an old ranking keeps the version of the matrix it was made with", () => {
    const edited = { ...matrix, version: 2 };
    const again = open.when(rankCommand, { ...running, matrix: edited });
    again.thenTypes("relationships.approach-choice-ranked").twiceWritesNothing();
    expect(again.facts[0]?.data).toMatchObject({ matrixVersion: 2 });
    expect(open.state).toMatchObject({ ranking: { matrixVersion: 1 } });
  });
});

describe("REL-4 several are chosen together, each for its reason", () => {
  test("once they are ranked", () => {
    open.when({ type: "choose-approaches", approaches }, running).then(chosen).twiceWritesNothing();
    given(approachChoice).when({ type: "choose-approaches", approaches }, running).thenRefused("approaches-not-ranked");
    const twice = [...approaches, ...approaches];
    open.when({ type: "choose-approaches", approaches: twice }, running).thenRefused("approach-twice");
  });

  test("choosing again names what is new", () => {
    const more = [...approaches, { approach: "study-tour" as const, reason: "To see it done" }];
    const [fact] = open.facts(chosen).when({ type: "choose-approaches", approaches: more }, running).facts;
    expect(fact?.data).toMatchObject({ added: ["study-tour"] });
  });
});

test("REL-4 what came of an approach is compared with what was hoped, after the end too", () => {
  const compare = {
    type: "compare-outcome",
    approach: "twinning",
    outcome: "as-hoped",
    what: "Both changed their clubs",
  } as const;
  open.facts(chosen).when(compare, over).then(compared).twiceWritesNothing();
  open
    .facts(chosen)
    .when({ ...compare, approach: "study-tour" }, running)
    .thenRefused("approach-not-chosen");
});

test("REL-9 after the end nothing is ranked or chosen", () => {
  given(approachChoice).when(rankCommand, over).thenRefused("relationship-ended");
  open.when({ type: "choose-approaches", approaches }, over).thenRefused("relationship-ended");
});
