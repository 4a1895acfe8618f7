import type { Engine } from "../engine";
import type { ParkedReport, Unparked } from "../runners/parked-keys";
import type { ControlVerb } from "./control-protocol";
import { viewsAskedFor } from "./views-asked-for";

/** No fact of the key that was asked for is parked. */
export class NothingParked extends Error {
  readonly code = "nothing-parked";

  constructor(key: string) {
    super(`Nothing is parked for ${key}`);
  }
}

/** Looking at facts that views could not fold, folding them again, giving them up. */
export const parkedVerbs = (engine: Engine): Readonly<Record<string, ControlVerb>> => {
  const listed = async ({ view, key }: Readonly<Record<string, unknown>>): Promise<readonly ParkedReport[]> => {
    const reports: ParkedReport[] = [];
    for (const run of viewsAskedFor(engine, view)) reports.push(...(await engine.parked.list(run)));
    const asked = reports.filter((report) => typeof key !== "string" || report.key === key);
    if (typeof key === "string" && asked.length === 0) throw new NothingParked(key);
    return asked;
  };
  const unpark =
    (discard: boolean): ControlVerb =>
    async (args, report, signal) => {
      const reports = await listed(args);
      const done: Unparked[] = [];
      for (const { view, key } of reports) {
        signal.throwIfAborted();
        for (const run of viewsAskedFor(engine, view)) done.push(await engine.parked.replay(run, key, { discard }));
        report({ done: done.length, total: reports.length, doing: view });
      }
      return done;
    };
  return { "parked-list": listed, "parked-replay": unpark(false), "parked-discard": unpark(true) };
};
