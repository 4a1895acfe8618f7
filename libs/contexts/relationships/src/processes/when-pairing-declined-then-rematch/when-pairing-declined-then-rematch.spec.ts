import "reflect-metadata";
import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { reopenMatch, ReopenMatchRequest } from "../../commands/reopen-match";
import { whenPairingDeclinedThenRematch as rematch } from "./when-pairing-declined-then-rematch";

test("REL-2 a declined pairing begins the search anew, with a request that fits the command", () => {
  const data = { ...ids, side: "mentee" as const, ended: NOW };
  const [contract] = feed<RelationshipsMessage>({ type: "relationship.pairing-declined", data });
  const heard = contract as Extract<RelationshipsContract, { readonly type: "relationship.pairing-declined" }>;
  const [instruction, ...more] = rematch.then(heard);
  expect(more).toEqual([]);
  expect(instruction?.command).toBe(`relationships.${reopenMatch.name}`);
  const request = plainToInstance(ReopenMatchRequest, instruction?.request);
  expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  expect(reopenMatch.id(request, undefined as never)).toBe(ids.applicationId);
});
