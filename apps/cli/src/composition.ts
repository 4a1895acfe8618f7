import { pino } from "pino";
import { embedded, type EmbeddedEnvironment } from "@sankofa/embedded";
import { contexts } from "@sankofa/platform-app";
import { Engine } from "@sankofa/runtime/engine";

/** The rooms at work without an HTTP edge, for verbs that write while no platform runs. Takes the folder's lock. */
export const engineOn = async (environment: EmbeddedEnvironment): Promise<Engine> => {
  const engine = new Engine(await embedded(environment), contexts, pino({ level: "silent" }));
  await engine.start({ send: (pattern, call) => engine.commands.execute(pattern, call) });
  return engine;
};
