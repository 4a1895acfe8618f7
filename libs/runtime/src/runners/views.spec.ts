import { tally } from "@sankofa/testing/sample/tally.context";
import type { Caller } from "@sankofa/kernel/scope";
import { MINUTE } from "@sankofa/kernel/time";
import { ContractFeed } from "../feed/contract-feed";
import {
  accepted,
  ask,
  clock,
  engine,
  grant,
  manager,
  opened,
  OTHER,
  OWNER,
  send,
  eachOnAnEngine,
} from "../engine.spec-kit";
import { ReadingOf } from "../pipeline/reading";
import { RememberedContracts } from "../pipeline/remembered-contracts";
import { RememberedHistories } from "../pipeline/remembered-histories";
import { ProjectionRunner } from "./projection-runner";
import { ViewLeases } from "./view-leases";
import { ViewPositions } from "./view-positions";

eachOnAnEngine();

describe("views", () => {
  test("AUD-2 answer as of a recorded moment and as of a happened moment", async () => {
    const { id } = await opened();
    clock.set("2026-01-05T12:00:00.000Z");
    const { position } = await accepted(send("count", { tallyId: id, by: 4 }));
    const at = "2026-01-05T10:00:00.000Z";
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 5 });
    expect(await ask("get-tally", { tallyId: id }, { after: position, asOf: { at, time: "recorded" } })).toMatchObject({
      count: 1,
    });
    expect(await ask("get-tally", { tallyId: id }, { asOf: { at, time: "happened" } })).toMatchObject({ count: 1 });
    expect(
      await ask("get-tally", { tallyId: id }, { asOf: { at: "2025-01-05T10:00:00.000Z", time: "recorded" } }),
    ).toBe("not-found");
    expect((await ask("list-tallies", {}, { asOf: { at, time: "happened" } })).items).toMatchObject([
      { doc: { count: 1 } },
    ]);
  });

  test("AUD-2 of everybody are so as of a happened moment too", async () => {
    await opened();
    const [tallies] = tally.views;
    const elsewhere: Caller = { ...manager, grants: [{ ...grant, level: "programme", on: OTHER }] };
    const asOf = { at: clock.now(), time: "happened" } as const;
    const call = { kind: "query", caller: elsewhere, request: {}, asOf } as const;
    const contracts = new RememberedContracts(engine.ports.eventStore, engine.feed);
    const remembered = { contracts, histories: new RememberedHistories(engine.ports.readModels, contracts) };
    const reading = ReadingOf.of(engine.ports, remembered, engine.positions, call, ["programme-manager"]);
    expect((await reading!.find({ ...tallies!, tenantWide: true }, {})).items).toHaveLength(1);
    expect((await reading!.find(tallies!, {})).items).toEqual([]);
  });

  test("AUD-1 come out equal when they are rebuilt while commands run", async () => {
    const { id } = await opened();
    const counting = Promise.all(Array.from({ length: 5 }, () => accepted(send("count", { tallyId: id, by: 1 }))));
    const rebuilt = await engine.rebuild("tallies");
    expect(rebuilt).toMatchObject({ equal: true, rows: 1 });
    const answers = await counting;
    const last = answers
      .map(({ position }) => position)
      .sort()
      .at(-1);
    expect(await ask("get-tally", { tallyId: id }, { after: last })).toMatchObject({ count: 6 });
    expect((await engine.rebuild("tallies")).equal).toBe(true);
  });

  test("AUD-1 are rebuilt, and put back, without a process doing anything a second time", async () => {
    for (const owner of ["Ama Mensah", "Kofi Boateng"]) await opened(owner);
    const { eventStore } = engine.ports;
    const before = await eventStore.head();
    const asked = jest.spyOn(engine.commands, "execute");
    await engine.rebuild("tallies");
    await engine.rollBack("tallies");
    await engine.rebuild("tallies");
    // Whatever a process had to do, it has done once it has looked at the whole log again.
    clock.advance(MINUTE);
    for (const run of engine.processes?.runs ?? [])
      while (run.position < before.position) await new Promise((resolve) => setImmediate(resolve));
    expect(asked).not.toHaveBeenCalled();
    expect(await eventStore.head()).toEqual(before);
    asked.mockRestore();
  });

  test("AUD-1 go on answering when a rebuild is interrupted, and nothing of it is left", async () => {
    const { id, position } = await opened();
    const { readModels } = engine.ports;
    const before = await readModels.models();
    const interrupt = new AbortController();
    const rebuilding = engine.rebuild("tallies", { signal: interrupt.signal, onProgress: () => interrupt.abort() });
    await expect(rebuilding).rejects.toMatchObject({ name: "AbortError" });
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 1 });
    const names = (models: typeof before): string[] => models.map(({ name, version }) => `${name} ${version}`);
    expect(names(await readModels.models())).toEqual(names(before));
    expect((await engine.rebuild("tallies")).equal).toBe(true);
  });

  test("AUD-1 drop at the next start what a killed rebuild left half done", async () => {
    const { id, position } = await opened();
    const { readModels, eventStore } = engine.ports;
    const [standing] = await readModels.models();
    await readModels.prepare({
      name: "tallies",
      version: (standing?.version ?? 0) + 1,
      indexes: ["count", "due"],
      history: true,
    });
    expect(await readModels.models()).toHaveLength(2);
    const views = new ViewPositions(readModels);
    const feed = new ContractFeed(engine.house);
    const again = new ProjectionRunner(
      eventStore,
      readModels,
      feed,
      tally.views,
      views,
      clock,
      AbortSignal.abort(),
      () => undefined,
      new ViewLeases(readModels, clock, OWNER),
    );
    await again.start();
    expect(await readModels.models()).toMatchObject([
      { name: "tallies", version: standing?.version, status: "active" },
    ]);
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 1 });
  });
});
