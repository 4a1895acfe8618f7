import type { Position } from "@sankofa/kernel/contract";
import type { Engine } from "@sankofa/runtime/engine";
import { NotNow } from "@sankofa/runtime/runners/send-instruction";

const PAGE = 500;
const PATIENCE_MS = 5_000;
/** Longer than anything takes here: then something never will. */
const NEVER_MS = 45_000;

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
  if (!deadlines) return 0;
  let sent = 0;
  for (const run of deadlines.runs)
    sent += await deadlines.raiseDue(run).catch((error: unknown) => {
      if (error instanceof NotNow) return 0;
      throw error;
    });
  return sent;
};

/**
 * The views that have not come so far, of those that could: a view in trouble waits for the clock too, and so does one whose
 * writer was killed and whose lease has to run out first.
 */
const behind = async ({ positions, projections }: Engine, position: Position): Promise<readonly string[]> => {
  const late = await Promise.all(
    [...projections.runs].map(async ([view, { trouble }]) => {
      if (trouble !== undefined || (await positions.waitFor(view, position, PATIENCE_MS))) return [];
      return projections.leases.holds(view) ? [view] : [];
    }),
  );
  return late.flat();
};

/** Waits until all has followed here that follows by itself at this moment of the clock. Gives where the log ends then. */
export const settled = async (engine: Engine): Promise<Position> => {
  for (const begun = Date.now(); ;) {
    const { position } = await engine.ports.eventStore.head();
    const late = await behind(engine, position);
    const unread = await unheard(engine);
    const sent = await raised(engine);
    const end = (await engine.ports.eventStore.head()).position;
    if (late.length === 0 && !unread && sent === 0 && end === position) return position;
    if (Date.now() - begun > NEVER_MS)
      throw new Error(`Nothing settles at ${end}: ${JSON.stringify({ position, late, unread, sent })}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
};
