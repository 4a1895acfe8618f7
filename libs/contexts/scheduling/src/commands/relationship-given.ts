import type { Surroundings } from "@sankofa/kernel/manifest";
import type { Scope } from "@sankofa/kernel/scope";
import { engagement } from "../domain/engagement/engagement.noun";
import { engagementScope } from "../domain/engagement/engagement.state";
import { peopleAroundView, peopleOf } from "../views/people-around/people-around.view";
import { knownRelationshipsView, type KnownRelationship } from "../views/known-relationships/known-relationships.view";

export const relationshipOf = (relationshipId: string, around: Surroundings): Promise<KnownRelationship | undefined> =>
  around.lookup(knownRelationshipsView, relationshipId);

/** The scope of a known relationship: what is planned in it belongs to it. */
export const scopeOfRelationship = async (relationshipId: string, around: Surroundings): Promise<Scope | undefined> => {
  const known = await relationshipOf(relationshipId, around);
  return known && knownRelationshipsView.scope(known);
};

/** The relationship that an engagement belongs to. */
export const relationshipOfEngagement = async (
  engagementId: string,
  around: Surroundings,
): Promise<KnownRelationship | undefined> => {
  const scope = engagementScope(await around.state(engagement, engagementId), around.tenant);
  return scope?.relationship === undefined ? undefined : relationshipOf(scope.relationship, around);
};

/** Everybody a relationship knows or knew, by id; nobody where there is no such relationship. */
export const peopleGiven = async (
  known: KnownRelationship | undefined,
  around: Surroundings,
): Promise<Readonly<Record<string, { readonly left: boolean }>>> => {
  const people = known ? await peopleOf(known, (key) => around.lookup(peopleAroundView, key)) : [];
  return Object.fromEntries(people.map(({ personId, left }) => [personId, { left }]));
};
