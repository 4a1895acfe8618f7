import type { AccessContract, AccessMessage } from "@sankofa/contracts/access.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { whenFunderRegisteredThenAppoint as appoint } from "./when-funder-registered-then-appoint";

test("PRV-2 a registered funder gets its first administrator", () => {
  const [contract] = feed<AccessMessage>({
    type: "funder.registered",
    data: { funderId: TENANT, name: "Umoja Trust", administrator: newIdOf(1) },
  });
  const heard = contract as Extract<AccessContract, { type: "funder.registered" }>;
  expect(appoint.then(heard)).toEqual([
    {
      command: "access.give-grant",
      request: { accountId: newIdOf(1), role: "funder-administrator", level: "funder", on: TENANT },
    },
  ]);
  expect(appoint.then(heard)).toEqual(appoint.then(heard));
});
