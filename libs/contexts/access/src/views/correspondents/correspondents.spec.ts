import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { showReminders } from "./reminders.query";

const accountId = newIdOf(1);
const opened: AccessMessage = { type: "account.opened", data: { accountId, displayName: "⟦s1.a⟧" } };
const byMail: AccessMessage = {
  type: "account.reminders-chosen",
  data: { accountId, channel: "email", email: "⟦s1.b⟧" },
};
const notAtAll: AccessMessage = { type: "account.reminders-chosen", data: { accountId, channel: "none" } };
const closed: AccessMessage = { type: "account.closed", data: { accountId, reason: "Left" } };
const shown = (actor: string, ...said: readonly AccessMessage[]) =>
  showReminders.answer({}, readingOver(feed<AccessMessage>(...said), { actor: `account:${actor}`, grants: [] }));

test.each([
  ["nothing was chosen", [opened], { channel: "calendar", email: null }],
  ["mails were chosen", [opened, byMail], { channel: "email", email: "⟦s1.b⟧" }],
  ["nothing at all was chosen", [opened, byMail, notAtAll], { channel: "none", email: null }],
  ["the account was closed", [opened, byMail, closed], { channel: "email", email: null }],
])("SCH-7 where %s, that is how its owner is reminded", async (_case, said, expected) => {
  expect(await shown(accountId, ...said)).toEqual(expected);
});

test("PRV-2 nobody reads where somebody else is written to", async () => {
  expect(await shown(newIdOf(2), opened, byMail)).toBeUndefined();
});
