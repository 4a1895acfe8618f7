import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { knownAccountsView } from "./known-accounts.view";

const accountId = newIdOf(50);
const opened: AccessMessage = { type: "account.opened", data: { accountId, displayName: "⟦s1.a⟧" } };
const chosen = (channel: "email" | "calendar" | "none"): AccessMessage => ({
  type: "account.reminders-chosen",
  data: { accountId, channel },
});
const closed: AccessMessage = { type: "account.closed", data: { accountId, reason: "Left" } };

test.each([
  [[opened], { channel: "calendar", status: "open" }],
  [[opened, chosen("email")], { channel: "email", status: "open" }],
  [[opened, chosen("email"), chosen("none")], { channel: "none", status: "open" }],
  [[opened, chosen("email"), closed], { status: "closed" }],
])("SCH-7 after %j a person is reminded by the way they chose last", (said, expected) => {
  expect(folded(knownAccountsView, feed<AccessMessage>(...said)).get(accountId)).toMatchObject(expected);
});
