import { dataFiles, requireData } from "@sankofa/embedded/data-files";
import { askRunning, NotRunning } from "@sankofa/runtime/control/control-client";
import type { ControlVerb } from "@sankofa/runtime/control/control-protocol";
import { controlVerbs } from "@sankofa/runtime/control/control-verbs";
import { engineOn } from "./composition";
import type { Terminal } from "./terminal";

/** Where a platform listens unless told. */
const USUAL = { url: "http://127.0.0.1:4600", publicUrl: "http://127.0.0.1:4600" };

/** Performs a writing verb in the service of that socket, or the platform that runs on the data folder, or here when none does. */
export const perform = async (
  terminal: Terminal,
  verb: string,
  args: Readonly<Record<string, unknown>>,
): Promise<unknown> => {
  const { data, control, report, signal } = terminal;
  if (control !== undefined) return askRunning(control, { verb, args }, report, signal);
  requireData(data);
  try {
    return await askRunning(dataFiles(data).control, { verb, args }, report, signal);
  } catch (error) {
    if (!(error instanceof NotRunning)) throw error;
  }
  return performHere(terminal, verb, args);
};

const performHere = async (
  terminal: Terminal,
  verb: string,
  args: Readonly<Record<string, unknown>>,
): Promise<unknown> => {
  const engine = await engineOn({ dataFolder: terminal.data, notice: (sentence) => terminal.note(sentence) });
  try {
    return await (controlVerbs(engine, USUAL)[verb] as ControlVerb)(args, terminal.report, terminal.signal);
  } finally {
    await engine.stop();
  }
};
