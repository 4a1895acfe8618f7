import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<EnrolmentContract, { readonly type: "application.selection-lapsed" | "application.withdrawn" }>;

/** A seat whose application has ended goes back, so that somebody who waits can have it. */
export const whenSelectionLapsedThenReleaseSeat = process<Heard>({
  name: "when-selection-lapsed-then-release-seat",
  hears: ["application.selection-lapsed", "application.withdrawn"],
  then: (contract) => {
    if (contract.type === "application.withdrawn" && !contract.data.hadSeat) return [];
    const { programmeId, applicationId, reason } = contract.data;
    return [{ command: "enrolment.release-seat", request: { programmeId, applicationId, reason } }];
  },
});
