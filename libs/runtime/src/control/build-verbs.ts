import type { Engine } from "../engine";
import { forgetRetired, type Rebuilt, type RolledBack } from "../runners/rebuild";
import type { ProjectionRun } from "../runners/projection-run";
import type { BuildProgress } from "../runners/view-build";
import type { ControlVerb, Progress } from "./control-protocol";
import { requireHeld } from "./held-elsewhere";
import { viewsAskedFor } from "./views-asked-for";

const MS = 1_000;

/** Building views anew, taking a promotion back, and giving up the builds kept for that. */
export const buildVerbs = (engine: Engine): Readonly<Record<string, ControlVerb>> => ({
  rebuild: async ({ view }, report, signal) => {
    const rebuilt: Rebuilt[] = [];
    for (const { view: each } of await held(engine, view))
      rebuilt.push(await engine.rebuild(each.name, { signal, onProgress: estimated(each.name, report) }));
    return rebuilt;
  },
  "roll-back": async ({ view }, report, signal) => {
    const done: RolledBack[] = [];
    for (const { view: each } of await held(engine, String(view)))
      done.push(await engine.rollBack(each.name, { signal, onProgress: estimated(each.name, report) }));
    return done;
  },
  "forget-retired": async ({ view }) => {
    const runs = await held(engine, view);
    for (const run of runs) await forgetRetired(engine.ports.readModels, run);
    return runs.map((run) => ({ view: run.view.name }));
  },
});

/** The views asked for, all of them held here before the first is begun with. */
const held = async (engine: Engine, view: unknown): Promise<readonly ProjectionRun[]> => {
  const runs = viewsAskedFor(engine, view);
  for (const run of runs) await requireHeld(engine, run.view.name);
  return runs;
};

/** Tells of progress with the time that is left by the pace so far. */
const estimated = (doing: string, report: (progress: Progress) => void): ((progress: BuildProgress) => void) => {
  const started = performance.now();
  return ({ facts: done, of: total }) => {
    const seconds = ((performance.now() - started) / MS / Math.max(done, 1)) * (total - done);
    report({ done, total, doing, secondsLeft: Math.ceil(seconds) });
  };
};
