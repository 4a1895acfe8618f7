import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { newIdOf } from "./given-when-then";

/** What every message of a spec's relationship belongs to. */
export const relationshipIds = { relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) };

/** The terms on which a spec's relationship opens: a year in Nairobi that ends on the day of `NOW`. */
export const relationshipTerms: Extract<RelationshipsMessage, { readonly type: "relationship.opened" }>["data"] = {
  ...relationshipIds,
  memorandumId: relationshipIds.relationshipId,
  template: "snmp-track-3",
  templateVersion: 1,
  programmeName: "Track 3 East",
  mentorOrganisationId: newIdOf(4),
  mentorOrganisation: "Amani Lab",
  menteeOrganisationId: newIdOf(5),
  menteeOrganisation: "Tumaini",
  from: "2025-03-03",
  until: "2026-03-02",
  zone: "Africa/Nairobi",
  participants: [{ personId: newIdOf(6), role: "senior-leadership" }],
  stages: [
    { stage: "build", exit: ["rights-acknowledged-by-both"] },
    { stage: "expectations", exit: ["plan-agreed-by-both"] },
    { stage: "manage", exit: ["contact-held"] },
    { stage: "monitor", exit: [] },
    { stage: "end", exit: ["of-a-later-version"] },
  ],
  cadences: [{ cadence: "mentoring-contact", every: 1, unit: "month" }],
  obligations: [
    { obligation: "half-point-check-in", due: "half" },
    { obligation: "end-reflection", due: "end" },
  ],
};
