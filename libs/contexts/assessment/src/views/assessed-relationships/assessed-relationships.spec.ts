import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { NOW, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { assessedRelationshipsView } from "./assessed-relationships.view";

const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
const after = (...said: readonly RelationshipsMessage[]) =>
  folded(assessedRelationshipsView, feed<RelationshipsMessage>(...said)).get(ids.relationshipId);

test("ASM-5 a relationship that has opened is known with its people", () => {
  const doc = after(opened);
  expect(doc).toMatchObject({ ended: false, template: "snmp-track-3", participants: relationshipTerms.participants });
  expect(doc && assessedRelationshipsView.scope(doc)).toEqual({
    funder: TENANT,
    programme: ids.programmeId,
    application: ids.applicationId,
    relationship: ids.relationshipId,
  });
});

test("ASM-5 it is known by the application it came from too", () => {
  const docs = folded(assessedRelationshipsView, feed<RelationshipsMessage>(opened));
  expect(docs.get(ids.applicationId)).toEqual(docs.get(ids.relationshipId));
});

test.each([
  [{ type: "relationship.pairing-declined", data: { ...ids, side: "mentee", ended: NOW } }],
  [{ type: "relationship.completed", data: { ...ids, ended: NOW } }],
  [{ type: "relationship.completed-early", data: { ...ids, ended: NOW, agreedUntil: "2026-03-02" } }],
  [{ type: "relationship.transitioned", data: { ...ids, into: ["peers"], ended: NOW } }],
] as const)("REL-9 after $type it has ended", (said) => {
  expect(after(opened, said as unknown as RelationshipsMessage)).toMatchObject({ ended: true });
  expect(after(said as unknown as RelationshipsMessage)).toBeUndefined();
});
