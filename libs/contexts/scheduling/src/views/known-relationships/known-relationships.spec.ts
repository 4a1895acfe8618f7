import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { knownRelationshipsView } from "./known-relationships.view";

type Said = RelationshipsMessage & { readonly id?: string };
const opened: Said = { type: "relationship.opened", data: relationshipTerms };
const after = (...said: readonly Said[]) =>
  folded(knownRelationshipsView, feed<RelationshipsMessage>(...said)).get(ids.relationshipId);

test("REL-1 a relationship that has opened is known, with what belongs to it", () => {
  expect(after(opened)).toMatchObject({ status: "running", ended: null, zone: "Africa/Nairobi" });
  expect(knownRelationshipsView.scope(after(opened)!)).toEqual({
    funder: TENANT,
    programme: ids.programmeId,
    application: ids.applicationId,
    relationship: ids.relationshipId,
  });
});

test.each([
  [{ type: "relationship.put-on-hold", data: { ...ids, reason: "x" } }, "on-hold", null],
  [{ type: "relationship.gone-dormant", data: { ...ids, reason: "x" } }, "running", null],
  [{ type: "relationship.resumed", data: ids }, "running", null],
  [{ type: "relationship.pairing-declined", data: { ...ids, side: "mentee", ended: NOW } }, "ended", NOW],
  [{ type: "relationship.completed", data: { ...ids, ended: NOW } }, "ended", NOW],
  [{ type: "relationship.completed-early", data: { ...ids, ended: NOW, agreedUntil: "2026-03-02" } }, "ended", NOW],
  [{ type: "relationship.transitioned", data: { ...ids, into: ["peers"], ended: NOW } }, "ended", NOW],
] as const)("GEN-3 after $type it is %s", (said, status, ended) => {
  expect(after(opened, said as unknown as Said)).toMatchObject({ status, ended });
  expect(after(said as unknown as Said)).toBeUndefined();
});

test("REL-1 it is known when each mentee joined and left, as put right, and that the first was there throughout", () => {
  const second = { organisationId: newIdOf(30), organisation: "Faraja" };
  const joined = (id: string, happened: string) =>
    ({ type: "relationship.mentee-joined", data: { ...ids, ...second, twin: false }, id, happened }) as Said;
  const left: Said = { type: "relationship.mentee-left", data: { ...ids, ...second, why: "x" }, id: newIdOf(92) };
  const correctedType = "relationship.mentee-joined";
  const correction: Said = {
    type: "relationship.corrected",
    data: { ...ids, corrects: newIdOf(91), correctedType, reason: "x", happened: "2026-01-20T09:00:00.000Z" },
  };
  const mentees = after(opened, joined(newIdOf(91), "2026-01-10T09:00:00.000Z"), left, correction)?.mentees;
  expect(mentees?.[0]).not.toHaveProperty("stays");
  expect(mentees?.[1]).toMatchObject({ ...second, stays: [{ from: "2026-01-20T09:00:00.000Z", until: NOW }] });
  const back = after(opened, joined(newIdOf(91), "2026-01-10T09:00:00.000Z"), left, joined(newIdOf(93), NOW));
  expect(back?.mentees[1]?.stays).toMatchObject([{ until: NOW }, { from: NOW, until: null }]);
});

test("GEN-2 when the moment of an ending is corrected, it ended then", () => {
  const id = newIdOf(90);
  const ended: Said = {
    type: "relationship.ended-prematurely",
    data: { ...ids, reason: "lost-interest", explanation: "x", mediationOffered: true, ended: NOW },
    id,
  };
  const correction = (corrects: string): Said => ({
    type: "relationship.corrected",
    data: {
      ...ids,
      corrects,
      correctedType: "relationship.ended-prematurely",
      reason: "x",
      happened: "2026-02-01T00:00:00.000Z",
    },
  });
  expect(after(opened, ended, correction(id))?.ended).toBe("2026-02-01T00:00:00.000Z");
  expect(after(opened, ended, correction(newIdOf(91)))?.ended).toBe(NOW);
});
