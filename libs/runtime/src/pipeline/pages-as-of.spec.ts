import { BadCursor } from "@sankofa/ports/read-models";
import { tallies } from "@sankofa/testing/sample/tally.context";
import { accepted, eachOnAnEngine, engine, manager, opened, send } from "../engine.spec-kit";
import { ReadingOf } from "./reading";
import { RememberedContracts } from "./remembered-contracts";
import { RememberedHistories } from "./remembered-histories";

eachOnAnEngine();

/** A page of one tally, as of a position. */
const page = async (at: string, cursor?: string) => {
  const { ports, feed, positions } = engine;
  const contracts = new RememberedContracts(ports.eventStore, feed);
  const remembered = { contracts, histories: new RememberedHistories(ports.readModels, contracts) };
  const reading = ReadingOf.of(ports, remembered, positions, { caller: manager }, ["programme-manager"], at);
  const { items, next } = await reading!.find(tallies, { orderBy: "count", limit: 1, cursor });
  return { counts: items.map(({ doc }) => doc.count), next: next ?? undefined };
};
const head = async (): Promise<string> => (await engine.ports.eventStore.head()).position;

test("AUD-2 a list as of a moment that is still to come goes on as of its first page, though somebody writes in between", async () => {
  const [{ id }] = [await opened(), await opened()];
  const before = await head();
  const first = await page(before);
  const { position } = await accepted(send("count", { tallyId: id, by: 5 }));
  await engine.positions.waitFor("tallies", position, 10_000);
  expect(await page(await head(), first.next)).toEqual({ counts: [1], next: undefined });
  expect(first.counts).toEqual([1]);
  // A moment before the first page's is another list's.
  const later = await page(await head());
  await expect(page(before, later.next)).rejects.toThrow(BadCursor);
  await expect(page(before, "no-cursor")).rejects.toThrow(BadCursor);
});
