import type { Id } from "@sankofa/kernel/ids";
import type { Role, Scope, ScopeLevel } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";

export interface GrantEntry {
  readonly grantId: Id;
  readonly accountId: Id;
  readonly displayName: string;
  readonly role: Role;
  readonly level: ScopeLevel;
  readonly on: Id;
  readonly from?: Instant;
  readonly until?: Instant;
  /** When it was given. */
  readonly given?: Instant;
  readonly revoked: boolean;
}

/** What the grants of a book are for, below the funder. */
export type Place = Omit<Scope, "funder">;

interface Named {
  readonly programmeId?: Id | undefined;
  readonly applicationId?: Id | undefined;
  readonly relationshipId?: Id | undefined;
  readonly challengeId?: Id | undefined;
}

export const placeIn = ({ programmeId, applicationId, relationshipId, challengeId }: Named): Place => ({
  ...(programmeId === undefined ? {} : { programme: programmeId }),
  ...(applicationId === undefined ? {} : { application: applicationId }),
  ...(relationshipId === undefined ? {} : { relationship: relationshipId }),
  ...(challengeId === undefined ? {} : { challenge: challengeId }),
});

export type GrantState =
  | { readonly status: "absent" }
  | { readonly status: "kept"; readonly place: Place; readonly entries: readonly GrantEntry[] };

export const entriesOf = (state: GrantState): readonly GrantEntry[] => (state.status === "kept" ? state.entries : []);

/** A place as facts name it. */
export const placeFields = (
  place: Place,
): { programmeId?: Id; applicationId?: Id; relationshipId?: Id; challengeId?: Id } => ({
  ...(place.programme === undefined ? {} : { programmeId: place.programme }),
  ...(place.application === undefined ? {} : { applicationId: place.application }),
  ...(place.relationship === undefined ? {} : { relationshipId: place.relationship }),
  ...(place.challenge === undefined ? {} : { challengeId: place.challenge }),
});
