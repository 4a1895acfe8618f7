import type { AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { InstrumentFact } from "../domain/instrument/instrument.events";

/** What each fact of the room says outside. */
export const outbound: Outbound<InstrumentFact, AssessmentMessage> = {
  "assessment.instrument-published": ({ data }) => ({ type: "instrument.published", data }),
};
