import type { AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import { assessmentPublished, type AssessmentPublished } from "@sankofa/contracts/assessment.published";
import { sayingOnly, type Outbound } from "@sankofa/kernel/contract";
import type { InstrumentFact } from "../domain/instrument/instrument.events";

const publish = sayingOnly(assessmentPublished);

/** What each fact of the room says outside. */
export const outbound: Outbound<InstrumentFact, AssessmentMessage, AssessmentPublished> = {
  "assessment.instrument-published": {
    inside: ({ data }) => ({ type: "instrument.published", data }),
    outside: ({ data }) => publish("org.sankofa.instrument.published.v1", data),
  },
};
