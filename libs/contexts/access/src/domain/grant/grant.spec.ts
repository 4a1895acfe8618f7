import { GIVES_AT, isGrantable, mayGive } from "@sankofa/kernel/grants";
import { ROLE_LEVELS, type Grant, type Role, type Scope, type ScopeLevel } from "@sankofa/kernel/scope";
import { expectTotal, given, newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import type { GiveGrant } from "./grant.commands";
import { grant } from "./grant.decide";
import type { GrantFact } from "./grant.events";

const [grantId, accountId, programme, application, relationship, challenge] = [1, 2, 3, 4, 5, 6].map((n) =>
  newIdOf(n),
) as [string, string, string, string, string, string];
const places: Record<ScopeLevel, Scope> = {
  funder: { funder: TENANT },
  programme: { funder: TENANT, programme },
  application: { funder: TENANT, programme, application },
  relationship: { funder: TENANT, programme, application, relationship },
  challenge: { funder: TENANT, programme, application, relationship, challenge },
};
const end = { type: "end-mediation", reason: "They talk again" } as const;
const on: Record<ScopeLevel, string> = { funder: TENANT, programme, application, relationship, challenge };
const account = { status: "open", accountId, displayName: "Amara" } as const;

const give = (role: Role, level: ScopeLevel, more: Partial<GiveGrant> = {}): GiveGrant => ({
  type: "give-grant",
  ...{ grantId, role, level, on: on[level] },
  ...more,
});
const own = (role: Role, level: ScopeLevel, at = on[level]): readonly Grant[] => [
  { id: newIdOf(9), role, level, on: at },
];
const world = (level: ScopeLevel, giver: "platform" | readonly Grant[] = "platform") => ({
  giver,
  account,
  place: places[level],
});

const administrator = (n: number, more: { from?: string; until?: string } = {}): GrantFact => ({
  type: "access.grant-given",
  data: {
    grantId: newIdOf(10 + n),
    accountId: newIdOf(20 + n),
    displayName: `A${n}`,
    role: "funder-administrator",
    level: "funder",
    on: TENANT,
    ...more,
  },
});
const revokedAdministrator = (n: number): GrantFact => ({
  type: "access.grant-revoked",
  data: {
    grantId: newIdOf(10 + n),
    accountId: newIdOf(20 + n),
    displayName: `A${n}`,
    role: "funder-administrator",
    level: "funder",
    on: TENANT,
    reason: "Moved on",
  },
});
const revoke = (id = grantId) => ({ type: "revoke-grant", grantId: id, reason: "Moved on" }) as const;

describe("PRV-2 a grant", () => {
  test("says whose it is, for what, and what that belongs to", () => {
    given(grant)
      .when(give("mentor", "relationship", { reason: "Named by the lead" }), world("relationship"))
      .then({
        type: "access.grant-given",
        data: {
          grantId,
          accountId,
          displayName: "Amara",
          role: "mentor",
          level: "relationship",
          on: relationship,
          programmeId: programme,
          applicationId: application,
          relationshipId: relationship,
          reason: "Named by the lead",
        },
      })
      .twiceWritesNothing();
  });

  const everyPair = (Object.keys(ROLE_LEVELS) as Role[]).flatMap((role) =>
    (Object.keys(on) as ScopeLevel[]).map((level) => ({ role, level, fits: ROLE_LEVELS[role].includes(level) })),
  );
  test.each(everyPair)("$role at $level: $fits", ({ role, level, fits }) => {
    expect(isGrantable(role, level)).toBe(fits);
    const outcome = given(grant).when(give(role, level), world(level));
    if (fits) outcome.thenTypes("access.grant-given");
    else outcome.thenRefused("role-not-at-level");
  });

  test("is for an open account only", () => {
    const lead = give("coordinator", "programme");
    given(grant)
      .when(lead, { ...world("programme"), account: { status: "absent" } })
      .thenRefused("account-unknown");
    given(grant)
      .when(lead, { ...world("programme"), account: { status: "closed", accountId } })
      .thenRefused("account-closed");
  });

  test.each([
    { from: NOW, until: NOW, code: "period-reversed" as const },
    { from: "2026-03-02T09:00:00.001Z", until: NOW, code: "period-reversed" as const },
    { from: NOW, until: "2026-03-02T09:00:00.001Z", code: undefined },
  ])("has a period that ends after it begins: $from to $until", ({ from, until, code }) => {
    const outcome = given(grant).when(give("coordinator", "programme", { from, until }), world("programme"));
    if (code) outcome.thenRefused(code);
    else outcome.thenTypes("access.grant-given").twiceWritesNothing();
  });

  test("is taken away with a reason, once", () => {
    const past = given(grant).when(give("mentee", "application"), world("application")).facts;
    given(grant)
      .facts(...past)
      .when(revoke(), world("funder"))
      .thenTypes("access.grant-revoked")
      .twiceWritesNothing();
    given(grant)
      .facts(...past)
      .when(revoke(newIdOf(7)), world("funder"))
      .thenRefused("grant-unknown");
    given(grant).when(revoke(), world("funder")).thenRefused("grant-unknown");
  });
});

describe("PRV-2 nobody hands on more than they hold", () => {
  test.each([
    {
      giver: own("funder-administrator", "funder"),
      at: ["funder", "programme", "application", "relationship", "challenge"],
    },
    { giver: own("programme-manager", "funder"), at: ["programme", "application", "relationship", "challenge"] },
    { giver: own("programme-manager", "programme"), at: ["programme", "application", "relationship", "challenge"] },
    { giver: own("coordinator", "programme"), at: ["application", "relationship", "challenge"] },
    { giver: own("programme-manager", "programme", newIdOf(99)), at: [] },
    { giver: own("coordinator", "programme", newIdOf(99)), at: [] },
    { giver: own("mentor", "relationship"), at: [] },
    { giver: own("auditor", "funder"), at: [] },
    { giver: [], at: [] },
  ])("$giver.0.role at $giver.0.level gives at $at", ({ giver, at }) => {
    const reached = (Object.keys(places) as ScopeLevel[]).filter((level) => mayGive(giver, level, places[level]));
    expect(reached).toEqual(at);
  });

  test("no other role gives at all", () =>
    expect(
      Object.entries(GIVES_AT)
        .filter(([, levels]) => levels.length > 0)
        .map(([role]) => role),
    ).toEqual(["funder-administrator", "programme-manager", "coordinator"]));

  test("a coordinator neither appoints nor removes a coordinator", () => {
    const coordinator = own("coordinator", "programme");
    given(grant)
      .when(give("coordinator", "programme"), world("programme", coordinator))
      .thenRefused("grant-beyond-own");
    const past = given(grant).when(give("coordinator", "programme"), world("programme")).facts;
    given(grant)
      .facts(...past)
      .when(revoke(), world("funder", coordinator))
      .thenRefused("grant-beyond-own");
  });
});

describe("GEN-4 a funder always has an administrator without an end", () => {
  const last = "last-administrator";
  const first = administrator(1);
  const id = newIdOf(11);
  test.each([
    { case: "the only one", past: [first], code: last },
    { case: "another one", past: [first, administrator(2)], code: undefined },
    { case: "the other was revoked", past: [first, administrator(2), revokedAdministrator(2)], code: last },
    {
      case: "the other has an end",
      past: [first, administrator(2, { until: "2027-01-01T00:00:00.000Z" })],
      code: last,
    },
    {
      case: "the other begins later",
      past: [first, administrator(2, { from: "2026-03-02T09:00:00.001Z" })],
      code: last,
    },
    { case: "the other has begun", past: [first, administrator(2, { from: NOW })], code: undefined },
  ] as const)("revoking: $case", ({ past, code }) => {
    const outcome = given(grant)
      .facts(...past)
      .when(revoke(id), world("funder"));
    if (code) outcome.thenRefused(code);
    else outcome.thenTypes("access.grant-revoked").twiceWritesNothing();
  });

  test("two revocations in turn: the second is refused", () => {
    const book = [first, administrator(2)];
    const gone = given(grant)
      .facts(...book)
      .when(revoke(newIdOf(11)), world("funder")).facts;
    given(grant)
      .facts(...book, ...gone)
      .when(revoke(newIdOf(12)), world("funder"))
      .thenRefused(last);
  });

  test("the first one is appointed without an end, and appointed twice is appointed once", () => {
    const until = "2027-01-01T00:00:00.000Z";
    given(grant)
      .when(give("funder-administrator", "funder", { until }), world("funder"))
      .thenRefused("first-administrator-has-no-end");
    given(grant)
      .when(give("funder-administrator", "funder"), world("funder"))
      .thenTypes("access.grant-given")
      .twiceWritesNothing();
    given(grant)
      .facts(first)
      .when(give("funder-administrator", "funder", { until }), world("funder"))
      .thenTypes("access.grant-given");
  });

  test("folds every history", () => expectTotal(grant.decider, [first, revokedAdministrator(1)]));
});

test("REL-8 all of a challenge's mediators lose their grants with it, whoever gave them", () => {
  const book = given(grant).when(give("mediator", "challenge"), world("challenge"));
  expect(book.facts).toMatchObject([{ data: { challengeId: challenge, relationshipId: relationship } }]);
  given(grant)
    .facts(...book.facts)
    .when(end, world("challenge"))
    .thenTypes("access.grant-revoked")
    .twiceWritesNothing();
  given(grant).when(end, world("challenge")).then();
});

test("REL-8 of a challenge that lies with a mediator again, only what was given before it was resolved ends", () => {
  const [fact] = given(grant).when(give("mediator", "challenge"), world("challenge")).facts;
  const at = (nth: number, recorded: string) =>
    ({ ...fact, data: { ...fact?.data, grantId: newIdOf(nth) }, recorded }) as unknown as GrantFact;
  const book = given(grant).facts(at(31, "2026-03-01T08:00:00.000Z"), at(32, "2026-03-03T08:00:00.000Z"));
  const again = { ...world("challenge"), withMediator: true };
  const resolved = "2026-03-02T08:00:00.000Z";
  const ended = (facts: readonly GrantFact[]) => facts.map(({ data }) => data.grantId);
  expect(ended(book.when({ ...end, resolved }, again).facts)).toEqual([newIdOf(31)]);
  book.when(end, again).then();
  // Nothing of it stands any more: whoever was let in while it was being resolved goes too.
  expect(ended(book.when(end, world("challenge")).facts)).toEqual([newIdOf(31), newIdOf(32)]);
  expect(ended(book.when({ ...end, resolved }, world("challenge")).facts)).toEqual([newIdOf(31), newIdOf(32)]);
});
