import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { MOST_FACTS } from "./challenge.decide";
import type { Category, ChallengeFact } from "./challenge.events";
import { challenge } from "./challenge.noun";
import { challengeScope } from "./challenge.state";

const idsOf = (category: Category) => ({
  challengeId: newIdOf(9),
  relationshipId: newIdOf(1),
  programmeId: newIdOf(2),
  applicationId: newIdOf(3),
  category,
});
const ids = idsOf("conflict");
const raisedIn = (category: Category): ChallengeFact => ({
  type: "relationships.challenge-raised",
  data: { ...idsOf(category), what: "They no longer answer each other", origin: "by-hand" },
});
const raising = {
  ...ids,
  what: "They no longer answer each other",
  origin: "by-hand" as const,
};
const raised = raisedIn("conflict");
const advised: ChallengeFact = {
  type: "relationships.challenge-advice-offered",
  data: { ...ids, advice: "Let a week pass", tips: ["tip-1"] },
};
const acted: ChallengeFact = { type: "relationships.challenge-acted-on", data: { ...ids, what: "They met for tea" } };
const sent: ChallengeFact = { type: "relationships.challenge-sent-to-mediator", data: { ...ids, why: "Tea was cold" } };
const mediated: ChallengeFact = { type: "relationships.challenge-mediated", data: { ...ids, outcome: "New rules" } };
const resolved: ChallengeFact = { type: "relationships.challenge-resolved", data: { ...ids, how: "They talk again" } };
const reopened: ChallengeFact = { type: "relationships.challenge-reopened", data: { ...ids, why: "Silence again" } };

const running = { relationshipEnded: false, tipsOfCategory: ["tip-1", "tip-2"] };
const over = { relationshipEnded: true };
const open = given(challenge).facts(raised);

test("evolve accepts every fact in every state", () =>
  expectTotal(challenge.decider, [raised, advised, acted, sent, mediated, resolved, reopened]));

test("REL-8 a challenge is raised in a category, within its relationship", () => {
  given(challenge).when({ type: "raise-challenge", raising }, running).then(raised).twiceWritesNothing();
  expect(challengeScope(open.state, TENANT)).toMatchObject({ funder: TENANT, relationship: ids.relationshipId });
  expect(challengeScope(challenge.decider.initial, TENANT)).toBeUndefined();
});

describe("REL-8 advice is offered", () => {
  test("as words of one's own and as tips of the category", () => {
    open
      .when({ type: "offer-advice", advice: "Let a week pass", tips: ["tip-1"] }, running)
      .then(advised)
      .twiceWritesNothing();
    open.when({ type: "offer-advice", tips: [] }, running).thenRefused("advice-missing");
    open
      .when({ type: "offer-advice", tips: ["tip-9"] }, running)
      .thenRefused("tip-of-another-category", { tip: "tip-9", category: "conflict" });
  });

  test("and only what is new of it is said again", () => {
    open
      .facts(advised)
      .when({ type: "offer-advice", advice: "Let a week pass", tips: ["tip-1", "tip-2"] }, running)
      .then({ type: "relationships.challenge-advice-offered", data: { ...ids, tips: ["tip-2"] } });
  });
});

test("REL-8 what was done about it is said, once", () => {
  open.when({ type: "act-on-challenge", what: "They met for tea" }, running).then(acted).twiceWritesNothing();
});

describe("REL-8 a conflict can go to a mediator", () => {
  test("who says what came of it", () => {
    open.when({ type: "send-to-mediator", why: "Tea was cold" }, running).then(sent).twiceWritesNothing();
    open
      .facts(sent)
      .when({ type: "record-mediation", outcome: "New rules" }, running)
      .then(mediated)
      .twiceWritesNothing();
    open
      .when({ type: "record-mediation", outcome: "x" }, running)
      .thenRefused("not-with-mediator", { status: "raised" });
  });

  test("and advice meanwhile does not take it away from there", () => {
    expect(open.facts(sent, advised, acted).state.status).toBe("with-mediator");
  });

  test.each(["staff-turnover", "resources"] as const)("%s cannot", (category) => {
    given(challenge)
      .facts(raisedIn(category))
      .when({ type: "send-to-mediator", why: "x" }, running)
      .thenRefused("no-conflict", { category });
  });
});

describe("REL-8 it is resolved", () => {
  test("and then nothing more is done about it, unless it is opened again", () => {
    open.when({ type: "resolve-challenge", how: "They talk again" }, running).then(resolved).twiceWritesNothing();
    const after = open.facts(resolved);
    after.when({ type: "act-on-challenge", what: "x" }, running).thenRefused("challenge-resolved");
    after.when({ type: "reopen-challenge", why: "Silence again" }, running).then(reopened).twiceWritesNothing();
    after.facts(reopened).when({ type: "act-on-challenge", what: "x" }, running).thenTypes(acted.type);
  });

  test("REL-9 after the end too, though nothing new is raised then", () => {
    given(challenge).when({ type: "raise-challenge", raising }, over).thenRefused("relationship-ended");
    open.when({ type: "resolve-challenge", how: "They parted well" }, over).thenTypes(resolved.type);
    open.facts(resolved).when({ type: "reopen-challenge", why: "x" }, over).thenRefused("relationship-ended");
  });
});

test("what is not there is not settled, and nothing has happened in the future", () => {
  given(challenge).when({ type: "resolve-challenge", how: "x" }, running).thenRefused("challenge-unknown");
  open
    .when({ type: "resolve-challenge", how: "x", happened: "2027-01-01T00:00:00.000Z" }, running)
    .thenRefused("happened-in-future");
  open.when({ type: "resolve-challenge", how: "x", happened: "soon" }, running).thenRefused("happened-malformed");
});

test("REL-8 a challenge shows each of its steps, so there are only so many, and it is settled all the same", () => {
  const full = { ...running, factsBefore: MOST_FACTS };
  const act = { type: "act-on-challenge", what: "They met for tea" } as const;
  open.when(act, full).thenRefused("challenge-changed-too-often", { most: MOST_FACTS });
  open.when(act, { ...running, factsBefore: MOST_FACTS - 1 }).then(acted);
  open.facts(sent).when({ type: "record-mediation", outcome: "New rules" }, full).then(mediated);
  open.when({ type: "resolve-challenge", how: "They talk again" }, full).then(resolved);
  open
    .facts(resolved)
    .when({ type: "reopen-challenge", why: "Silence again" }, full)
    .thenRefused("challenge-changed-too-often");
});
