import "reflect-metadata";
import { relationshipLifeContracts } from "@sankofa/contracts/relationship-life.contracts";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { getRelationshipLife } from "./relationship-life.query";
import { relationshipLifeView } from "./relationship-life.view";

const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
const read = (relationshipId: string, ...said: readonly RelationshipsMessage[]) =>
  getRelationshipLife.answer({ relationshipId }, readingOver(feed<RelationshipsMessage>(...said)));
const contact = (personId: string): RelationshipsMessage => ({
  type: "relationship.contact-named",
  data: { ...ids, side: "mentor", duty: "focal-point", personId, name: "⟦s1.a⟧" },
});
const joined = (organisationId: string, twin: boolean): RelationshipsMessage => ({
  type: "relationship.mentee-joined",
  data: { ...ids, organisationId, organisation: "Faraja", twin },
});

test("it hears everything that is said of a relationship's life", () => {
  expect([...relationshipLifeView.reads].sort()).toEqual(
    ["relationship.opened", ...Object.keys(relationshipLifeContracts)].sort(),
  );
});

test("REL-1 whoever held a duty before stays readable", async () => {
  const life = await read(ids.relationshipId, opened, contact(newIdOf(20)), contact(newIdOf(21)));
  expect(life?.contacts.map(({ personId }) => personId)).toEqual([newIdOf(21)]);
  expect(life?.formerContacts.map(({ personId }) => personId)).toEqual([newIdOf(20)]);
});

test("REL-1 it is one-to-one, one-to-many or twinning by who is in it", async () => {
  const left: RelationshipsMessage = {
    type: "relationship.mentee-left",
    data: { ...ids, organisationId: newIdOf(31), organisation: "Faraja", why: "Merged" },
  };
  const mode = async (...said: readonly RelationshipsMessage[]) =>
    (await read(ids.relationshipId, opened, ...said))?.mode;
  expect(await mode()).toBe("one-to-one");
  expect(await mode(joined(newIdOf(30), false))).toBe("one-to-many");
  expect(await mode(joined(newIdOf(30), false), joined(newIdOf(31), true))).toBe("twinning");
  expect(await mode(joined(newIdOf(30), false), joined(newIdOf(31), true), left)).toBe("one-to-many");
});

test("REL-9 a relationship and the one that carries it on point to each other", async () => {
  const next = newIdOf(40);
  const said: readonly RelationshipsMessage[] = [
    opened,
    { type: "relationship.opened", data: { ...relationshipTerms, relationshipId: next } },
    {
      type: "relationship.carried-on",
      data: { ...ids, relationshipId: next, followsId: ids.relationshipId, into: ["peers"] },
    },
  ];
  expect(await read(ids.relationshipId, ...said)).toMatchObject({ follows: null, followedBy: next });
  expect(await read(next, ...said)).toMatchObject({ follows: ids.relationshipId, followedBy: null });
});

test("REL-9 closing is read whole: notice, conversation, lessons of both, mediation, what came after", async () => {
  const life = await read(
    ids.relationshipId,
    opened,
    { type: "relationship.closure-noticed", data: { ...ids, endsOn: "2026-04-01" } },
    { type: "relationship.closure-reviewed", data: { ...ids, answers: [], touchBy: "phone" } },
    { type: "relationship.lessons-told", data: { ...ids, side: "mentor", lessons: "a" } },
    { type: "relationship.lessons-told", data: { ...ids, side: "mentee", lessons: "b" } },
    { type: "relationship.lessons-told", data: { ...ids, side: "mentor", lessons: "c" } },
    { type: "relationship.mediation-offered", data: { ...ids, offer: "o" } },
    { type: "relationship.mediation-held", data: { ...ids, outcome: "p", goesOn: true } },
    { type: "relationship.uptake-noted", data: { ...ids, what: "u" } },
  );
  expect(life).toMatchObject({
    closure: { endsOn: "2026-04-01", on: NOW },
    review: { touchBy: "phone" },
    mediation: { offered: { offer: "o" }, held: { outcome: "p" } },
    uptake: [{ what: "u" }],
  });
  expect(life?.lessons.map(({ side, lessons }) => [side, lessons])).toEqual([
    ["mentee", "b"],
    ["mentor", "c"],
  ]);
});
