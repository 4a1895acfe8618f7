import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { CadenceFact } from "../domain/cadence/cadence.events";
import type { EngagementFact } from "../domain/engagement/engagement.events";

/** What each fact of the room says outside: a new fact does not compile until somebody has decided it here. */
export const outbound: Outbound<EngagementFact | CadenceFact, SchedulingMessage> = {
  "scheduling.engagement-proposed": ({ data }) => ({ type: "engagement.proposed", data }),
  "scheduling.engagement-confirmed": ({ data }) => ({ type: "engagement.confirmed", data }),
  "scheduling.engagement-held": ({ data }) => ({ type: "engagement.held", data }),
  "scheduling.engagement-missed": ({ data }) => ({ type: "engagement.missed", data }),
  "scheduling.engagement-cancelled": ({ data }) => ({ type: "engagement.cancelled", data }),
  "scheduling.engagement-logged-afterwards": ({ data }) => ({ type: "engagement.logged-afterwards", data }),
  "scheduling.engagement-corrected": ({ data }) => ({ type: "engagement.corrected", data }),
  "scheduling.cadence-set": ({ data: { since: _, ...data } }) => ({ type: "cadence.set", data }),
  "scheduling.cadence-contact-due": ({ data }) => ({ type: "contact.due", data }),
  "scheduling.cadence-contact-overdue": ({ data }) => ({ type: "contact.overdue", data }),
  "scheduling.cadence-met": ({ data }) => ({ type: "cadence.met", data }),
  "scheduling.cadence-pace-changed": ({ data }) => ({ type: "cadence.pace-changed", data }),
  "scheduling.cadence-paused": ({ data }) => ({ type: "cadence.paused", data }),
  "scheduling.cadence-resumed": ({ data }) => ({ type: "cadence.resumed", data }),
  "scheduling.cadence-stopped": ({ data }) => ({ type: "cadence.stopped", data }),
};
