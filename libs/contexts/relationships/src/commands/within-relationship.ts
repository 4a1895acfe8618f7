import type { Surroundings } from "@sankofa/kernel/manifest";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Belonging } from "../domain/belonging.policies";
import { relationship } from "../domain/relationship/relationship.noun";
import { relationshipScope } from "../domain/relationship/relationship.state";

/** Whom a new record in a relationship is for; undefined where there is no such relationship. */
export const underRelationship = async (relationshipId: Id, around: Surroundings): Promise<Scope | undefined> =>
  relationshipScope(await around.state(relationship, relationshipId), around.tenant);

/** What a new record in a relationship carries to be found by. */
export const belongingTo = async (relationshipId: Id, around: Surroundings): Promise<Belonging> => {
  const scope = await underRelationship(relationshipId, around);
  return { relationshipId, programmeId: scope?.programme ?? "", applicationId: scope?.application ?? "" };
};

interface Originated {
  readonly origin?: string | undefined;
  readonly originId?: string | undefined;
  readonly originKey?: string | undefined;
}

/** What has an origin gets its id from it, so that a thing asked for twice is one; anything else gets a new one. */
export const idByOrigin = async (
  noun: string,
  relationshipId: Id,
  { origin, originId, originKey }: Originated,
  around: Surroundings,
): Promise<Id> =>
  originId === undefined
    ? around.newId(0)
    : around.reservationId(noun, [relationshipId, origin, originId, originKey ?? ""].join(" "));
