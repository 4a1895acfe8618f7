import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<EnrolmentContract, { readonly type: "memorandum.called-off" }>;

/** GEN-4: stepping back was decided in the memorandum's stream; the application follows, with the reason. */
export const whenMemorandumCalledOffThenWithdraw = process<Heard>({
  name: "when-memorandum-called-off-then-withdraw",
  hears: ["memorandum.called-off"],
  then: ({ data: { applicationId, reason } }) => [
    { command: "enrolment.confirm-withdrawal", request: { applicationId, reason } },
  ],
});
