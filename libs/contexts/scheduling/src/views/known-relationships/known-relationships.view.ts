import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import type { KnownMentee } from "./known-mentees.project";
import { hasJoined, hasLeft, withCorrectedStays } from "./known-mentees.project";

/** What scheduling needs to know of a relationship: whose it is, and whether something can be planned in it. */
export interface KnownRelationship {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly mentorOrganisation: string;
  readonly menteeOrganisation: string;
  /** Everybody who is mentored in it or was, the one it opened with first. */
  readonly mentees: readonly KnownMentee[];
  readonly zone: string;
  readonly status: "running" | "on-hold" | "ended";
  readonly ended: Happened | null;
  /** The fact that ended it, so that its correction is recognised. */
  readonly endedBy: Id | null;
}

/** A relationship that has not ended. */
export const RUNNING = ["running", "on-hold"] as const satisfies readonly KnownRelationship["status"][];

type Heard = Extract<
  RelationshipsContract,
  {
    readonly type:
      | "relationship.opened"
      | "relationship.put-on-hold"
      | "relationship.resumed"
      | "relationship.gone-dormant"
      | "relationship.pairing-declined"
      | "relationship.completed"
      | "relationship.completed-early"
      | "relationship.ended-prematurely"
      | "relationship.transitioned"
      | "relationship.corrected"
      | "relationship.mentee-joined"
      | "relationship.mentee-left";
  }
>;

const project = (doc: KnownRelationship | undefined, contract: Heard): KnownRelationship | undefined => {
  if (contract.type === "relationship.opened") {
    const { relationshipId, programmeId, applicationId, mentorOrganisation, menteeOrganisation, zone } = contract.data;
    const first = { organisationId: contract.data.menteeOrganisationId, organisation: menteeOrganisation };
    return {
      funder: contract.tenant,
      relationshipId,
      programmeId,
      applicationId,
      mentorOrganisation,
      menteeOrganisation,
      mentees: [first],
      zone,
      status: "running",
      ended: null,
      endedBy: null,
    };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "relationship.put-on-hold":
      return { ...doc, status: "on-hold" };
    // A silence is no agreed pause: proposing something is how it ends.
    case "relationship.gone-dormant":
    case "relationship.resumed":
      return { ...doc, status: "running" };
    case "relationship.pairing-declined":
    case "relationship.completed":
    case "relationship.completed-early":
    case "relationship.ended-prematurely":
    case "relationship.transitioned":
      return { ...doc, status: "ended", ended: contract.data.ended, endedBy: contract.id };
    case "relationship.corrected":
      if (!contract.data.happened) return doc;
      return doc.endedBy === contract.data.corrects
        ? { ...doc, ended: contract.data.happened }
        : { ...doc, mentees: withCorrectedStays(doc.mentees, contract.data.corrects, contract.data.happened) };
    case "relationship.mentee-joined":
      return { ...doc, mentees: hasJoined(doc.mentees, contract) };
    case "relationship.mentee-left":
      return { ...doc, mentees: hasLeft(doc.mentees, contract) };
    default:
      return exhausted(contract);
  }
};

export const knownRelationshipsView = view<KnownRelationship, Heard>({
  name: "known-relationships",
  version: 3,
  reads: [
    "relationship.opened",
    "relationship.put-on-hold",
    "relationship.resumed",
    "relationship.gone-dormant",
    "relationship.pairing-declined",
    "relationship.completed",
    "relationship.completed-early",
    "relationship.ended-prematurely",
    "relationship.transitioned",
    "relationship.corrected",
    "relationship.mentee-joined",
    "relationship.mentee-left",
  ],
  keys: (contract) => [contract.data.relationshipId],
  project,
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: { programmeId: (doc) => doc.programmeId, status: (doc) => doc.status },
  history: true,
});
