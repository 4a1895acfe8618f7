import { query, type ContextManifest } from "@sankofa/kernel/manifest";
import { list, record, Type } from "@sankofa/kernel/schema";
import { tallies, tally } from "@sankofa/testing/sample/tally.context";
import { IsString, IsUUID } from "class-validator";
import { accepted, eachOnAnEngine, engine, manager, opened, poisoned, send } from "../engine.spec-kit";
import { House } from "../house";
import { QueryPipeline } from "./query-pipeline";
import { ReadingOf } from "./reading";
import { RememberedContracts } from "./remembered-contracts";
import { RememberedHistories } from "./remembered-histories";

class HistoryOfRequest {
  @IsUUID()
  tallyId!: string;

  @IsString()
  wholeUpTo!: string;
}

const withHistory: ContextManifest = {
  ...tally,
  queries: [
    query<HistoryOfRequest, { readonly revisions: readonly number[] }>({
      name: "history",
      summary: "What made a tally what it is, all of it",
      route: "GET /tallies/:tallyId/history",
      request: HistoryOfRequest,
      allow: ["programme-manager"],
      views: [tallies],
      response: record({ revisions: list(Type.Number()) }),
      answer: async ({ tallyId, wholeUpTo }, reading) => {
        const { items } = await reading.factsBehind(tallies, tallyId, { wholeUpTo });
        return { revisions: items.map(({ revision }) => revision) };
      },
    }),
  ],
};

eachOnAnEngine();
afterEach(() => jest.restoreAllMocks());

const counted = (tallyId: string, by: number) => accepted(send("count", { tallyId, by }));

/** The answer, or the problem's code. */
const history = async (tallyId: string, wholeUpTo: string): Promise<unknown> => {
  const { ports, codec, feed, positions } = engine;
  const pipeline = new QueryPipeline(new House([withHistory]), ports, codec, feed, positions);
  const reply = await pipeline.execute("tally.history", {
    kind: "query",
    caller: manager,
    request: { tallyId, wholeUpTo },
  });
  return "ok" in reply ? (JSON.parse(reply.ok.json) as { revisions: unknown }).revisions : reply.problem.code;
};

test("AUD-5 a history that is asked for whole is refused where a fact of it waits to be folded, and told up to there", async () => {
  const { id, position: before } = await opened();
  poisoned();
  await counted(id, 3);
  const { position } = await counted(id, 1);
  await engine.positions.waitFor("tallies", position, 10_000);
  expect(await history(id, position)).toBe("fact-unreadable");
  expect(await history(id, before)).toEqual([0, 1]);
  jest.restoreAllMocks();
  await engine.parked.replay(engine.projections.runs.get("tallies")!, id);
  expect(await history(id, position)).toEqual([0, 1, 2, 3]);
});

test("AUD-5 a history that is asked for whole is refused until the view has read so far", async () => {
  const { id } = await opened();
  expect(await history(id, "00000000000000000003")).toBe("view-lags");
  const { position } = await counted(id, 2);
  await engine.positions.waitFor("tallies", position, 10_000);
  expect([position, await history(id, position)]).toEqual(["00000000000000000003", [0, 1, 2]]);
});

test("REP-2 a document as it stood at a position is not told by a view that has yet to read up to there", async () => {
  const { id } = await opened();
  const { ports, feed, positions } = engine;
  const contracts = new RememberedContracts(ports.eventStore, feed);
  const remembered = { contracts, histories: new RememberedHistories(ports.readModels, contracts) };
  const reading = ReadingOf.of(ports, remembered, positions, { caller: manager }, ["programme-manager"]);
  const at = (position: string) => reading?.getAt(tallies, id, position);
  await expect(at("00000000000000000003")).rejects.toMatchObject({ problem: { code: "view-lags" } });
  expect(await at("00000000000000000002")).toMatchObject({ count: 1 });
});
