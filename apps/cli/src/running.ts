import { dataFiles } from "@sankofa/embedded/data-files";
import { askRunning, NotRunning } from "@sankofa/runtime/control/control-client";
import type { ControlVerb } from "@sankofa/runtime/control/control-protocol";
import { controlVerbs } from "@sankofa/runtime/control/control-verbs";
import { engineOn } from "./composition";
import type { Terminal } from "./terminal";

const USUAL_URL = "http://127.0.0.1:4600";

/** Performs a writing verb in the platform that runs on the data folder, or here when none does. */
export const perform = async (
  terminal: Terminal,
  verb: string,
  args: Readonly<Record<string, unknown>>,
): Promise<unknown> => {
  try {
    return await askRunning(dataFiles(terminal.data).control, { verb, args }, terminal.report, terminal.signal);
  } catch (error) {
    if (!(error instanceof NotRunning)) throw error;
  }
  const engine = await engineOn({ dataFolder: terminal.data });
  try {
    const verbs = controlVerbs(engine, USUAL_URL);
    return await (verbs[verb] as ControlVerb)(args, terminal.report, terminal.signal);
  } finally {
    await engine.stop();
  }
};
