import "reflect-metadata";
import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { carryMentors, CarryMentorsRequest } from "../../commands/carry-mentors";
import { whenRelationshipCarriedOnThenCarryMentors as carry } from "./when-relationship-carried-on-then-carry-mentors";

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.carried-on" }>;

test("REL-9 whoever carries a relationship on is let into the one that follows, with a request that fits the command", () => {
  const data = { ...ids, followsId: newIdOf(9), into: ["peers"] as "peers"[] };
  const [contract] = feed<RelationshipsMessage>({ type: "relationship.carried-on", data });
  const [instruction, ...more] = carry.then(contract as Heard);
  expect(more).toEqual([]);
  expect(instruction?.command).toBe(`access.${carryMentors.name}`);
  expect(instruction?.request).toMatchObject({ relationshipId: ids.relationshipId, followsId: newIdOf(9) });
  const request = plainToInstance(CarryMentorsRequest, instruction?.request);
  expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
});
