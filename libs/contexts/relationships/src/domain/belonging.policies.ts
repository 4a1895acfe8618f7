import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";

/** What every record within a relationship carries to be found by. */
export interface Belonging {
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
}

const ACCOUNT = "account:";

/** The person who acts, under whose key what they write in confidence is sealed; the funder's where it is no person. */
export const personOf = ({ actor, tenant }: { readonly actor: string; readonly tenant: Id }): Id =>
  actor.startsWith(ACCOUNT) ? actor.slice(ACCOUNT.length) : tenant;

/** A record within a relationship is read and written by those of the relationship. */
export const scopeWithin = (belongs: Belonging, tenant: Id) =>
  ({
    funder: tenant,
    programme: belongs.programmeId,
    application: belongs.applicationId,
    relationship: belongs.relationshipId,
  }) satisfies Scope;

/** A challenge is of its relationship, and for a mediator a place of its own. */
export const scopeOfChallenge = (belongs: Belonging & { readonly challengeId: Id }, tenant: Id) =>
  ({ ...scopeWithin(belongs, tenant), challenge: belongs.challengeId }) satisfies Scope;
