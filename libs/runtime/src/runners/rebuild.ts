import { createHash } from "node:crypto";
import type { Position } from "@sankofa/kernel/contract";
import { START } from "@sankofa/ports/event-store";
import { othersTurn } from "@sankofa/ports/others-turn";
import type { ModelId, ReadModels } from "@sankofa/ports/read-models";
import { canGoOn, dropOthers, lastRetired, letAnswer, modelSpec, nextBuild } from "./model-builds";
import { parkedKeys } from "./parked-keys";
import { besideOf, ViewBusy, type ProjectionRun } from "./projection-run";
import type { ProjectionRunner } from "./projection-runner";
import type { BuildOptions } from "./view-build";

export interface Rebuilt {
  readonly view: string;
  readonly position: Position;
  readonly rows: number;
  /** SHA-256 over the canonical dumps of the old and the new build at the same position. */
  readonly before: string;
  readonly after: string;
  readonly equal: boolean;
}

export interface RolledBack {
  readonly view: string;
  readonly position: Position;
  /** The position at which the build that answers now had been retired: what came since was folded first. */
  readonly retiredAt: Position;
}

/** Views whose builds are being made, let answer or removed: one at a time, for a promotion drops what does not answer. */
const busy = new WeakSet<ProjectionRun>();

const busyView = (name: string): ViewBusy =>
  new ViewBusy(`The view ${name} is being built anew already; try again when that is done`);

const alone = async <Result>(run: ProjectionRun, work: () => Promise<Result>): Promise<Result> => {
  if (busy.has(run)) throw busyView(run.view.name);
  busy.add(run);
  return work().finally(() => busy.delete(run));
};

/** One that its program's version builds anew in the background is dropped by no promotion, nor drops another's build. */
const promoting = async <Result>(run: ProjectionRun, work: () => Promise<Result>): Promise<Result> => {
  if (!canGoOn(run.view, run.model)) throw busyView(run.view.name);
  return alone(run, work);
};

/** There is no earlier build, or none that this program can go on with. */
export class NothingToRollBackTo extends Error {
  readonly code = "nothing-to-roll-back-to";
}

/**
 * Folds a view anew from the first fact beside the one that answers, compares the two at the same position and lets the
 * new one answer. Commands and queries go on meanwhile. A failure or an abort leaves the old one answering. The old one
 * is kept, for taking the promotion back, until the next one is done.
 */
export const rebuildView = (
  runner: ProjectionRunner,
  models: ReadModels,
  name: string,
  options: BuildOptions = {},
): Promise<Rebuilt> => {
  const run = runOf(runner, name);
  return promoting(run, () => rebuild(runner, models, run, options));
};

const rebuild = async (
  runner: ProjectionRunner,
  models: ReadModels,
  run: ProjectionRun,
  options: BuildOptions,
): Promise<Rebuilt> => {
  const { name } = run.view;
  const model = nextBuild(run.view, await models.models());
  await models.prepare(modelSpec(run.view, model));
  const building = besideOf(run, model, START);
  try {
    await runner.fold(building, options);
    let rebuilt: Rebuilt | undefined;
    const { signal } = options;
    await promote(runner, models, run, building, { signal }, async () => {
      const [before, after] = [await digest(models, run.model, signal), await digest(models, model, signal)];
      const equal = before.hash === after.hash;
      rebuilt = { view: name, position: run.position, rows: after.rows, before: before.hash, after: after.hash, equal };
    });
    if (!rebuilt) throw new Error(`The rebuild of ${name} did not finish`);
    return rebuilt;
  } catch (error) {
    // What became of a promotion that failed is for the store to say: a build that answers is never dropped.
    if ((await models.active(name))?.version !== model.version) await models.drop(model);
    throw error;
  }
};

/**
 * Lets the build answer again that answered before the last promotion. It is caught up first, beside the one that
 * answers: whoever has seen their own write goes on seeing it.
 */
export const rollBackView = (
  runner: ProjectionRunner,
  models: ReadModels,
  name: string,
  options: BuildOptions = {},
): Promise<RolledBack> => {
  const run = runOf(runner, name);
  return promoting(run, () => rollBack(runner, models, run, options));
};

const rollBack = async (
  runner: ProjectionRunner,
  models: ReadModels,
  run: ProjectionRun,
  options: BuildOptions,
): Promise<RolledBack> => {
  const { name } = run.view;
  const retired = lastRetired(name, await models.models());
  if (!retired) throw new NothingToRollBackTo(`There is no earlier build of ${name}: nothing was promoted over it`);
  if (!canGoOn(run.view, retired))
    throw new NothingToRollBackTo(
      `The earlier build of ${name} was made by another version of the program: start that one, and it answers again`,
    );
  const model: ModelId = { name, version: retired.version };
  const standing = besideOf(run, model, retired.checkpoint, await parkedKeys(models, model));
  await promote(runner, models, run, standing, options);
  return { view: name, position: run.position, retiredAt: retired.checkpoint };
};

/** Removes the builds that a promotion could be taken back to. */
export const forgetRetired = (models: ReadModels, run: ProjectionRun): Promise<void> =>
  alone(run, async () => {
    for (const { name, version, status } of await models.models())
      if (name === run.view.name && status === "retired") await models.drop({ name, version });
  });

/** Brings another build of a view level with the one that answers, and lets it answer: one write. */
const promote = async (
  runner: ProjectionRunner,
  models: ReadModels,
  run: ProjectionRun,
  other: ProjectionRun,
  { signal, onProgress }: BuildOptions,
  whenLevel: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const level = (): Position => {
    signal?.throwIfAborted();
    return run.position;
  };
  const begun = other.position;
  // Positions may have gaps between them, the same ones in what is done and in what there is to do.
  const beyond = (position: Position): number => Number(position) - Number(begun);
  const tell = (position: Position): void =>
    onProgress?.({ position, facts: beyond(position), of: beyond(run.position) });
  const catchUp = async (): Promise<void> => {
    await runner.catchUp(other, level, tell);
    if (other.position < run.position) throw new Error("The views are stopping");
  };
  await catchUp();
  await runner.holding(run, async () => {
    // A fold reads to the end of the log, which the views that follow it may not have reached.
    await runner.catchUp(run, () => other.position);
    await catchUp();
    await whenLevel();
    await runner.leases.take(run.view.name);
    signal?.throwIfAborted();
    await letAnswer(models, other.model);
    const old = run.model;
    runner.answersBy(run, other);
    await dropOthers(models, run.model, old);
  });
};

const runOf = (runner: ProjectionRunner, name: string): ProjectionRun => {
  const run = runner.runs.get(name);
  if (!run) throw new Error(`There is no view ${name}`);
  return run;
};

/** Of a dump, hashed; then others have their turn. */
const ROWS_PER_TURN = 100;

/** SHA-256 over a model's canonical dump, and how many rows it has. Throws what the signal was aborted for. */
export const digest = async (
  models: ReadModels,
  model: ModelId,
  signal?: AbortSignal,
): Promise<{ readonly hash: string; readonly rows: number }> => {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const line of models.dump(model)) {
    hash.update(line).update("\n");
    rows += 1;
    if (rows % ROWS_PER_TURN > 0) continue;
    signal?.throwIfAborted();
    await othersTurn();
  }
  signal?.throwIfAborted();
  return { hash: hash.digest("hex"), rows };
};
