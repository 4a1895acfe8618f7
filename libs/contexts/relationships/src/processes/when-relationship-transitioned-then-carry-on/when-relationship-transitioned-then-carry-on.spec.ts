import "reflect-metadata";
import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { carryOnRelationship, CarryOnRelationshipRequest } from "../../commands/carry-on-relationship";
import { whenRelationshipTransitionedThenCarryOn as carryOn } from "./when-relationship-transitioned-then-carry-on";

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.transitioned" }>;
const transitioned = (more: object): Heard => {
  const data = { ...ids, into: ["peers"] as "peers"[], ended: NOW, ...more };
  const [contract] = feed<RelationshipsMessage>({ type: "relationship.transitioned", data });
  return contract as Heard;
};

test("REL-9 a transition opens a relationship that follows, with a request that fits the command", () => {
  const contract = transitioned({ until: "2027-03-02" });
  const [instruction, ...more] = carryOn.then(contract);
  expect(more).toEqual([]);
  expect(instruction?.command).toBe(`relationships.${carryOnRelationship.name}`);
  const request = plainToInstance(CarryOnRelationshipRequest, instruction?.request);
  expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  expect(carryOn.then(contract)).toEqual(carryOn.then(contract));
});

test("REL-9 a transition from before this was promised opens nothing", () => {
  expect(carryOn.then(transitioned({}))).toEqual([]);
});
