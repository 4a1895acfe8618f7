import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<EnrolmentContract, { readonly type: "programme.limit-overridden" | "cohort.seat-taken" }>;

/** GEN-4: a seat and a lower limit can be decided at the same moment; whichever is heard last finds that they do not fit. */
export const whenSeatsAndLimitMeetThenHold = process<Heard>({
  name: "when-seats-and-limit-meet-then-hold",
  hears: ["programme.limit-overridden", "cohort.seat-taken"],
  then: ({ data: { programmeId } }) => [{ command: "enrolment.hold-limit", request: { programmeId } }],
});
