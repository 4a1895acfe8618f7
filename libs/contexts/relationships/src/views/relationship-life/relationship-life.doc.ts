import type { relationshipLifeContracts } from "@sankofa/contracts/relationship-life.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";

export type LifeHeard = Extract<
  RelationshipsContract,
  { readonly type: keyof typeof relationshipLifeContracts | "relationship.opened" }
>;

type Belongings = "relationshipId" | "programmeId" | "applicationId";

type Own<Name extends string> = Omit<Extract<LifeHeard, { readonly type: `relationship.${Name}` }>["data"], Belongings>;

type On<Said> = Said & { readonly on: Happened };

export type ContactPerson = On<Own<"contact-named">>;

/** What a pair settled and told beside the course of its stages: people, guidelines, closing, what came after. */
export interface RelationshipLife {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly mentees: readonly On<Own<"mentee-joined">>[];
  readonly mode: "one-to-one" | "one-to-many" | "twinning";
  /** The relationship it carries on, and the one that carries it on. */
  readonly follows: Id | null;
  readonly followedBy: Id | null;
  readonly orientation: On<Own<"orientation-held">> | null;
  /** Who holds a duty now, and who held it before, the last first. */
  readonly contacts: readonly ContactPerson[];
  readonly formerContacts: readonly ContactPerson[];
  readonly formerMentees: readonly On<Own<"mentee-left">>[];
  readonly directions: readonly On<Own<"direction-turned">>[];
  readonly refused: readonly On<Own<"work-refused">>[];
  readonly closure: On<Own<"closure-noticed">> | null;
  readonly review: On<Own<"closure-reviewed">> | null;
  readonly lessons: readonly On<Own<"lessons-told">>[];
  readonly mediation: {
    readonly offered: On<Own<"mediation-offered">>;
    readonly held: On<Own<"mediation-held">> | null;
  } | null;
  readonly uptake: readonly On<Own<"uptake-noted">>[];
}
