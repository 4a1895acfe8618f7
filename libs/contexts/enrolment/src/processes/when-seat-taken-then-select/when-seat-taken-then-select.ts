import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<EnrolmentContract, { readonly type: "cohort.seat-taken" }>;

/** GEN-4: the seat was decided in the cohort's stream; the application follows, with the reason and the person who decided. */
export const whenSeatTakenThenSelect = process<Heard>({
  name: "when-seat-taken-then-select",
  hears: ["cohort.seat-taken"],
  then: ({ actor, data: { applicationId, reason } }) => [
    { command: "enrolment.confirm-selection", request: { applicationId, reason, decidedBy: actor } },
  ],
});
