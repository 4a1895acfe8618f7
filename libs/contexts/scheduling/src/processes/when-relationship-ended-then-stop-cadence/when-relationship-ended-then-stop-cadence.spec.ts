import {
  relationshipsContracts,
  type RelationshipsContract,
  type RelationshipsMessage,
} from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { stopCadences } from "../../commands/stop-cadences";
import { whenRelationshipEndedThenStopCadence as stop } from "./when-relationship-ended-then-stop-cadence";

const ended = "2026-02-20[Africa/Nairobi]";

test("REL-9 however a relationship ended, its contacts are no longer owed, from that moment", () => {
  const [contract] = feed<RelationshipsMessage>({
    type: "relationship.completed",
    data: { ...ids, ended },
  }) as unknown as readonly Extract<RelationshipsContract, { type: "relationship.completed" }>[];
  expect(stop.then(contract!)).toEqual([
    { command: `scheduling.${stopCadences.name}`, request: { relationshipId: ids.relationshipId, happened: ended } },
  ]);
});

test("GEN-3 it hears every ending there is", () => {
  const endings = Object.entries(relationshipsContracts).filter(([, { data }]) => "ended" in data.properties);
  expect([...stop.hears].sort()).toEqual(endings.map(([type]) => type).sort());
});
