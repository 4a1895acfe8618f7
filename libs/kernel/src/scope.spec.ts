import { covers, isPlatform, ROLE_LEVELS, type Caller, type Grant, type Role } from "./scope";

const scope = { funder: "f", programme: "p", application: "a", relationship: "r" };
const withGrant = (role: Role, level: Grant["level"], on: string, tenant = "f"): Caller => ({
  actor: "account:x",
  tenant,
  grants: [{ id: "g", role, level, on }],
});

describe("PRV-2 a grant covers a scope", () => {
  test.each([
    ["coordinator", "programme", "p", ["coordinator"], true],
    ["coordinator", "programme", "q", ["coordinator"], false],
    ["coordinator", "programme", "p", ["mentor"], false],
    ["funder-administrator", "funder", "f", ["funder-administrator"], true],
    ["mentor", "relationship", "r", ["mentor"], true],
    ["mentor", "relationship", "s", ["mentor"], false],
  ] as const)("%s on the %s %s, where %j may: %s", (role, level, on, allowed, expected) => {
    expect(covers(withGrant(role, level, on), allowed, scope)).toBe(expected);
  });

  test("never across funders, whatever is granted", () => {
    expect(covers(withGrant("coordinator", "programme", "p", "other"), ["coordinator"], scope)).toBe(false);
    expect(covers({ actor: "process:x", tenant: "other", grants: [] }, [], scope)).toBe(false);
  });

  test("an applicant's grant reads as the mentee's once there is a relationship from the application", () => {
    const applicant = withGrant("applicant", "application", "a");
    const before = { funder: "f", programme: "p", application: "a" };
    expect(covers(applicant, ["mentee"], scope)).toBe(true);
    expect(covers(applicant, ["mentee"], before)).toBe(false);
    expect(covers(applicant, ["mentee"], { ...scope, application: "b" })).toBe(false);
  });

  test("the platform itself needs no grant within its funder, and nobody can pass for it", () => {
    expect(covers({ actor: "process:when-x", tenant: "f", grants: [] }, [], scope)).toBe(true);
    const theirs = { id: "g", role: "auditor", level: "programme", on: "p" } as const;
    const byTheirRight = { actor: "operator", tenant: "f", grants: [theirs] };
    expect(covers(byTheirRight, ["auditor"], { funder: "f", programme: "p" })).toBe(true);
    expect(covers(byTheirRight, ["auditor"], { funder: "f", programme: "other" })).toBe(false);
    expect(isPlatform({ actor: "account:process:x", tenant: "f", grants: [] })).toBe(false);
    expect(isPlatform({ actor: "processor", tenant: "f", grants: [] })).toBe(false);
  });

  test("every role has a level where it is usually granted", () => {
    for (const levels of Object.values(ROLE_LEVELS)) expect(levels.length).toBeGreaterThan(0);
  });
});
