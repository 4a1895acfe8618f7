import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { PlanFact } from "../domain/plan/plan.events";
import type { RelationshipFact } from "../domain/relationship/relationship.events";

/** What each fact of the room says outside: a new fact does not compile until somebody has decided it here. */
export const outbound: Outbound<RelationshipFact | PlanFact, RelationshipsMessage> = {
  "relationships.relationship-opened": ({ data }) => ({ type: "relationship.opened", data }),
  "relationships.relationship-rights-acknowledged": ({ data }) => ({ type: "relationship.rights-acknowledged", data }),
  "relationships.relationship-pairing-declined": ({ data }) => ({ type: "relationship.pairing-declined", data }),
  "relationships.relationship-stage-entered": ({ data }) => ({ type: "relationship.stage-entered", data }),
  "relationships.relationship-stage-reopened": ({ data }) => ({ type: "relationship.stage-reopened", data }),
  "relationships.relationship-put-on-hold": ({ data }) => ({ type: "relationship.put-on-hold", data }),
  "relationships.relationship-resumed": ({ data }) => ({ type: "relationship.resumed", data }),
  "relationships.relationship-gone-dormant": ({ data }) => ({ type: "relationship.gone-dormant", data }),
  "relationships.relationship-completed": ({ data }) => ({ type: "relationship.completed", data }),
  "relationships.relationship-completed-early": ({ data }) => ({ type: "relationship.completed-early", data }),
  "relationships.relationship-ended-prematurely": ({ data }) => ({ type: "relationship.ended-prematurely", data }),
  "relationships.relationship-transitioned": ({ data }) => ({ type: "relationship.transitioned", data }),
  "relationships.relationship-corrected": ({ data }) => ({ type: "relationship.corrected", data }),
  "relationships.plan-drafted": ({ data }) => ({ type: "plan.drafted", data }),
  "relationships.plan-objective-set": ({ data }) => ({ type: "plan.objective-set", data }),
  "relationships.plan-activity-added": ({ data }) => ({ type: "plan.activity-added", data }),
  "relationships.plan-agreed": ({ data }) => ({ type: "plan.agreed", data }),
  "relationships.plan-revised": ({ data }) => ({ type: "plan.revised", data }),
};
