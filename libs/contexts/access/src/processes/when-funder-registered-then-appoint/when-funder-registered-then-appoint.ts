import type { AccessContract } from "@sankofa/contracts/access.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<AccessContract, { readonly type: "funder.registered" }>;

/** A funder is never without an administrator: the first one is appointed even if whoever registered it stops half-way. */
export const whenFunderRegisteredThenAppoint = process<Heard>({
  name: "when-funder-registered-then-appoint",
  hears: ["funder.registered"],
  then: ({ data: { funderId, administrator } }) => [
    {
      command: "access.give-grant",
      request: { accountId: administrator, role: "funder-administrator", level: "funder", on: funderId },
    },
  ],
});
