import { command } from "@sankofa/kernel/manifest";
import type { Caller } from "@sankofa/kernel/scope";
import { tallies, tally } from "@sankofa/testing/sample/tally.context";
import { tallyNoun } from "@sankofa/testing/sample/tally.rules";
import { IsUUID } from "class-validator";
import { newCommandId } from "../command-ids";
import { accepted, ask, clock, eachOnAnEngine, engine, manager, opened, send, TENANT } from "../engine.spec-kit";
import { House } from "../house";
import { CommandPipeline } from "./command-pipeline";

class KnownRequest {
  @IsUUID()
  tallyId!: string;
}

const countKnown = command<KnownRequest>({
  name: "count-known",
  summary: "Count one where the view knows the tally",
  route: "POST /known-tallies/:tallyId/counts",
  request: KnownRequest,
  allow: ["programme-manager"],
  noun: tallyNoun,
  id: async ({ tallyId }, around) => ((await around.lookup(tallies, tallyId)) ? tallyId : ""),
  command: () => ({ type: "count", by: 1 }),
});

eachOnAnEngine();
afterEach(() => jest.restoreAllMocks());

const platform: Caller = { actor: "process:when-known-then-count", tenant: TENANT, grants: [] };

/** What comes of it: the facts that were written, or the problem. */
const counted = async (tallyId: string, caller: Caller): Promise<unknown> => {
  const { ports, codec, positions, facts } = engine;
  const house = new House([{ ...tally, commands: [countKnown] }]);
  const reply = await new CommandPipeline(house, ports, codec, positions, facts).execute("tally.count-known", {
    kind: "command",
    caller,
    commandId: newCommandId(clock.now()),
    request: { tallyId },
  });
  return "ok" in reply ? reply.ok.facts.length : [reply.problem.code, reply.problem.status];
};

/** The view is behind the log, and stays there; whether it knows the tally. */
const lagging = (knows: boolean): void => {
  jest.spyOn(engine.positions, "waitFor").mockResolvedValue(false);
  if (!knows) jest.spyOn(engine.positions, "document").mockResolvedValue(undefined);
};

test("what the platform asks by itself is not refused for what a view has yet to read: it is asked again", async () => {
  const { id } = await opened();
  lagging(false);
  expect(await counted(id, platform)).toEqual(["view-lags", 503]);
});

test("what somebody else asks is refused by what the view knows, and what can be done is done", async () => {
  const { id } = await opened();
  lagging(false);
  expect(await counted(id, manager)).toEqual(["not-found", 404]);
  jest.restoreAllMocks();
  lagging(true);
  expect([await counted(id, platform), await counted(id, manager)]).toEqual([1, 1]);
});

test("AUD-2 what is asked as of a moment is not told before the view has read all that was recorded by then", async () => {
  const { id } = await opened();
  const [before, reached] = [clock.now(), engine.positions.position("tallies")];
  clock.set("2026-01-05T12:00:00.000Z");
  await accepted(send("count", { tallyId: id, by: 2 }));
  jest.spyOn(engine.positions, "waitFor").mockImplementation(async (_view, position) => position <= reached);
  const asOf = (at: string) => ask("get-tally", { tallyId: id }, { asOf: { at, time: "recorded" } });
  expect(await asOf(clock.now())).toBe("view-lags");
  expect(await asOf(before)).toMatchObject({ count: 1 });
});
