import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import { view } from "@sankofa/kernel/view";

/** A fact of a relationship, by its id: what a correction may name (GEN-2). */
export interface CorrectableFact {
  readonly relationshipId: Id;
  /** The contract it was heard as, e.g. `relationship.ended-prematurely`. */
  readonly type: string;
  readonly scope: Scope;
}

/** Only facts of the relationship itself: a plan is corrected by revising it. */
type Heard = Extract<RelationshipsContract, { readonly type: `relationship.${string}` }>;

export const correctableFactsView = view<CorrectableFact, Heard>({
  name: "correctable-facts",
  version: 2,
  reads: [
    "relationship.opened",
    "relationship.rights-acknowledged",
    "relationship.pairing-declined",
    "relationship.stage-entered",
    "relationship.stage-reopened",
    "relationship.put-on-hold",
    "relationship.resumed",
    "relationship.gone-dormant",
    "relationship.completed",
    "relationship.completed-early",
    "relationship.ended-prematurely",
    "relationship.transitioned",
    "relationship.carried-on",
    "relationship.orientation-held",
    "relationship.contact-named",
    "relationship.mentee-joined",
    "relationship.mentee-left",
    "relationship.direction-turned",
    "relationship.work-refused",
    "relationship.closure-noticed",
    "relationship.closure-reviewed",
    "relationship.lessons-told",
    "relationship.mediation-offered",
    "relationship.mediation-held",
    "relationship.uptake-noted",
  ],
  keys: (contract) => [contract.id],
  project: (_, { type, tenant, data: { relationshipId, programmeId, applicationId } }) => ({
    relationshipId,
    type,
    scope: { funder: tenant, programme: programmeId, application: applicationId, relationship: relationshipId },
  }),
  scope: (doc) => doc.scope,
  index: { relationshipId: (doc) => doc.relationshipId },
  history: false,
});
