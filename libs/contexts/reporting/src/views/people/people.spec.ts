import type { Message } from "@sankofa/kernel/contract";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { told, toldCohort } from "@sankofa/testing/told-cohort";
import { peopleView, type PersonDoc } from "./people.view";

test("PRV-1 people are known by sealed names only, to everybody of their funder", () => {
  const held = expect.any(Array) as PersonDoc["held"];
  const docs = [...folded(peopleView, toldCohort).values()];
  expect(docs).toEqual([{ accountId: told.coordinator, funder: TENANT, displayName: "⟦s1.amara⟧", held }]);
  expect(peopleView.scope(docs[0]!)).toEqual({ funder: TENANT });
  expect(peopleView.tenantWide).toBe(true);
});

test("AUD-5 what somebody was is known of every moment: roles with their beginning and their end", () => {
  const grant = {
    grantId: newIdOf(7),
    accountId: told.coordinator,
    role: "mentor",
    level: "relationship",
    on: newIdOf(8),
  };
  const opened = { type: "account.opened", data: { accountId: told.coordinator, displayName: "⟦s1.amara⟧" } };
  const given = { type: "grant.given", data: grant, recorded: "2026-02-01T08:00:00.000Z" };
  const revoked = { type: "grant.revoked", data: { ...grant, reason: "Left" }, recorded: "2026-03-01T08:00:00.000Z" };
  const heldAfter = (...said: readonly Message[]) =>
    folded(peopleView, feed<Message>(...said)).get(told.coordinator)?.held;
  const mentor = {
    grantId: newIdOf(7),
    role: "mentor",
    level: "relationship",
    on: newIdOf(8),
    since: "2026-02-01T08:00:00.000Z",
  };
  expect(heldAfter(opened, given)).toEqual([{ ...mentor, until: null }]);
  expect(heldAfter(opened, given, revoked)).toEqual([{ ...mentor, until: "2026-03-01T08:00:00.000Z" }]);
  const short = { ...given, data: { ...grant, until: "2026-02-15T08:00:00.000Z" } };
  expect(heldAfter(opened, short, revoked)).toEqual([{ ...mentor, until: "2026-02-15T08:00:00.000Z" }]);
});
