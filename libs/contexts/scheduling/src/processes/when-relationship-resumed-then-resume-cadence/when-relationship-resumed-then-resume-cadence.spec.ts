import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { resumeCadences } from "../../commands/resume-cadences";
import { whenRelationshipResumedThenResumeCadence as resume } from "./when-relationship-resumed-then-resume-cadence";

test("GEN-3 the contacts of a relationship are resumed with it, from that moment", () => {
  const [contract] = feed<RelationshipsMessage>({
    type: "relationship.resumed",
    data: ids,
  }) as unknown as readonly Extract<RelationshipsContract, { type: "relationship.resumed" }>[];
  expect(resume.then(contract!)).toEqual([
    { command: `scheduling.${resumeCadences.name}`, request: { relationshipId: ids.relationshipId, happened: NOW } },
  ]);
});
