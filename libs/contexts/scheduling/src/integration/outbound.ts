import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { schedulingPublished, type SchedulingPublished } from "@sankofa/contracts/scheduling.published";
import { sayingOnly, type Outbound } from "@sankofa/kernel/contract";
import type { CadenceFact } from "../domain/cadence/cadence.events";
import type { EngagementFact } from "../domain/engagement/engagement.events";
import type { ReminderFact } from "../domain/reminder/reminder.events";
import type { TrainingFact } from "../domain/training/training.events";

const publish = sayingOnly(schedulingPublished);
const SCHEDULED = "org.sankofa.engagement.scheduled.v1";
const CONCLUDED = "org.sankofa.engagement.concluded.v1";
const ATTENDANCE = "org.sankofa.attendance.recorded.v1";

/** What each fact of the room says outside: a new fact does not compile until somebody has decided it here. */
export const outbound: Outbound<
  EngagementFact | CadenceFact | TrainingFact | ReminderFact,
  SchedulingMessage,
  SchedulingPublished
> = {
  "scheduling.engagement-proposed": {
    inside: ({ data }) => ({ type: "engagement.proposed", data }),
    outside: ({ data }) => publish(SCHEDULED, { ...data, status: "proposed" }),
  },
  "scheduling.engagement-confirmed": {
    inside: ({ data }) => ({ type: "engagement.confirmed", data }),
    outside: ({ data }) => publish(SCHEDULED, { ...data, status: "confirmed" }),
  },
  "scheduling.engagement-held": {
    inside: ({ data }) => ({ type: "engagement.held", data }),
    outside: ({ data }) => publish(CONCLUDED, { ...data, outcome: "held" }),
  },
  "scheduling.engagement-missed": {
    inside: ({ data }) => ({ type: "engagement.missed", data }),
    outside: ({ data }) => publish(CONCLUDED, { ...data, outcome: "missed" }),
  },
  "scheduling.engagement-cancelled": {
    inside: ({ data }) => ({ type: "engagement.cancelled", data }),
    outside: ({ data }) => publish(CONCLUDED, { ...data, outcome: "cancelled" }),
  },
  "scheduling.engagement-logged-afterwards": {
    inside: ({ data }) => ({ type: "engagement.logged-afterwards", data }),
    outside: ({ data }) => publish(CONCLUDED, { ...data, outcome: "logged-afterwards" }),
  },
  "scheduling.engagement-corrected": {
    inside: ({ data }) => ({ type: "engagement.corrected", data }),
    outside: ({ data }) => publish(CONCLUDED, { ...data, outcome: "corrected" }),
  },
  "scheduling.engagement-moved": {
    inside: ({ data }) => ({ type: "engagement.moved", data }),
    outside: ({ data }) => publish(SCHEDULED, { ...data, status: "proposed" }),
  },
  "scheduling.engagement-agenda-drafted": {
    inside: ({ data }) => ({ type: "engagement.agenda-drafted", data }),
    outside: null,
  },
  "scheduling.engagement-safety-asked": {
    inside: ({ data }) => ({ type: "engagement.safety-asked", data }),
    outside: null,
  },
  "scheduling.engagement-safety-signed-off": {
    inside: ({ data: { engagementId, relationshipId, programmeId, applicationId, kind } }) => ({
      type: "engagement.safety-signed-off",
      data: { engagementId, relationshipId, programmeId, applicationId, kind },
    }),
    outside: null,
  },
  "scheduling.engagement-visit-planned": {
    inside: ({ data }) => ({ type: "engagement.visit-planned", data }),
    outside: null,
  },
  "scheduling.engagement-uptake-noted": {
    inside: ({ data }) => ({ type: "engagement.uptake-noted", data }),
    outside: null,
  },
  "scheduling.engagement-participation-noted": {
    inside: ({ data }) => ({ type: "engagement.participation-noted", data }),
    outside: null,
  },
  "scheduling.engagement-people-expected": {
    inside: ({ data }) => ({ type: "engagement.people-expected", data }),
    outside: null,
  },
  // What is said outside of attendance is a training's day; who met whom stays between those who met.
  "scheduling.engagement-attendance-recorded": {
    inside: ({ data }) => ({ type: "engagement.attendance-recorded", data }),
    outside: null,
  },
  "scheduling.engagement-attendance-corrected": {
    inside: ({ data }) => ({ type: "engagement.attendance-corrected", data }),
    outside: null,
  },
  "scheduling.cadence-set": {
    inside: ({ data: { since: _, ...data } }) => ({ type: "cadence.set", data }),
    outside: null,
  },
  "scheduling.cadence-contact-due": { inside: ({ data }) => ({ type: "contact.due", data }), outside: null },
  "scheduling.cadence-contact-overdue": {
    inside: ({ data }) => ({ type: "contact.overdue", data }),
    outside: ({ data }) => publish("org.sankofa.contact.overdue.v1", data),
  },
  "scheduling.cadence-met": { inside: ({ data }) => ({ type: "cadence.met", data }), outside: null },
  "scheduling.cadence-pace-changed": { inside: ({ data }) => ({ type: "cadence.pace-changed", data }), outside: null },
  "scheduling.cadence-paused": { inside: ({ data }) => ({ type: "cadence.paused", data }), outside: null },
  "scheduling.cadence-resumed": { inside: ({ data }) => ({ type: "cadence.resumed", data }), outside: null },
  "scheduling.cadence-stopped": { inside: ({ data }) => ({ type: "cadence.stopped", data }), outside: null },
  "scheduling.training-laid-out": {
    inside: ({ data: { begins: _b, ends: _e, ...data } }) => ({ type: "training.laid-out", data }),
    outside: null,
  },
  "scheduling.training-day-moved": { inside: ({ data }) => ({ type: "training.day-moved", data }), outside: null },
  "scheduling.training-day-cancelled": {
    inside: ({ data }) => ({ type: "training.day-cancelled", data }),
    outside: null,
  },
  "scheduling.training-attendance-recorded": {
    inside: ({ data }) => ({ type: "training.attendance-recorded", data }),
    outside: ({ data }) => publish(ATTENDANCE, data),
  },
  "scheduling.training-attendance-corrected": {
    inside: ({ data }) => ({ type: "training.attendance-corrected", data }),
    outside: ({ data }) => publish(ATTENDANCE, data),
  },
  "scheduling.training-ended": { inside: ({ data }) => ({ type: "training.ended", data }), outside: null },
  "scheduling.reminder-scheduled": { inside: ({ data }) => ({ type: "reminder.scheduled", data }), outside: null },
  "scheduling.reminder-sent": { inside: ({ data }) => ({ type: "reminder.sent", data }), outside: null },
  "scheduling.reminder-withdrawn": { inside: ({ data }) => ({ type: "reminder.withdrawn", data }), outside: null },
};
