import "reflect-metadata";
import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Role, ScopeLevel } from "@sankofa/kernel/scope";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { ownFeedback } from "./own-feedback.query";
import { programmeFeedback } from "./programme-feedback.query";

const { relationshipId, programmeId } = relationshipIds;
const [writer, other] = [newIdOf(60), newIdOf(61)];
const ids = { feedbackId: newIdOf(11), ...relationshipIds, writerId: writer };
const programme = { type: "programme.opened", data: { programmeId } } as unknown as EnrolmentMessage;
const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
const moved: RelationshipsMessage = {
  type: "relationship.stage-entered",
  data: { ...relationshipIds, from: "build", stage: "expectations", overridden: [] },
};
const told: RelationshipsMessage = {
  type: "feedback.given",
  data: { ...ids, side: "mentee", point: "stage-change", stage: "expectations", bad: "⟦s1.bad⟧" },
};
const followedUp: RelationshipsMessage = { type: "feedback.followed-up", data: { ...ids, done: "⟦s1.done⟧" } };
const withdrawn: RelationshipsMessage = { type: "feedback.withdrawn", data: { ...ids, reason: "⟦s1.why⟧" } };

type Said = readonly (RelationshipsMessage | EnrolmentMessage)[];
const as = (account: string, role: Role, level: ScopeLevel, on: string) => ({
  actor: `account:${account}`,
  grants: [{ id: newIdOf(70), role, level, on }],
});
const own = (account: string, ...said: Said) =>
  ownFeedback.answer(
    { relationshipId },
    readingOver(feed(opened, moved, ...said), as(account, "mentee", "relationship", relationshipId)),
  );
const programmes = (...said: Said) =>
  programmeFeedback.answer(
    { programmeId },
    readingOver(feed(programme, opened, ...said), as(other, "coordinator", "programme", programmeId)),
  );

test("REL-15 whoever gave it reads it and what was done; another person of the same side does not", async () => {
  expect((await own(writer, told, followedUp))?.items).toMatchObject([
    { bad: "⟦s1.bad⟧", followUps: [{ done: "⟦s1.done⟧" }], status: "followed-up" },
  ]);
  expect((await own(other, told, followedUp))?.items).toEqual([]);
});

test("REL-15 strategic points that the relationship has come to are offered to whoever has not spoken at them", async () => {
  const half = { point: "half-point", stage: null };
  const stage = { point: "stage-change", stage: "expectations" };
  expect((await own(writer))?.offers).toEqual([stage, half]);
  expect((await own(writer, told))?.offers).toEqual([half]);
  expect((await own(writer, told, withdrawn))?.offers).toEqual([stage, half]);
  const completed: RelationshipsMessage = {
    type: "relationship.completed",
    data: { ...relationshipIds, ended: "2026-03-02T09:00:00.000Z" },
  };
  expect((await own(writer, told, completed))?.offers).toEqual([half, { point: "end", stage: null }]);
});

test("REL-15 a point is offered no more where what was said at it stands on a page further back", async () => {
  const later: RelationshipsMessage = {
    type: "feedback.given",
    data: { ...ids, feedbackId: newIdOf(12), side: "mentee", point: "any-time", good: "⟦s1.good⟧" },
  };
  const said = feed<RelationshipsMessage>(opened, moved, told, { ...later, recorded: "2026-03-03T10:00:00.000Z" });
  const reader = as(writer, "mentee", "relationship", relationshipId);
  const page = await ownFeedback.answer({ relationshipId, limit: 1 }, readingOver(said, reader));
  expect(page?.items).toMatchObject([{ point: "any-time" }]);
  expect(page?.offers).toEqual([{ point: "half-point", stage: null }]);
});

test("AUD-2 no past is kept in which the programme reads again what was withdrawn since", () => {
  expect([ownFeedback, programmeFeedback].map(({ asOf }) => asOf === true)).toEqual([false, false]);
});

test("REL-15 what was withdrawn the programme does not read, and its writer does", async () => {
  expect((await programmes(told, followedUp))?.items).toMatchObject([{ bad: "⟦s1.bad⟧", status: "followed-up" }]);
  expect((await programmes(told, followedUp, withdrawn))?.items).toMatchObject([
    { bad: null, followUps: [], withdrawn: null, status: "withdrawn" },
  ]);
  expect((await own(writer, told, withdrawn))?.items).toMatchObject([
    { bad: "⟦s1.bad⟧", withdrawn: { reason: "⟦s1.why⟧" } },
  ]);
});

test("AUD-5 an answer says whose words it discloses: not those of the reader, and not those that were withdrawn", async () => {
  const page = (await programmes(told))!;
  const { feedbackId } = ids;
  expect(programmeFeedback.discloses?.(page, `account:${other}`)).toEqual({
    programmeId,
    kind: "feedback",
    recordIds: [feedbackId],
  });
  expect(programmeFeedback.discloses?.(page, `account:${writer}`)).toBeUndefined();
  expect(programmeFeedback.discloses?.((await programmes(told, withdrawn))!, `account:${other}`)).toBeUndefined();
});
