import { embedded } from "@sankofa/embedded";
import type { StoredFact } from "@sankofa/ports/event-store";
import { Engine } from "@sankofa/runtime/engine";
import { tally } from "@sankofa/testing/sample/tally.context";
import type { Logger } from "pino";
import { announced, announcing, type Announce } from "./announcing";
import type { Order, Tell, ViewsSeen } from "./messages";
import type { Aim } from "./round";
import { commandOf, MANAGER, ownerOf } from "./work";
import { write, type Work } from "./writer";

const VIEW = "tallies";
const PAGE = 1_000;
const OPENED = "tally.tally-opened";
const STREAM_PREFIX = "tally.tally-";

/** Nothing may go wrong in a round but its end; loading a real log would cost each of a thousand starts its time. */
const logThat = (tell: Tell): Logger => {
  const failed = (about: unknown, message?: string): void =>
    tell({
      kind: "failed",
      why: `${message ?? ""} ${String((about as { err?: unknown }).err ?? JSON.stringify(about))}`,
    });
  return { error: failed, info: failed } as unknown as Logger;
};

const call = async (engine: Engine, { base }: Order, caller: number, first: number, tell: Tell): Promise<void> => {
  for (let step = first; ; step += 1) {
    const { name, commandId, request } = commandOf(base, caller, step);
    const reply = await engine.commands.execute(name, { kind: "command", caller: MANAGER, commandId, request });
    if ("problem" in reply) throw new Error(`${name} was refused: ${JSON.stringify(reply.problem)}`);
    const { facts, stream, revision, position } = reply.ok;
    tell({ kind: "acknowledged", caller, step, ids: facts.map(({ id }) => id), stream, revision, position });
  }
};

/** What a round aims at that no caller asks for: rebuilds without end, one taken back again and again, or a backup. */
const besides = async (engine: Engine, { aim, backupTo }: Order, announce: Announce): Promise<void> => {
  if (aim === "backup")
    await announced(announce, aim, () =>
      engine.ports.operator.backup(backupTo, () => undefined, new AbortController().signal),
    );
  if (aim === "roll-back") await engine.rebuild(VIEW);
  while (aim === "roll-back") await announced(announce, aim, () => engine.rollBack(VIEW));
  while (aim === "rebuild" || aim === "promotion") {
    const { equal } = await announced(announce, "rebuild", () => engine.rebuild(VIEW));
    if (!equal) throw new Error(`A rebuild of ${VIEW} beside live traffic differs from what answered`);
  }
};

/** Until the process has heard of the last tally opened, and the view of everything that came of it. */
const settled = async (engine: Engine): Promise<void> => {
  const { eventStore } = engine.ports;
  const { facts } = await eventStore.readAll({ direction: "backwards", limit: 1, filter: { types: [OPENED] } });
  const last = facts[0]?.position ?? "";
  for (;;) {
    const heard = engine.processes?.runs.every((run) => run.position >= last) ?? false;
    if (heard && engine.positions.position(VIEW) >= (await eventStore.head()).position) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

/** The documents between two equal looks at the view's checkpoint, then the same view folded anew. */
const viewsOf = async (engine: Engine): Promise<ViewsSeen> => {
  const { readModels } = engine.ports;
  for (;;) {
    const model = engine.positions.model(VIEW);
    const position = await readModels.checkpoint(model);
    const counts: Record<string, number> = {};
    for await (const line of readModels.dump(model)) {
      const { doc } = JSON.parse(line.slice(line.indexOf("\t") + 1)) as { doc: { id: string; count: number } };
      counts[STREAM_PREFIX + doc.id] = doc.count;
    }
    if ((await readModels.checkpoint(model)) !== position) continue;
    const { equal } = await engine.rebuild(VIEW);
    return { position, counts, equalToRebuild: equal };
  }
};

/** A fact whose key did not outlive the process is lost, though its bytes stand: all sealed facts are opened. */
const sealedFacts = async (
  engine: Engine,
  after: string,
): Promise<{ readonly sealedUpTo: string; readonly unreadable: readonly string[] }> => {
  const unreadable: string[] = [];
  for (let sealedUpTo = after; ;) {
    const page = await engine.ports.eventStore.readAll({ after: sealedUpTo, limit: PAGE });
    const sealed = page.facts.filter(({ type }) => type === OPENED);
    unreadable.push(...(await unreadableOf(engine, sealed)));
    sealedUpTo = page.checkpoint;
    if (page.end) return { sealedUpTo, unreadable };
  }
};

const unreadableOf = async (engine: Engine, sealed: readonly StoredFact[]): Promise<readonly string[]> => {
  const opened = await engine.codec.open(MANAGER.tenant, sealed).catch(() => []);
  const readable = new Set(
    opened.filter(({ data, commandId }) => data["owner"] === ownerOf(commandId)).map(({ id }) => id),
  );
  return sealed.map(({ id }) => id).filter((id) => !readable.has(id));
};

/** The whole engine at work: commands, keys, views, processes, and what the round aims at beside them. */
const work: Work = async (order, tell, allowed) => {
  const announce: Announce = (what: Aim) => {
    if (what !== order.aim) return () => undefined;
    tell({ kind: "about-to", what });
    return () => tell({ kind: "done-with", what });
  };
  const engine = new Engine(announcing(await embedded({ dataFolder: order.folder }), announce), [tally], logThat(tell));
  await engine.start({
    send: (pattern, call) => announced(announce, "process", () => engine.commands.execute(pattern, call)),
  });
  if (order.settles) await settled(engine);
  tell({
    kind: "opened",
    ...(await sealedFacts(engine, order.sealedAfter)),
    ...(order.comparesViews ? { views: await viewsOf(engine) } : {}),
  });
  await allowed();
  if (order.settles) return engine.stop();
  tell({ kind: "working" });
  await Promise.all([
    besides(engine, order, announce),
    ...order.next.map((first, caller) => call(engine, order, caller, first, tell)),
  ]);
};

write(work);
