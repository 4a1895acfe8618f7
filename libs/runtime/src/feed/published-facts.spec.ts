import { START } from "@sankofa/ports/event-store";
import { accepted, eachOnAnEngine, engine, opened, OTHER, send, TENANT } from "../engine.spec-kit";
import { countingAloud, TYPE, UNLUCKY } from "./counting-aloud.spec-kit";
import type { FeedPlace } from "./feed-place";
import { GivenUp } from "./given-up";
import { publishedFacts, type Published } from "./published-facts";

const feed = countingAloud();
const FIRST: FeedPlace = { position: START, waiting: [] };

eachOnAnEngine();

test("a funder's feed is what is said outside of its own records, in log order, and goes on", async () => {
  const over = new AbortController();
  const { id } = await opened();
  await accepted(send("count", { tallyId: id, by: 2 }));
  const published = publishedFacts(engine.ports.eventStore, feed, TENANT, FIRST, over.signal);
  const next = async () => ((await published.next()).value as Published | undefined)?.contract;
  const [one, two] = [await next(), await next()];
  expect([one?.data, two?.data]).toEqual([{ by: 1 }, { by: 2 }]);
  expect([one?.previous, two?.previous]).toEqual([undefined, one?.position]);
  const third = next();
  await accepted(send("count", { tallyId: id, by: 3 }));
  expect(await third).toMatchObject({
    type: TYPE,
    audience: "public",
    data: { by: 3 },
    previous: two?.position,
  });
  const after = publishedFacts(
    engine.ports.eventStore,
    feed,
    TENANT,
    { ...FIRST, position: one?.position ?? "" },
    over.signal,
  );
  expect(((await after.next()).value as Published).contract.data).toEqual({ by: 2 });
  over.abort();
  expect((await published.next()).done).toBe(true);
});

test("of another funder's records nothing is heard", async () => {
  const over = new AbortController();
  await opened();
  const foreign = publishedFacts(engine.ports.eventStore, feed, OTHER, FIRST, over.signal).next();
  await opened();
  over.abort();
  expect((await foreign).done).toBe(true);
});

describe("a fact that the program cannot make out", () => {
  const over = new AbortController();
  afterAll(() => over.abort());
  /** What is heard after a place, up to so many. */
  const heard = async (count: number, place: FeedPlace, broken = false): Promise<readonly Published[]> => {
    const published: Published[] = [];
    const feed = countingAloud({ broken });
    for await (const each of publishedFacts(engine.ports.eventStore, feed, TENANT, place, over.signal))
      if (published.push(each) === count) break;
    return published;
  };
  const counts = (published: readonly Published[]) =>
    published.map(({ contract }) => (contract.data as { readonly by: number }).by);

  test("holds back its own record and no other; whoever heard that hears it first once the program is mended", async () => {
    const [stuck, other] = [await opened(), await opened()];
    for (const by of [UNLUCKY, 3]) await accepted(send("count", { tallyId: stuck.id, by }));
    await accepted(send("count", { tallyId: other.id, by: 6 }));
    const before = await heard(3, FIRST, true);
    expect(counts(before)).toEqual([1, 1, 6]);
    const place = before.at(-1)!.place;
    expect(place.waiting).toEqual([{ stream: before[0]!.contract.stream, revision: 2 }]);
    await accepted(send("count", { tallyId: stuck.id, by: 2 }));
    await accepted(send("count", { tallyId: other.id, by: 1 }));
    expect(counts(await heard(1, place, true))).toEqual([1]);
    const after = await heard(4, place);
    expect(counts(after)).toEqual([UNLUCKY, 3, 2, 1]);
    expect(after[0]!.contract.previous).toBe(before[0]!.contract.position);
    expect(counts(await heard(3, after[0]!.place))).toEqual([3, 2, 1]);
    expect(after[3]!.place.waiting).toEqual([]);
  });

  test("given up, it is never heard of, and what waited behind it is heard by who listens, comes back or begins", async () => {
    const stuck = await opened();
    for (const by of [UNLUCKY, 1, 2]) await accepted(send("count", { tallyId: stuck.id, by }));
    const listening = heard(6, FIRST, true);
    const { place } = (await heard(1, FIRST, true))[0]!;
    const { facts } = await engine.ports.eventStore.readAll({});
    const unread = facts.find(({ data }) => data["by"] === UNLUCKY)!;
    // Whoever listens has come past it by now: it hears of what waits only in this way.
    await accepted(send("count", { tallyId: (await opened()).id, by: 6 }));
    // Two services that each knew of nothing yet.
    const store = engine.ports.eventStore;
    const [one, other] = [new GivenUp(store, feed), new GivenUp(store, feed)];
    expect([await one.has(unread), await other.has(unread)]).toEqual([false, false]);
    await one.giveUp(store, unread, "2026-01-05T09:00:00.000Z");
    await other.giveUp(store, unread, "2026-01-05T08:00:00.000Z");
    await accepted(send("count", { tallyId: stuck.id, by: 2 }));
    expect(counts(await listening)).toEqual([1, 1, 6, 1, 2, 2]);
    // Who begins after it was given up knows that from the first, and whether it can be made out by then is all the same.
    for (const isBroken of [true, false]) expect(counts(await heard(5, place, isBroken))).toEqual([1, 2, 1, 6, 2]);
    const begun = await heard(6, FIRST);
    expect(counts(begun)).toEqual([1, 1, 2, 1, 6, 2]);
    expect(begun[1]!.contract.previous).toBe(begun[0]!.contract.position);
    expect((await engine.ports.eventStore.readAll({ filter: { streamPrefixes: ["publisher."] } })).facts).toHaveLength(
      1,
    );
  });

  test("of another funder's record is nobody's to bring back", async () => {
    const { id } = await opened();
    await accepted(send("count", { tallyId: id, by: 2 }));
    const [first] = await heard(1, FIRST);
    const forged = { position: first!.place.position, waiting: [{ stream: first!.contract.stream, revision: 0 }] };
    const foreign = publishedFacts(engine.ports.eventStore, feed, OTHER, forged, AbortSignal.abort());
    expect((await foreign.next()).done).toBe(true);
  });
});
