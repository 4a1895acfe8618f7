import { publicContract, type Contract, type Position } from "@sankofa/kernel/contract";
import { field } from "@sankofa/kernel/schema";
import type { StoredFact } from "@sankofa/ports/event-store";
import { tally } from "@sankofa/testing/sample/tally.context";
import { accepted, eachOnAnEngine, engine, opened, send } from "../engine.spec-kit";
import { House } from "../house";
import { ContractFeed } from "./contract-feed";
import { Preceding } from "./preceding";

eachOnAnEngine();

/** Only counting is also said outside. */
const everythingOf = (fact: StoredFact): readonly Contract[] =>
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
  const preceding = new Preceding(engine.ports.eventStore, { saidOf: (fact) => ({ contracts: everythingOf(fact) }) });
  const marked: string[] = [];
  for (const fact of some)
    for (const { audience, revision, previous } of await preceding.mark(everythingOf(fact)))
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

test("what is said without a contract for it is refused", async () => {
  const [fact] = await facts();
  const outbound = { "tally.tally-opened": { inside: () => ({ type: "tally.begun", data: {} }), outside: null } };
  const feed = new ContractFeed(new House([{ ...tally, outbound: { ...tally.outbound, ...outbound } }]));
  expect(() => fact && feed.contractsOf(fact)).toThrow("tally.tally-opened says tally.begun, which is no contract");
});

test("a house with a public contract that holds a personal field does not stand", () => {
  const owner = { personId: field.id(), owner: field.personal("personId") };
  const contracts = {
    ...tally.contracts,
    "org.sankofa.tally.opened.v1": publicContract(1, "A tally was opened", owner),
  };
  expect(() => new House([{ ...tally, contracts }])).toThrow(
    "org.sankofa.tally.opened.v1 may not leave the house: /owner is personal",
  );
});

test("our rooms hear what is said inside, and the publisher what is said outside besides", async () => {
  const [opened, counted] = await facts();
  const outside = { type: "org.sankofa.tally.counted.v1", data: {} };
  const counting = {
    "tally.tally-counted": { inside: () => ({ type: "tally.counted", data: {} }), outside: () => outside },
  };
  const contracts = { ...tally.contracts, [outside.type]: publicContract(1, "A tally counted", {}) };
  const feed = new ContractFeed(new House([{ ...tally, contracts, outbound: { ...tally.outbound, ...counting } }]));
  const heard = (some: readonly Contract[]): string[] => some.map(({ type, audience }) => `${audience} ${type}`);
  expect(heard(feed.contractsOf(counted as StoredFact))).toEqual(["internal tally.counted"]);
  expect(heard(feed.everythingOf(counted as StoredFact))).toEqual(["internal tally.counted", `public ${outside.type}`]);
  expect(heard(feed.everythingOf(opened as StoredFact))).toEqual(["internal tally.opened"]);
});
