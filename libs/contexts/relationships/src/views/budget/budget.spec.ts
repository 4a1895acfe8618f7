import "reflect-metadata";
import type { FeedMessage } from "@sankofa/contracts/feed";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { getBudget } from "./budget.query";

const opened: FeedMessage = { type: "relationship.opened", data: relationshipTerms };
const ids = (n: number) => ({ entryId: newIdOf(n), ...relationshipIds });
const sum = (minorUnits: number) => ({ currency: "KES", minorUnits });
const entered: readonly FeedMessage[] = [
  { type: "budget.line-planned", data: { ...ids(11), kind: "venue", ...sum(300) } },
  { type: "budget.line-planned", data: { ...ids(12), kind: "venue", ...sum(200), what: "The second day" } },
  { type: "budget.cost-incurred", data: { ...ids(13), kind: "venue", ...sum(250) } },
  { type: "budget.own-part-pledged", data: { ...ids(14), ...sum(100) } },
  { type: "budget.own-part-paid", data: { ...ids(15), ...sum(40) } },
  { type: "budget.in-kind-recorded", data: { ...ids(16), side: "mentee", what: "Chairs" } },
];
const read = (...said: readonly FeedMessage[]) =>
  getBudget.answer({ relationshipId: relationshipIds.relationshipId }, readingOver(feed<FeedMessage>(...said)));

test("REL-12 planned and incurred are counted by kind, the mentee's own part apart from them", async () => {
  expect(await read(opened)).toMatchObject({ currency: null, planned: 0, entries: [], hours: [] });
  expect(await read(opened, ...entered)).toMatchObject({
    currency: "KES",
    costs: [{ kind: "venue", planned: 500, incurred: 250 }],
    planned: 500,
    incurred: 250,
    ownPart: { pledged: 100, paid: 40 },
    inKind: 0,
  });
  expect(await read(...entered)).toBeUndefined();
});

test("GEN-2 a corrected entry counts as it should have read, a withdrawn one stays and does not count", async () => {
  const answer = await read(opened, ...entered, {
    type: "budget.entry-corrected",
    data: {
      ...ids(13),
      entry: "cost",
      kind: "other",
      ...sum(260),
      wasKind: "venue",
      wasMinorUnits: 250,
      reason: "Bill",
    },
  });
  expect(answer?.costs).toEqual([
    { kind: "venue", planned: 500, incurred: 0 },
    { kind: "other", planned: 0, incurred: 260 },
  ]);
  const after = await read(opened, ...entered, {
    type: "budget.entry-withdrawn",
    data: { ...ids(13), entry: "cost", kind: "venue", ...sum(250), reason: "Twice" },
  });
  expect(after).toMatchObject({ incurred: 0 });
  expect(after?.entries.find(({ withdrawn }) => withdrawn)).toMatchObject({ changes: [{ reason: "Twice" }] });
});

test("REL-12 hours are counted by the month in which they were spent, as corrected", async () => {
  const engagement = { engagementId: newIdOf(20), ...relationshipIds, kind: "visit" };
  const inMay = { happened: "2025-05-30[Africa/Nairobi]", minutes: 60 };
  const answer = await read(
    opened,
    { type: "engagement.held", data: { ...engagement, ...inMay, zone: "Africa/Nairobi" } },
    {
      type: "engagement.logged-afterwards",
      data: { ...engagement, happened: "2025-06-02T07:00:00.000Z", minutes: 90, zone: "Africa/Nairobi" },
    },
    {
      type: "engagement.corrected",
      data: {
        ...{ ...engagement, corrects: newIdOf(30), reason: "Wrong month" },
        ...{ happened: "2025-06-01[Africa/Nairobi]", minutes: 45, was: inMay },
      },
    },
  );
  expect(answer?.hours).toEqual([{ month: "2025-06", minutes: 135 }]);
});

test.each([
  ["2025-06-30T20:59:59.999Z", "2025-06"],
  ["2025-06-30T21:00:00.000Z", "2025-07"],
  ["2025-06-30[Africa/Nairobi]", "2025-06"],
  ["2025-12-31T21:00:00.000Z", "2026-01"],
])("REL-12 by the relationship's calendar, %s was in %s", async (happened, month) => {
  const engagement = { engagementId: newIdOf(20), ...relationshipIds, kind: "visit", zone: "Africa/Nairobi" };
  const answer = await read(opened, { type: "engagement.held", data: { ...engagement, happened, minutes: 60 } });
  expect(answer?.hours).toEqual([{ month, minutes: 60 }]);
});

describe("GEN-3 as things had happened by a day", () => {
  const march = { happened: "2026-03-01T09:00:00.000Z", recorded: "2026-03-01T09:00:00.000Z" };
  const may = { happened: "2026-05-01T09:00:00.000Z", recorded: "2026-05-01T09:00:00.000Z" };
  const cost: FeedMessage = { type: "budget.cost-incurred", data: { ...ids(13), kind: "venue", ...sum(250) } };
  const later = { ...ids(13), entry: "cost" as const, kind: "venue" as const, reason: "Bill" };
  const inApril = async (...said: readonly (FeedMessage & Partial<typeof may>)[]) => {
    const asOf = { at: "2026-04-01T00:00:00.000Z", time: "happened" as const };
    const reading = readingOver(feed<FeedMessage>({ ...opened, ...march } as FeedMessage, ...said), { asOf });
    return getBudget.answer({ relationshipId: relationshipIds.relationshipId }, reading);
  };
  /** The second message: the first opens the relationship. */
  const [, entering] = feed<FeedMessage>(opened, cost);
  const corrects = entering?.id ?? "";

  test("an entry reads as it was put right since, for the time of the entry", async () => {
    const right: FeedMessage = { type: "budget.entry-corrected", data: { ...later, corrects, ...sum(260) } };
    expect(await inApril({ ...cost, ...march }, { ...right, ...may })).toMatchObject({ incurred: 260 });
  });

  test("what was withdrawn since does not count", async () => {
    const gone: FeedMessage = { type: "budget.entry-withdrawn", data: { ...later, corrects, ...sum(250) } };
    expect(await inApril({ ...cost, ...march }, { ...gone, ...may })).toMatchObject({ incurred: 0 });
  });

  test("REL-12 money of two currencies is never added up", async () => {
    const gone: FeedMessage = { type: "budget.entry-withdrawn", data: { ...later, ...sum(250) } };
    const dollars = { ...ids(17), kind: "venue" as const, currency: "USD", minorUnits: 9 };
    const answer = await inApril(
      { ...cost, ...march },
      // As withdrawals were before they named their entry: of their own time.
      { ...gone, ...may },
      { type: "budget.cost-incurred", data: dollars, ...march },
    );
    expect(answer).toMatchObject({ currency: "USD", incurred: 9, costs: [{ incurred: 9 }] });
    expect(answer?.entries.map(({ currency }) => currency)).toEqual(["KES", "USD"]);
  });
});
