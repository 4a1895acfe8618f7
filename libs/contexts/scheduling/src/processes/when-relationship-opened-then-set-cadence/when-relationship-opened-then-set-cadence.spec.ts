import "reflect-metadata";
import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { relationshipTerms } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { setCadences, SetCadencesRequest } from "../../commands/set-cadences";
import { whenRelationshipOpenedThenSetCadence as set } from "./when-relationship-opened-then-set-cadence";

const opened = (more: Partial<typeof relationshipTerms> = {}) =>
  feed<RelationshipsMessage>({
    type: "relationship.opened",
    data: { ...relationshipTerms, ...more },
  })[0] as unknown as Extract<RelationshipsContract, { type: "relationship.opened" }>;

test("SCH-2, REL-13 the contacts of the template are set, recurring and once", () => {
  const [instruction] = set.then(opened());
  expect(instruction?.command).toBe(`scheduling.${setCadences.name}`);
  expect(instruction?.request["rules"]).toMatchObject([
    { kind: "mentoring-contact", pace: { every: 1, unit: "month" }, graceDays: 7 },
    { kind: "half-point-check-in", at: "half", metBy: ["half-point-check-in"], graceDays: 14 },
    { kind: "end-reflection", at: "end", metBy: ["end-reflection"], graceDays: 14 },
  ]);
});

test("the request fits the command", () => {
  const request = plainToInstance(SetCadencesRequest, set.then(opened())[0]?.request, { exposeUnsetFields: false });
  expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  expect(setCadences.command(request, undefined as never)).toMatchObject({
    type: "set-cadences",
    zone: "Africa/Nairobi",
  });
});

test("a kind that only a template knows is met by engagements of its own kind", () => {
  const [instruction] = set.then(
    opened({ cadences: [{ cadence: "field-visit", every: 2, unit: "month" }], obligations: [] }),
  );
  expect(instruction?.request["rules"]).toEqual([
    { kind: "field-visit", pace: { every: 2, unit: "month" }, metBy: ["field-visit"], graceDays: 7 },
  ]);
});

test("a template without contacts sets none", () => {
  expect(set.then(opened({ cadences: [], obligations: [] }))).toEqual([]);
});
