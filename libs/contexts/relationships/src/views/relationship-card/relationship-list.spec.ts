import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms as terms } from "@sankofa/testing/relationship-terms";
import { listRelationships } from "./relationship-list.query";

type Said = RelationshipsMessage;
const { relationshipId } = ids;
const opened: Said = { type: "relationship.opened", data: terms };

test("REL-2 REL-6 the list says from which side the rights or the plan are still waited for, until the end", async () => {
  const plan = { planId: relationshipId, ...ids };
  const acknowledged: Said = {
    type: "relationship.rights-acknowledged",
    data: { ...ids, side: "mentor", rights: "s2s", rightsVersion: 1, additions: [] },
  };
  const objective = {
    type: "plan.objective-set",
    data: { ...plan, edition: 1, objectiveId: newIdOf(70), title: "x" },
  } as unknown as Said;
  const agreed: Said = { type: "plan.agreed", data: { ...plan, side: "mentee", edition: 1, byBoth: false } };
  const waitsFor = async (...said: readonly Said[]) => {
    const reading = readingOver(feed<RelationshipsMessage>(opened, ...said));
    return (await listRelationships.answer({ limit: 10 }, reading))?.items[0]?.waitsFor;
  };
  const drafted = [acknowledged, { type: "plan.drafted", data: plan } as Said];
  expect(await waitsFor()).toEqual({ mentor: ["acknowledgement"], mentee: ["acknowledgement"] });
  // There is nothing to agree to in a plan without objectives.
  expect(await waitsFor(...drafted)).toEqual({ mentor: [], mentee: ["acknowledgement"] });
  expect(await waitsFor(...drafted, objective)).toEqual({
    mentor: ["plan-agreement"],
    mentee: ["acknowledgement", "plan-agreement"],
  });
  expect(await waitsFor(...drafted, objective, agreed)).toEqual({
    mentor: ["plan-agreement"],
    mentee: ["acknowledgement"],
  });
  const declined: Said = { type: "relationship.pairing-declined", data: { ...ids, side: "mentee", ended: NOW } };
  expect(await waitsFor(...drafted, objective, declined)).toEqual({ mentor: [], mentee: [] });
});
