import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import type { GrantState } from "../grant/grant.state";
import { account } from "./account.decide";

const accountId = newIdOf(1);
const nobody = { administrators: { status: "absent" } } as const;
const open = { type: "open-account", accountId, displayName: "Amara Okoye", email: "amara@example.org" } as const;
const close = { type: "close-account", reason: "Left the organisation" } as const;
const opened = {
  type: "access.account-opened",
  data: { accountId, displayName: "Amara Okoye", email: "amara@example.org" },
} as const;
const closed = { type: "access.account-closed", data: { accountId, reason: "Left the organisation" } } as const;

const french = { type: "access.account-language-chosen", data: { accountId, language: "fr" } } as const;

const reminded = { type: "access.account-reminders-chosen", data: { accountId, channel: "none" } } as const;

const administratedBy = (id: string, revoked: boolean): { administrators: GrantState } => ({
  administrators: {
    status: "kept",
    place: {},
    entries: [
      {
        grantId: newIdOf(5),
        accountId: id,
        displayName: "A",
        role: "funder-administrator",
        level: "funder",
        on: TENANT,
        revoked,
      },
    ],
  },
});

describe("PRV-2 an account", () => {
  test("is opened with a name, and an e-mail address where there is one", () => {
    given(account).when(open, nobody).then(opened).twiceWritesNothing();
    given(account)
      .when({ type: "open-account", accountId, displayName: "Kofi" }, nobody)
      .then({ type: "access.account-opened", data: { accountId, displayName: "Kofi" } });
  });

  test("is closed with a reason, and stays closed", () => {
    given(account).facts(opened).when(close, nobody).then(closed).twiceWritesNothing();
    given(account).facts(opened, closed).when(open, nobody).thenRefused("account-closed");
    given(account).when(close, nobody).thenRefused("account-unknown");
  });

  test.each([
    { case: "it administers the funder", book: administratedBy(accountId, false), refused: true },
    { case: "that grant was revoked", book: administratedBy(accountId, true), refused: false },
    { case: "somebody else administers", book: administratedBy(newIdOf(2), false), refused: false },
  ])("GEN-4 closing is refused only while it administers: $case", ({ book, refused }) => {
    const outcome = given(account).facts(opened).when(close, book);
    if (refused) outcome.thenRefused("account-administers");
    else outcome.then(closed);
  });

  test("is spoken to in the language its owner chose, until another is chosen", () => {
    const choose = (language: "en" | "fr") => ({ type: "choose-language", language }) as const;
    given(account).facts(opened).when(choose("fr"), nobody).then(french).twiceWritesNothing();
    given(account)
      .facts(opened, french)
      .when(choose("en"), nobody)
      .then({ ...french, data: { accountId, language: "en" } });
    given(account).facts(opened, french, closed).when(choose("en"), nobody).thenRefused("account-closed");
    given(account).when(choose("fr"), nobody).thenRefused("account-unknown");
  });

  test("SCH-7 is reminded by the way its owner chose, and keeps an address for mails only", () => {
    const choose = (channel: "email" | "calendar" | "none", email?: string) =>
      ({ type: "choose-reminders", channel, ...(email === undefined ? {} : { email }) }) as const;
    const byMail = (email: string) =>
      ({ type: "access.account-reminders-chosen", data: { accountId, channel: "email", email } }) as const;
    const byCalendar = { type: "access.account-reminders-chosen", data: { accountId, channel: "calendar" } } as const;
    const somebody = given(account).facts(opened);
    somebody.when(choose("email", "ama@example.org"), nobody).then(byMail("ama@example.org")).twiceWritesNothing();
    somebody.when(choose("calendar", "ama@example.org"), nobody).then(byCalendar).twiceWritesNothing();
    somebody
      .facts(byMail("ama@example.org"))
      .when(choose("email", "amara@example.org"), nobody)
      .then(byMail("amara@example.org"));
    somebody.when(choose("email"), nobody).thenRefused("address-missing");
    somebody.facts(closed).when(choose("none"), nobody).thenRefused("account-closed");
    given(account).when(choose("none"), nobody).thenRefused("account-unknown");
  });

  test("folds every history", () => expectTotal(account.decider, [opened, french, reminded, closed]));
});
