import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { pauseCadences } from "../../commands/pause-cadences";
import { whenRelationshipPausedThenPauseCadence as pause } from "./when-relationship-paused-then-pause-cadence";

test("GEN-3 the contacts of a relationship are paused with it, from that moment", () => {
  const [contract] = feed<RelationshipsMessage>({
    type: "relationship.put-on-hold",
    data: { ...ids, reason: "Elections" },
  }) as unknown as readonly Extract<RelationshipsContract, { type: "relationship.put-on-hold" }>[];
  expect(pause.then(contract!)).toEqual([
    { command: `scheduling.${pauseCadences.name}`, request: { relationshipId: ids.relationshipId, happened: NOW } },
  ]);
});
