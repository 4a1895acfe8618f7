import {
  RELATIONSHIP_ENDINGS,
  type RelationshipEnding,
  type RelationshipsContract,
} from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** What assessment needs to know of a relationship: whose it is, who takes part, and whether it has ended. */
export interface AssessedRelationship {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly template: string;
  readonly mentorOrganisation: string;
  readonly menteeOrganisation: string;
  readonly zone: string;
  readonly participants: readonly { readonly personId: Id; readonly role: string }[];
  readonly ended: boolean;
}

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.opened" }> | RelationshipEnding;

const opened = (contract: Extract<Heard, { readonly type: "relationship.opened" }>): AssessedRelationship => {
  const { relationshipId, programmeId, applicationId, template, zone, participants } = contract.data;
  const { mentorOrganisation, menteeOrganisation } = contract.data;
  return {
    funder: contract.tenant,
    relationshipId,
    programmeId,
    applicationId,
    template,
    mentorOrganisation,
    menteeOrganisation,
    zone,
    participants,
    ended: false,
  };
};

const project = (doc: AssessedRelationship | undefined, contract: Heard): AssessedRelationship | undefined => {
  switch (contract.type) {
    case "relationship.opened":
      return opened(contract);
    case "relationship.pairing-declined":
    case "relationship.completed":
    case "relationship.completed-early":
    case "relationship.ended-prematurely":
    case "relationship.transitioned":
      return doc && { ...doc, ended: true };
    default:
      return exhausted(contract);
  }
};

export const assessedRelationshipsView = view<AssessedRelationship, Heard>({
  name: "assessed-relationships",
  version: 1,
  reads: ["relationship.opened", ...RELATIONSHIP_ENDINGS],
  // Other rooms speak of a mentee's people by their application: the relationship that came from it is known by that too.
  keys: (contract) => [contract.data.relationshipId, contract.data.applicationId],
  project,
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
