import { view } from "@sankofa/kernel/view";
import { isAfter } from "../../domain/relationship/relationship.times.policies";
import type { Ahead, CardHeard, RelationshipCard } from "./relationship-card.doc";
import { projectCard } from "./relationship-card.project";

/** Engagements that somebody still comes to: of what was ahead when the relationship ended, none. */
export const stillAhead = ({ ahead, ending }: Pick<RelationshipCard, "ahead" | "ending">): readonly Ahead[] =>
  ending === null ? ahead : ahead.filter(({ startsAt }) => !isAfter(startsAt, ending.on));

export const isOverdue = (doc: RelationshipCard): boolean => doc.due.some((each) => each.standing === "overdue");

export const relationshipCardView = view<RelationshipCard, CardHeard>({
  name: "relationship-card",
  version: 4,
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
    "relationship.corrected",
    "plan.drafted",
    "plan.described",
    "plan.objective-set",
    "plan.objective-dropped",
    "plan.activity-added",
    "plan.activity-dropped",
    "plan.milestone-planned",
    "plan.agreed",
    "plan.revised",
    "plan.milestone-reached",
    "engagement.proposed",
    "engagement.confirmed",
    "engagement.moved",
    "engagement.held",
    "engagement.missed",
    "engagement.cancelled",
    "engagement.logged-afterwards",
    "engagement.corrected",
    "cadence.set",
    "contact.due",
    "contact.overdue",
    "cadence.met",
    "cadence.pace-changed",
    "cadence.paused",
    "cadence.resumed",
    "cadence.stopped",
  ],
  keys: (contract) => [contract.data.relationshipId],
  project: projectCard,
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: {
    programmeId: (doc) => doc.programmeId,
    applicationId: (doc) => doc.applicationId,
    status: (doc) => doc.status,
    stage: (doc) => doc.stage,
    template: (doc) => doc.template,
    overdue: (doc) => (isOverdue(doc) ? "yes" : "no"),
    mentee: (doc) => doc.menteeOrganisation,
  },
  lists: [["programmeId", "mentee"]],
  history: true,
});
