import type { Caller } from "@sankofa/kernel/scope";
import { MINUTE } from "@sankofa/kernel/time";
import { MOST } from "@sankofa/testing/sample/tally.rules";
import { newCommandId } from "./command-ids";
import {
  accepted,
  ask,
  clock,
  engine,
  manager,
  grant,
  opened,
  refusedWith,
  send,
  OTHER,
  TENANT,
  DUE,
  eachOnAnEngine,
} from "./engine.spec-kit";
import type { House } from "./house";
import { QueryPipeline } from "./pipeline/query-pipeline";

eachOnAnEngine();

describe("a command", () => {
  test("is written once however often it is sent, and answered the same", async () => {
    const { id } = await opened();
    const commandId = newCommandId(clock.now());
    const first = await accepted(send("count", { tallyId: id, by: 2 }, manager, commandId));
    const again = await accepted(send("count", { tallyId: id, by: 2 }, manager, commandId));
    expect(again).toEqual(first);
    expect(await refusedWith(send("count", { tallyId: id, by: 3 }, manager, commandId))).toBe("idempotency-key-reused");
    expect(await ask("get-tally", { tallyId: id }, { after: first.position })).toMatchObject({ count: 3 });
  });

  test("GEN-4 races on one stream are settled one after the other: the limit holds", async () => {
    const { id } = await opened();
    const replies = await Promise.all(
      Array.from({ length: 2 * MOST }, () => refusedWith(send("count", { tallyId: id, by: 1 }))),
    );
    expect(replies.filter((code) => code === "accepted")).toHaveLength(MOST - 1);
    expect(new Set(replies)).toEqual(new Set(["accepted", "tally-full"]));
  });

  test("of a wrong shape names every fault with a pointer and writes nothing", async () => {
    const before = await engine.ports.eventStore.head();
    const reply = await send("open-tally", { owner: "", due: 5, more: true });
    expect(reply).toMatchObject({ problem: { code: "request-invalid", status: 422 } });
    const pointers = "problem" in reply ? reply.problem.errors?.map((error) => error.pointer) : [];
    expect(new Set(pointers)).toEqual(new Set(["/owner", "/due", "/more"]));
    expect(await engine.ports.eventStore.head()).toEqual(before);
  });

  test("with a text that looks like a sealed token is refused where it comes in", async () => {
    const token = await engine.codec.seal(TENANT, [
      { type: "tally.tally-opened", data: { personId: TENANT, owner: "x", due: DUE } },
    ]);
    expect(await refusedWith(send("open-tally", { owner: `see ${String(token[0]?.data["owner"])}`, due: DUE }))).toBe(
      "request-invalid",
    );
  });

  test("finds nothing in another funder's records, and says no more than that", async () => {
    const { id } = await opened();
    const foreign: Caller = { ...manager, tenant: OTHER, grants: [{ ...grant, on: OTHER }] };
    expect(await refusedWith(send("count", { tallyId: id, by: 1 }, foreign))).toBe("not-found");
    expect(await ask("get-tally", { tallyId: id }, {}, foreign)).toBe("not-found");
    expect((await ask("list-tallies", {}, {}, foreign)).items).toEqual([]);
  });

  test("without the role is refused, and platform commands have no other sender", async () => {
    const { id } = await opened();
    const auditor: Caller = { ...manager, grants: [{ ...grant, role: "auditor" }] };
    expect(await refusedWith(send("count", { tallyId: id, by: 1 }, auditor))).toBe("not-allowed");
    expect(await refusedWith(send("close-tally", { tallyId: id }))).toBe("not-found");
  });
});

describe("the log", () => {
  test("PRV-1 holds personal fields sealed; readers see names, auditors pseudonyms", async () => {
    const { id, position } = await opened("Ama Mensah");
    const page = await engine.ports.eventStore.readAll({});
    expect(JSON.stringify(page.facts)).not.toContain("Mensah");
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ owner: "Ama Mensah" });
    const auditor: Caller = { ...manager, grants: [{ ...grant, role: "auditor" }] };
    expect((await ask("get-tally", { tallyId: id }, {}, auditor)).owner).toMatch(/^person-/);
  });

  test("PRV-1 an answer may show pseudonyms to whoever reads names, and never the other way round", async () => {
    const { id, position } = await opened("Ama Mensah");
    const name = "tally.get-tally";
    const room = engine.house.queries.get(name)!;
    const ownerAs = async (shows: "names" | "pseudonyms", caller: Caller): Promise<string> => {
      const queries = new Map([[name, { ...room, entry: { ...room.entry, shows: () => shows } }]]);
      const house = Object.assign(Object.create(engine.house) as House, { queries });
      const pipeline = new QueryPipeline(house, engine.ports, engine.codec, engine.feed, engine.positions);
      const call = { kind: "query", caller, request: { tallyId: id }, after: position } as const;
      const reply = await pipeline.execute(name, call);
      return "ok" in reply ? (JSON.parse(reply.ok.json) as { readonly owner: string }).owner : reply.problem.code;
    };
    const auditor: Caller = { ...manager, grants: [{ ...grant, role: "auditor" }] };
    expect(await ownerAs("names", manager)).toBe("Ama Mensah");
    expect(await ownerAs("pseudonyms", manager)).toMatch(/^person-/);
    expect(await ownerAs("names", auditor)).toMatch(/^person-/);
  });

  test("GEN-1 recorded never decreases within a stream, and nothing happens in the future", async () => {
    const { id } = await opened();
    await accepted(send("count", { tallyId: id, by: 1 }));
    const { facts } = await engine.ports.eventStore.readStream({ stream: `tally.tally-${id}` });
    const recorded = facts.map((each) => each.recorded);
    expect(recorded).toEqual([...recorded].sort());
  });
});

describe("what follows", () => {
  test("a process that nothing concerns keeps up with the log all the same", async () => {
    const { id } = await opened();
    const { position } = await accepted(send("count", { tallyId: id, by: 2 }));
    const [run] = engine.processes?.runs ?? [];
    expect(run?.position).not.toBe(position);
    clock.advance(MINUTE);
    while (run && run.position < position) await new Promise((resolve) => setImmediate(resolve));
    expect(run?.position).toBe(position);
  });

  test("a process acts once although the bus delivers twice and late", async () => {
    const tallies = await Promise.all(Array.from({ length: 20 }, () => opened()));
    const { facts } = await engine.ports.eventStore.readAll({ filter: { types: ["tally.tally-counted"] } });
    expect(facts).toHaveLength(tallies.length);
  });

  test("SCH-8 a deadline is raised once when its time has come, however late the clock is", async () => {
    const { id } = await opened();
    clock.set("2026-03-01T08:00:00.000Z");
    for (;;) {
      const { facts } = await engine.ports.eventStore.readStream({ stream: `tally.tally-${id}` });
      if (facts.at(-1)?.type === "tally.tally-closed") break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await refusedWith(send("count", { tallyId: id, by: 1 }))).toBe("tally-closed");
  });
});
