import "reflect-metadata";
import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { listApproaches } from "./approach-catalogue.query";
import { getApproachChoice, getApproachMatrix } from "./approach-choice.query";
import { listMatrixVersions } from "./matrix-versions.query";

const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
const ranked = (matrixVersion: number, more: object = {}): RelationshipsMessage => ({
  type: "approach-choice.ranked",
  data: {
    ...ids,
    rankingId: newIdOf(7),
    matrixVersion,
    answers: [{ question: "term", answer: "long" }],
    ranking: [{ approach: "twinning", earned: 1, most: 1, share: 100, counted: ["term"] }],
    leading: ["twinning"],
    ...more,
  },
});
const chosen: RelationshipsMessage = {
  type: "approach-choice.chosen",
  data: {
    ...ids,
    choiceId: newIdOf(8),
    rankingId: newIdOf(7),
    approaches: [{ approach: "twinning", reason: "They run the same clubs" }],
    chosen: ["twinning"],
    added: ["twinning"],
  },
};
const compared = (what: string): RelationshipsMessage => ({
  type: "approach-choice.outcome-compared",
  data: { ...ids, approach: "twinning", outcome: "as-hoped", what },
});
const questions = [{ question: "term", text: "For how long?", answers: [{ answer: "long", text: "Long", dots: [] }] }];
const edited = (version: number): RelationshipsMessage => ({
  type: "approach-matrix.edited",
  data: { programmeId: ids.programmeId, version, questions, why: "It rains here" },
});
const read = (...said: readonly RelationshipsMessage[]) =>
  getApproachChoice.answer({ relationshipId: ids.relationshipId }, readingOver(feed(...said)));

test("REL-4 before anything is answered there is the matrix that is asked", async () => {
  const choice = await read(opened);
  expect(choice).toMatchObject({ ranking: null, rankedWith: null, chosen: [], chosenOn: null });
  expect(choice?.matrix.questions).toHaveLength(6);
  expect(await read()).toBeUndefined();
});

test("REL-4 a choice is read with its ranking, its reasons and what came of it", async () => {
  const choice = await read(opened, ranked(1, { period: "Until May" }), chosen, compared("a"), compared("b"));
  expect(choice).toMatchObject({
    ranking: { on: NOW, period: "Until May", distance: null, ranking: [{ approach: "twinning", share: 100 }] },
    chosen: [{ reason: "They run the same clubs" }],
    chosenOn: NOW,
    outcomes: [{ what: "b" }],
  });
});

test("REL-4 an old ranking is read with the version of the matrix it used, a new one with the programme's", async () => {
  expect(await read(opened, ranked(1), edited(2))).toMatchObject({
    matrix: { version: 2, questions },
    rankedWith: { version: 1 },
  });
  expect(await read(opened, edited(2), ranked(2), edited(3), chosen)).toMatchObject({
    matrix: { version: 3 },
    rankedWith: { version: 2 },
  });
  expect(await read(opened, ranked(1), chosen, ranked(2))).toMatchObject({ chosen: [{ approach: "twinning" }] });
  expect(await read(chosen, opened)).toMatchObject({ chosen: [] });
});

test("REL-4 a programme's matrix is the shipped one until it is edited", async () => {
  const programme = {
    type: "programme.opened",
    data: { programmeId: ids.programmeId },
  } as unknown as EnrolmentMessage;
  const asked = { programmeId: ids.programmeId };
  expect(await getApproachMatrix.answer(asked, readingOver(feed(programme)))).toMatchObject({ version: 1 });
  expect(
    await getApproachMatrix.answer(
      asked,
      readingOver(feed<EnrolmentMessage | RelationshipsMessage>(programme, edited(2))),
    ),
  ).toMatchObject({ version: 2 });
  expect(await getApproachMatrix.answer({ programmeId: newIdOf(99) }, readingOver(feed(programme)))).toBeUndefined();
});

test("REL-4 the versions of a programme's matrix say why each was made, the shipped one first", async () => {
  const programme = { type: "programme.opened", data: { programmeId: ids.programmeId } } as unknown as EnrolmentMessage;
  const reading = readingOver(feed<EnrolmentMessage | RelationshipsMessage>(programme, edited(2), edited(3)));
  const versions = await listMatrixVersions.answer({ programmeId: ids.programmeId }, reading);
  expect(versions?.items.map(({ version, why }) => [version, why !== null])).toEqual([
    [1, false],
    [2, true],
    [3, true],
  ]);
  expect(await listMatrixVersions.answer({ programmeId: newIdOf(99) }, reading)).toBeUndefined();
});

test("REL-5 the catalogue gives all nine in words", async () => {
  const { items } = (await listApproaches.answer({}, readingOver([]))) ?? { items: [] };
  expect(items).toHaveLength(9);
  expect(items.flatMap(({ whenToUse }) => whenToUse)).toHaveLength(34);
  expect(items.flatMap(({ steps }) => steps)).toHaveLength(57);
  for (const { name, definition, virtually, whenToUse, steps, considerations } of items)
    for (const said of [name, definition, virtually, ...whenToUse, ...steps.map(({ text }) => text), ...considerations])
      expect(said).toMatch(/^[A-Z][^.]*[a-z]/);
});
