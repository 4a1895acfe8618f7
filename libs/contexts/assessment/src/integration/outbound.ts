import type { AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import { assessmentPublished, type AssessmentPublished } from "@sankofa/contracts/assessment.published";
import { sayingOnly, type Outbound } from "@sankofa/kernel/contract";
import type { AssignmentFact } from "../domain/assignment/assignment.events";
import type { ChangeFact } from "../domain/change/change.events";
import type { InstrumentFact } from "../domain/instrument/instrument.events";
import type { ResponseFact } from "../domain/response/response.events";

const publish = sayingOnly(assessmentPublished);
const RESPONSE = "org.sankofa.response.submitted.v1";

type Facts = InstrumentFact | AssignmentFact | ResponseFact | ChangeFact;

/** What each fact of the room says outside: of answers the world hears that they were given, never what they are. */
export const outbound: Outbound<Facts, AssessmentMessage, AssessmentPublished> = {
  "assessment.instrument-published": {
    inside: ({ data }) => ({ type: "instrument.published", data }),
    outside: ({ data }) => publish("org.sankofa.instrument.published.v1", data),
  },
  "assessment.assignment-assigned": {
    inside: ({ data }) => ({ type: "assessment.assigned", data }),
    outside: ({ data }) => publish("org.sankofa.assessment.due.v1", data),
  },
  "assessment.assignment-reminded": {
    inside: ({ data }) => ({ type: "assessment.reminded", data }),
    outside: null,
  },
  "assessment.assignment-lapsed": { inside: ({ data }) => ({ type: "assessment.lapsed", data }), outside: null },
  "assessment.assignment-withdrawn": { inside: ({ data }) => ({ type: "assessment.withdrawn", data }), outside: null },
  "assessment.response-started": { inside: ({ data }) => ({ type: "response.started", data }), outside: null },
  "assessment.response-submitted": {
    inside: ({ data }) => ({ type: "response.submitted", data }),
    outside: ({ data }) => publish(RESPONSE, { ...data, outcome: "submitted" }),
  },
  "assessment.response-corrected": {
    inside: ({ data }) => ({ type: "response.corrected", data }),
    outside: ({ data }) => publish(RESPONSE, { ...data, outcome: "corrected" }),
  },
  "assessment.response-attachment-added": {
    inside: ({ data }) => ({ type: "response.attachment-added", data }),
    outside: null,
  },
  "assessment.response-withdrawn": {
    inside: ({ data }) => ({ type: "response.withdrawn", data }),
    outside: ({ data }) => publish(RESPONSE, { ...data, outcome: "withdrawn" }),
  },
  "assessment.change-measured": {
    inside: ({ data }) => ({ type: "change.measured", data }),
    outside: ({ data: { items, ...data } }) =>
      publish("org.sankofa.change.measured.v1", {
        ...data,
        items: items.map(({ item, better, answered, before, after }) => ({ item, better, answered, before, after })),
      }),
  },
};
