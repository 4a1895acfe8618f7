import type { Contract, Position } from "@sankofa/kernel/contract";
import type { StoredFact } from "@sankofa/ports/event-store";
import { tally } from "@sankofa/testing/sample/tally.context";
import { accepted, eachOnAnEngine, engine, opened, send } from "../engine.spec-kit";
import { House } from "../house";
import { ContractFeed } from "./contract-feed";
import { Preceding } from "./preceding";

eachOnAnEngine();

/** Only counting is also said outside. */
const contractsOf = (fact: StoredFact): readonly Contract[] =>
  engine.feed
    .contractsOf(fact)
    .flatMap((said) => (said.type === "tally.counted" ? [said, { ...said, audience: "public" }] : [said]));

/** Two tallies, opened and counted once by the process; the first is counted once more. */
const facts = async (): Promise<readonly StoredFact[]> => {
  const { id } = await opened();
  await opened();
  await accepted(send("count", { tallyId: id, by: 2 }));
  return (await engine.ports.eventStore.readAll({})).facts;
};

const marks = async (some: readonly StoredFact[]): Promise<string[]> => {
  const preceding = new Preceding(engine.ports.eventStore, { contractsOf });
  const marked: string[] = [];
  for (const fact of some)
    for (const { audience, revision, previous } of await preceding.mark(contractsOf(fact)))
      marked.push(`${audience} ${revision}: ${await revisionAt(previous)}`);
  return marked;
};

const revisionAt = async (position: Position | undefined): Promise<string> =>
  position === undefined ? "first" : String((await engine.ports.eventStore.readPositions([position]))[0]?.revision);

test("each contract names what its stream said before it on the same feed", async () => {
  const each = ["internal 0: first", "internal 1: 0", "public 1: first"];
  expect(await marks(await facts())).toEqual([...each, ...each, "internal 2: 1", "public 2: 1"]);
});

test("begun in the middle it reads what came before", async () => {
  const last = (await facts()).slice(-1);
  expect(await marks(last)).toEqual(["internal 2: 1", "public 2: 1"]);
});

test("a fact that says two things on one feed is refused", async () => {
  const [fact] = await facts();
  const closed = { type: "tally.closed", data: {} };
  const outbound = { ...tally.outbound, "tally.tally-opened": () => [closed, closed] };
  const feed = new ContractFeed(new House([{ ...tally, outbound }]));
  expect(() => fact && feed.contractsOf(fact)).toThrow("tally.tally-opened says more than one thing on a feed");
});
