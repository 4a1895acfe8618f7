import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import { grantsAt } from "@sankofa/kernel/grants";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { validate } from "class-validator";
import { getAccount, listAccounts, nameAccounts, NameAccountsRequest } from "./accounts.query";
import { accountsView } from "./accounts.view";

const accountId = newIdOf(1);
const opened: AccessMessage = { type: "account.opened", data: { accountId, displayName: "⟦s1.a⟧" } };
const given = (n: number, period: { from?: string; until?: string } = {}): AccessMessage => ({
  type: "grant.given",
  data: {
    grantId: newIdOf(n),
    accountId,
    displayName: "⟦s1.a⟧",
    role: "coordinator",
    level: "programme",
    on: newIdOf(8),
    programmeId: newIdOf(8),
    ...period,
  },
});
const revoked: AccessMessage = {
  type: "grant.revoked",
  data: {
    grantId: newIdOf(2),
    accountId,
    displayName: "⟦s1.a⟧",
    role: "coordinator",
    level: "programme",
    on: newIdOf(8),
    reason: "Left",
  },
};

const docAfter = (...said: AccessMessage[]) => folded(accountsView, feed(...said)).get(accountId)!;

describe("PRV-2 an account's document", () => {
  test("holds the grants that were not revoked, with their periods", () => {
    const doc = docAfter(opened, given(2), given(3, { until: "2027-01-01T00:00:00.000Z" }), revoked);
    expect(doc.grants).toEqual([
      {
        id: newIdOf(3),
        role: "coordinator",
        level: "programme",
        on: newIdOf(8),
        from: null,
        until: "2027-01-01T00:00:00.000Z",
      },
    ]);
    expect(accountsView.scope(doc)).toEqual({ funder: TENANT });
  });

  test.each([
    { case: "without a period", period: {}, held: true },
    { case: "from this moment", period: { from: NOW }, held: true },
    { case: "from the next millisecond", period: { from: "2026-03-02T09:00:00.001Z" }, held: false },
    { case: "until this moment", period: { until: NOW }, held: false },
    { case: "until the next millisecond", period: { until: "2026-03-02T09:00:00.001Z" }, held: true },
  ])("a grant $case is held now: $held", ({ period, held }) => {
    expect(grantsAt(docAfter(opened, given(2, period)), NOW)).toHaveLength(held ? 1 : 0);
  });

  test("is spoken to in the language its owner chose last", () => {
    const chosen = (language: "en" | "fr"): AccessMessage => ({
      type: "account.language-chosen",
      data: { accountId, language },
    });
    expect(docAfter(opened).language).toBeNull();
    expect(docAfter(opened, chosen("fr"), chosen("en"), chosen("fr")).language).toBe("fr");
  });

  test("a closed account holds none", () => {
    const doc = docAfter(opened, given(2), { type: "account.closed", data: { accountId, reason: "Left" } });
    expect(grantsAt(doc, NOW)).toEqual([]);
  });
});

test("PRV-2 accounts are listed and read without the funder's id", async () => {
  const reading = readingOver(feed<AccessMessage>(opened, given(2)));
  const page = await listAccounts.answer({ status: "open" }, reading);
  expect(page?.items.map((each) => Object.keys(each).sort())).toEqual([
    ["accountId", "displayName", "grants", "opened", "status"],
  ]);
  expect(await getAccount.answer({ accountId }, reading)).toEqual(page?.items[0]);
  expect(await getAccount.answer({ accountId: newIdOf(7) }, reading)).toBeUndefined();
});

test("those behind what a page tells of are named, each once, and who is not there is left out", async () => {
  const reading = readingOver(feed<AccessMessage>(opened, given(2)));
  const ids = [accountId, newIdOf(7), accountId].join(",");
  const page = await listAccounts.answer({}, reading);
  expect(await nameAccounts.answer({ ids }, reading)).toEqual({
    items: [{ accountId, displayName: page?.items[0]?.displayName }],
  });
});

test.each([
  ["one", newIdOf(1), true],
  ["a hundred", Array.from({ length: 100 }, (_, n) => newIdOf(n)).join(","), true],
  ["more", Array.from({ length: 101 }, (_, n) => newIdOf(n)).join(","), false],
  ["none", "", false],
  ["an end that is open", `${newIdOf(1)},`, false],
  ["something else", "account:1", false],
])("names are asked of a hundred accounts at most: %s", async (_what, ids, sound) => {
  expect(await validate(Object.assign(new NameAccountsRequest(), { ids }))).toHaveLength(sound ? 0 : 1);
});
