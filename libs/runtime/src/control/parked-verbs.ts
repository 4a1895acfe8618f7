import type { Engine } from "../engine";
import type { ParkedReport, Unparked } from "../runners/parked-work";
import type { ControlVerb } from "./control-protocol";
import { PUBLISHER, requireHeld } from "./held-elsewhere";
import { viewsAskedFor } from "./views-asked-for";

/** No fact of the key that was asked for is parked. */
export class NothingParked extends Error {
  readonly code = "nothing-parked";

  constructor(key: string) {
    super(`Nothing is parked for ${key}`);
  }
}

/** Looking at facts that views could not fold or the publisher not make out, taking them up again, giving them up. */
export const parkedVerbs = (engine: Engine): Readonly<Record<string, ControlVerb>> => {
  const listed = async ({ view, key }: Readonly<Record<string, unknown>>): Promise<readonly ParkedReport[]> => {
    const runs = view === PUBLISHER ? [] : viewsAskedFor(engine, view);
    const reports: ParkedReport[] = [];
    for (const run of runs) reports.push(...(await engine.parked.list(run)));
    if (view === PUBLISHER || typeof view !== "string") reports.push(...(await engine.publisher.parked.list()));
    const asked = reports.filter((report) => typeof key !== "string" || report.key === key);
    if (typeof key === "string" && asked.length === 0) throw new NothingParked(key);
    return asked;
  };
  const takenUp = async ({ runner, view, key, position: at }: ParkedReport, discard: boolean): Promise<Unparked[]> => {
    if (runner === "publisher") return [await engine.publisher.replay(key, { discard, at })];
    const done: Unparked[] = [];
    for (const run of viewsAskedFor(engine, view)) done.push(await engine.parked.replay(run, key, { discard, at }));
    return done;
  };
  const unpark =
    (discard: boolean): ControlVerb =>
    async (args, report, signal) => {
      const reports = await listed(args);
      // All of them before the first is touched: what is refused has changed nothing.
      for (const view of new Set(reports.map((parked) => parked.view))) await requireHeld(engine, view);
      const done: Unparked[] = [];
      for (const parked of reports) {
        signal.throwIfAborted();
        done.push(...(await takenUp(parked, discard)));
        report({ done: done.length, total: reports.length, doing: parked.view });
      }
      return done;
    };
  return { "parked-list": listed, "parked-replay": unpark(false), "parked-discard": unpark(true) };
};
