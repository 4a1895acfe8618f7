import { relationshipsContracts, type RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { correctableFactsView } from "./correctable-facts.view";

test("GEN-2 a fact of a relationship is found by its id, with what it was heard as", () => {
  const opened = { type: "relationship.opened", data: relationshipTerms, id: newIdOf(8) } as const;
  const docs = folded(correctableFactsView, feed<RelationshipsMessage>(opened));
  expect(docs.get(newIdOf(8))).toMatchObject({
    relationshipId: relationshipIds.relationshipId,
    type: "relationship.opened",
  });
});

test("GEN-2 every fact of a relationship can be corrected, except a correction", () => {
  const said = Object.keys(relationshipsContracts).filter((type) => type.startsWith("relationship."));
  expect([...correctableFactsView.reads, "relationship.corrected"].sort()).toEqual(said.sort());
});
