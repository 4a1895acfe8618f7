import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import {
  RELATIONSHIP_ENDINGS,
  type RelationshipEnding,
  type RelationshipsContract,
} from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** A relationship as far as mentors are given it: where it belongs, and who carries it. */
export interface MentoredRelationshipDoc {
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly funder: Id;
  readonly mentee: string;
  /** Those who carry it, in the order they were given it: one, but for the moment in which two were. */
  readonly carriers: readonly Id[];
  /** It needs a mentor no more, however it ended. */
  readonly ended: boolean;
}

type Heard =
  | Extract<RelationshipsContract, { readonly type: "relationship.opened" }>
  | RelationshipEnding
  | Extract<
      EnrolmentContract,
      { readonly type: "mentor-profile.relationship-taken" | "mentor-profile.relationship-released" }
    >;

export const mentoredRelationshipsView = view<MentoredRelationshipDoc, Heard>({
  name: "mentored-relationships",
  version: 5,
  reads: [
    "relationship.opened",
    ...RELATIONSHIP_ENDINGS,
    "mentor-profile.relationship-taken",
    "mentor-profile.relationship-released",
  ],
  keys: ({ data }) => [data.relationshipId],
  project: (doc, contract) => {
    switch (contract.type) {
      case "relationship.opened": {
        const { relationshipId, programmeId, applicationId, menteeOrganisation: mentee } = contract.data;
        const belongs = { relationshipId, programmeId, applicationId, funder: contract.tenant, mentee };
        return { ...belongs, carriers: [], ended: false };
      }
      case "mentor-profile.relationship-taken":
        return doc && { ...doc, carriers: [...doc.carriers, contract.data.mentorId] };
      case "mentor-profile.relationship-released":
        return doc && { ...doc, carriers: doc.carriers.filter((each) => each !== contract.data.mentorId) };
      case "relationship.pairing-declined":
      case "relationship.completed":
      case "relationship.completed-early":
      case "relationship.ended-prematurely":
      case "relationship.transitioned":
        return doc && { ...doc, ended: true };
      default:
        return exhausted(contract);
    }
  },
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: { programmeId: ({ programmeId }) => programmeId },
  history: true,
});
