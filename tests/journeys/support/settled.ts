import type { Position } from "@sankofa/kernel/contract";
import type { Engine } from "@sankofa/runtime/engine";

const PAGE = 500;
const PATIENCE_MS = 5_000;

/** Whether something stands in the log that one of the processes here hears and has not acted on. */
const unheard = async ({ processes, ports, feed }: Engine): Promise<boolean> => {
  // One in trouble waits for the clock, which is about to move.
  const runs = (processes?.runs ?? []).filter(({ trouble }) => trouble === undefined);
  const [first] = runs.map(({ position }) => position).sort();
  if (first === undefined) return false;
  for (let after = first; ;) {
    const page = await ports.eventStore.readAll({ after, limit: PAGE });
    for (const fact of page.facts)
      for (const { type } of feed.heardOf(fact))
        if (runs.some(({ process, position }) => position < fact.position && process.hears.includes(type))) return true;
    if (page.end) return false;
    after = page.checkpoint;
  }
};

/** How many commands were sent for what is due now; a room that is not there is asked again when the clock has moved. */
const raised = async ({ deadlines }: Engine): Promise<number> => {
  let sent = 0;
  for (const { deadline } of deadlines?.runs ?? []) sent += await deadlines!.raiseDue(deadline).catch(() => 0);
  return sent;
};

/** Waits until all has followed here that follows by itself at this moment of the clock. Gives where the log ends then. */
export const settled = async (engine: Engine): Promise<Position> => {
  for (;;) {
    const { position } = await engine.ports.eventStore.head();
    for (const view of engine.projections.runs.keys()) await engine.positions.waitFor(view, position, PATIENCE_MS);
    const busy = (await unheard(engine)) || (await raised(engine)) > 0;
    if (!busy && (await engine.ports.eventStore.head()).position === position) return position;
    await new Promise((resolve) => setImmediate(resolve));
  }
};
