import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { LifeFact } from "../domain/relationship/relationship.life.policies";

/** What is settled and told in a relationship stays in the house. */
export const lifeOutbound: Outbound<LifeFact, RelationshipsMessage> = {
  "relationships.relationship-carried-on": {
    inside: ({ data }) => ({ type: "relationship.carried-on", data }),
    outside: null,
  },
  "relationships.relationship-orientation-held": {
    inside: ({ data }) => ({ type: "relationship.orientation-held", data }),
    outside: null,
  },
  "relationships.relationship-contact-named": {
    inside: ({ data }) => ({ type: "relationship.contact-named", data }),
    outside: null,
  },
  "relationships.relationship-mentee-joined": {
    inside: ({ data }) => ({ type: "relationship.mentee-joined", data }),
    outside: null,
  },
  "relationships.relationship-mentee-left": {
    inside: ({ data }) => ({ type: "relationship.mentee-left", data }),
    outside: null,
  },
  "relationships.relationship-direction-turned": {
    inside: ({ data }) => ({ type: "relationship.direction-turned", data }),
    outside: null,
  },
  "relationships.relationship-work-refused": {
    inside: ({ data }) => ({ type: "relationship.work-refused", data }),
    outside: null,
  },
  "relationships.relationship-closure-noticed": {
    inside: ({ data }) => ({ type: "relationship.closure-noticed", data }),
    outside: null,
  },
  "relationships.relationship-closure-reviewed": {
    inside: ({ data }) => ({ type: "relationship.closure-reviewed", data }),
    outside: null,
  },
  "relationships.relationship-lessons-told": {
    inside: ({ data }) => ({ type: "relationship.lessons-told", data }),
    outside: null,
  },
  "relationships.relationship-mediation-offered": {
    inside: ({ data }) => ({ type: "relationship.mediation-offered", data }),
    outside: null,
  },
  "relationships.relationship-mediation-held": {
    inside: ({ data }) => ({ type: "relationship.mediation-held", data }),
    outside: null,
  },
  "relationships.relationship-uptake-noted": {
    inside: ({ data }) => ({ type: "relationship.uptake-noted", data }),
    outside: null,
  },
};
