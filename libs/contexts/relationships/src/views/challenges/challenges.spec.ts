import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { listChallengeTips } from "./challenge-tips.query";
import { getChallenge, listChallenges } from "./challenges.query";

const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
const ids = { challengeId: newIdOf(9), ...relationshipIds, category: "conflict" as const };
const raised: RelationshipsMessage = {
  type: "challenge.raised",
  data: { ...ids, what: "They no longer answer", origin: "by-hand" },
};
const advised: RelationshipsMessage = {
  type: "challenge.advice-offered",
  data: { ...ids, tips: ["ask-a-mediator"] },
};
const sent: RelationshipsMessage = { type: "challenge.sent-to-mediator", data: { ...ids, why: "Tea was cold" } };
const acted: RelationshipsMessage = { type: "challenge.acted-on", data: { ...ids, what: "Tea" } };
const mediated: RelationshipsMessage = { type: "challenge.mediated", data: { ...ids, outcome: "New rules" } };
const resolved: RelationshipsMessage = { type: "challenge.resolved", data: { ...ids, how: "They talk" } };
const reopened: RelationshipsMessage = { type: "challenge.reopened", data: { ...ids, why: "Silence" } };

const read = (...said: readonly RelationshipsMessage[]) =>
  getChallenge.answer({ challengeId: ids.challengeId }, readingOver(feed(...said)));

test("REL-8 a challenge is read with everything that was done about it, in order", async () => {
  const challenge = await read(raised, advised, sent, acted, mediated, resolved, reopened);
  expect(challenge).toMatchObject({ what: "They no longer answer", status: "reopened", raised: NOW, originId: null });
  expect(challenge?.steps.map(({ step, text, tips }) => [step, text, tips.length])).toEqual([
    ["advice-offered", null, 1],
    ["sent-to-mediator", "Tea was cold", 0],
    ["acted-on", "Tea", 0],
    ["mediated", "New rules", 0],
    ["resolved", "They talk", 0],
    ["reopened", "Silence", 0],
  ]);
  expect(await read(advised)).toBeUndefined();
});

test("REL-8 it lies with the mediator until the mediator has said what came of it", async () => {
  expect((await read(raised, advised))?.status).toBe("advised");
  expect((await read(raised, sent, acted, advised))?.status).toBe("with-mediator");
  expect((await read(raised, sent, mediated, acted))?.status).toBe("mediated");
});

test("REL-8 the register of a relationship tells open ones from resolved ones", async () => {
  const other = { ...ids, challengeId: newIdOf(10) };
  const reading = readingOver(
    feed<RelationshipsMessage>(opened, raised, resolved, {
      type: "challenge.raised",
      data: { ...other, what: "Another", origin: "by-hand" },
    }),
  );
  const asked = { relationshipId: ids.relationshipId };
  expect((await listChallenges.answer(asked, reading))?.items).toHaveLength(2);
  expect((await listChallenges.answer({ ...asked, open: "yes" }, reading))?.items).toMatchObject([{ what: "Another" }]);
  expect(await listChallenges.answer({ relationshipId: newIdOf(99) }, reading)).toBeUndefined();
});

test("REL-8 the advice there is comes in words, by category", async () => {
  const answer = await listChallengeTips.answer({}, readingOver([]));
  expect(answer?.categories).toHaveLength(11);
  expect(answer?.categories.flatMap(({ tips }) => tips)).toHaveLength(30);
  for (const { name, seenAs, tips } of answer?.categories ?? [])
    for (const said of [name, seenAs, ...tips.map(({ text }) => text)]) expect(said).toMatch(/^[A-Z].*/);
});
