import { pino } from "pino";
import { embedded, type EmbeddedEnvironment } from "@sankofa/embedded";
import { contexts } from "@sankofa/platform-app";
import { Engine } from "@sankofa/runtime/engine";

/**
 * The rooms without an HTTP edge, for verbs that write while no platform runs: views are caught up with the log, and
 * no process or deadline acts on its own. Takes the folder's lock.
 */
export const engineOn = async (environment: EmbeddedEnvironment): Promise<Engine> => {
  const engine = new Engine(await embedded(environment), contexts, pino({ level: "silent" }));
  try {
    await engine.projections.start();
  } catch (error) {
    await engine.stop();
    throw error;
  }
  return engine;
};
