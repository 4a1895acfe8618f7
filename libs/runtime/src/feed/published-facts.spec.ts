import { publicContract } from "@sankofa/kernel/contract";
import { START } from "@sankofa/ports/event-store";
import { field } from "@sankofa/kernel/schema";
import { tally } from "@sankofa/testing/sample/tally.context";
import { accepted, eachOnAnEngine, engine, opened, OTHER, send, TENANT } from "../engine.spec-kit";
import { House } from "../house";
import { ContractFeed } from "./contract-feed";
import { publishedFacts } from "./published-facts";

const TYPE = "org.sankofa.tally.counted.v1";
const counting = tally.outbound["tally.tally-counted"]!;
/** The sample room, counting aloud. */
const feed = new ContractFeed(
  new House([
    {
      ...tally,
      contracts: { ...tally.contracts, [TYPE]: publicContract(1, "A tally counted", { by: field.whole(1) }) },
      outbound: {
        ...tally.outbound,
        "tally.tally-counted": {
          ...counting,
          outside: ({ data: { by } }: { data: { by: number } }) => ({ type: TYPE, data: { by } }),
        },
      },
    },
  ]),
);

eachOnAnEngine();

test("a funder's feed is what is said outside of its own records, in log order, and goes on", async () => {
  const over = new AbortController();
  const { id } = await opened();
  await accepted(send("count", { tallyId: id, by: 2 }));
  const published = publishedFacts(engine.ports.eventStore, feed, TENANT, START, over.signal);
  const [one, two] = [(await published.next()).value, (await published.next()).value];
  expect([one?.data, two?.data]).toEqual([{ by: 1 }, { by: 2 }]);
  expect([one?.previous, two?.previous]).toEqual([undefined, one?.position]);
  const next = published.next();
  await accepted(send("count", { tallyId: id, by: 3 }));
  expect((await next).value).toMatchObject({
    type: TYPE,
    audience: "public",
    data: { by: 3 },
    previous: two?.position,
  });
  const after = publishedFacts(engine.ports.eventStore, feed, TENANT, one?.position ?? "", over.signal);
  expect((await after.next()).value?.data).toEqual({ by: 2 });
  over.abort();
  expect((await published.next()).done).toBe(true);
});

test("of another funder's records nothing is heard", async () => {
  const over = new AbortController();
  await opened();
  const foreign = publishedFacts(engine.ports.eventStore, feed, OTHER, START, over.signal).next();
  await opened();
  over.abort();
  expect((await foreign).done).toBe(true);
});
