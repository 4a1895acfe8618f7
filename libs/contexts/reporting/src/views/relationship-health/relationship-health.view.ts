import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";
import {
  ABOUT_RELATIONSHIP,
  relationshipAfter,
  type AboutRelationship,
  type CountedRelationship,
} from "../programme-figures/counted-relationship.project";

/** What the health of one relationship is told from: those of the pair read it, and not the programme's numbers. */
export interface RelationshipHealthDoc extends CountedRelationship {
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly funder: Id;
  /** Whose calendar says what is late. */
  readonly zone: string;
}

export const relationshipHealthView = view<RelationshipHealthDoc, AboutRelationship>({
  name: "relationship-health",
  version: 2,
  reads: ABOUT_RELATIONSHIP,
  keys: ({ data }) => [data.relationshipId],
  project: (doc, contract, relationshipId) => {
    const after = relationshipAfter(doc, contract);
    const { programmeId, applicationId } = contract.data;
    const zone = contract.type === "relationship.opened" ? contract.data.zone : (doc?.zone ?? "UTC");
    return after && { ...after, relationshipId, programmeId, applicationId, funder: contract.tenant, zone };
  },
  scope: ({ funder, programmeId, applicationId, relationshipId }) => ({
    funder,
    programme: programmeId,
    application: applicationId,
    relationship: relationshipId,
  }),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
