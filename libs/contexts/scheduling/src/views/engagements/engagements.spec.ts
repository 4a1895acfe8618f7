import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import type { Message } from "@sankofa/kernel/contract";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { getEngagement, listEngagements } from "./engagements.query";

type Said = SchedulingMessage & { readonly id?: string };
const { relationshipId } = relationshipIds;
const of = (nth: number) => ({ engagementId: newIdOf(20 + nth), ...relationshipIds, kind: "meeting" });
const proposed = (nth: number, startsAt: string): Said => ({
  type: "engagement.proposed",
  data: { ...of(nth), zone: "Africa/Nairobi", startsAt, minutes: 60, place: "Nairobi" },
});
const took = { happened: "2026-02-28[Africa/Nairobi]", minutes: 45 };
const logged: Said = { type: "engagement.logged-afterwards", data: { ...of(9), ...took, zone: "Africa/Nairobi" } };
const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
const list = async (request: object, ...said: readonly Said[]) =>
  (await listEngagements.answer({ relationshipId, ...request }, readingOver(feed<Message>(opened, ...said))))?.items;

test("SCH-3 engagements are listed by when they are or were, the latest first", async () => {
  const items = await list(
    {},
    proposed(1, "2026-03-09T09:00:00.000Z"),
    logged,
    proposed(2, "2026-04-09T09:00:00.000Z"),
  );
  expect(items?.map((each) => each.engagementId)).toEqual([newIdOf(22), newIdOf(21), newIdOf(29)]);
});

test.each([
  [
    { type: "engagement.confirmed", data: of(1) },
    { status: "confirmed", happened: null },
  ],
  [
    { type: "engagement.held", data: { ...of(1), ...took, zone: "Africa/Nairobi" } },
    { status: "held", ...took },
  ],
  [
    { type: "engagement.missed", data: { ...of(1), reason: "Rain" } },
    { status: "missed", reason: "Rain" },
  ],
  [
    { type: "engagement.cancelled", data: { ...of(1), reason: "Floods" } },
    { status: "cancelled", reason: "Floods" },
  ],
] as const)("GEN-3 after $type it is %j", async (said, expected) => {
  const [item] = (await list({}, proposed(1, "2026-02-28T09:00:00.000Z"), said as unknown as Said)) ?? [];
  expect(item).toMatchObject({ ...expected, place: "Nairobi" });
  expect(await list({ status: "proposed" }, proposed(1, "2026-02-28T09:00:00.000Z"), said as unknown as Said)).toEqual(
    [],
  );
  expect(await list({}, said as unknown as Said)).toEqual([]);
});

test("GEN-2 a corrected contact shows the right values and what stood before; its entries can be named", async () => {
  const corrected: Said = {
    type: "engagement.corrected",
    data: { ...of(9), corrects: newIdOf(8), reason: "Typing", happened: took.happened, minutes: 90, was: took },
    id: newIdOf(7),
  };
  const [item] = (await list({}, { ...logged, id: newIdOf(8) }, corrected)) ?? [];
  expect(item).toMatchObject({
    status: "logged-afterwards",
    minutes: 90,
    corrections: [{ corrects: newIdOf(8), reason: "Typing", was: took }],
    facts: [
      { id: newIdOf(8), type: "engagement.logged-afterwards" },
      { id: newIdOf(7), type: "engagement.corrected" },
    ],
  });
});

test("PRV-2 a relationship that is not there, or not for this reader, has no list", async () => {
  const reading = readingOver(feed<Message>(opened), {
    grants: [{ id: newIdOf(9), role: "mentor", level: "relationship", on: newIdOf(99) }],
  });
  expect(await listEngagements.answer({ relationshipId }, reading)).toBeUndefined();
  expect(await list({})).toEqual([]);
});

test("SCH-3 one engagement is shown with whose it is, to those who may see it", async () => {
  const told = feed<Message>(opened, proposed(1, "2026-02-28T09:00:00.000Z"));
  const { engagementId } = of(1);
  expect(await getEngagement.answer({ engagementId }, readingOver(told))).toMatchObject({
    ...{ engagementId, relationshipId, status: "proposed", menteeOrganisation: "Tumaini" },
  });
  const elsewhere = [{ id: newIdOf(9), role: "mentor", level: "relationship", on: newIdOf(99) }] as const;
  expect(await getEngagement.answer({ engagementId }, readingOver(told, { grants: elsewhere }))).toBeUndefined();
});
