import { Presets, SingleBar } from "cli-progress";
import type { Command } from "commander";
import pc from "picocolors";
import type { Progress } from "@sankofa/runtime/control/control-protocol";

/** Options every verb has. */
export interface Common {
  readonly data: string;
  readonly json: boolean;
}

/** What a verb works with: where the data is, how to tell of progress and results, and a signal that Ctrl-C aborts. */
export interface Terminal extends Common {
  readonly signal: AbortSignal;
  report(progress: Progress): void;
  /** The result: as JSON where asked for, else as the lines given. */
  print(result: unknown, lines: () => readonly string[]): void;
  /** A line of many. */
  line(result: unknown, text: () => string): void;
}

/** A verb's end that is neither success nor a mistake of ours. */
export class Stop extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

const INTERRUPTED = 130;

/** Runs a verb: progress on standard error, results on standard output, an error as one sentence, an exit code. */
export const run = async (command: Command, work: (terminal: Terminal) => Promise<void>): Promise<void> => {
  const common = command.optsWithGlobals<Common>();
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  const bar = progressBar(common.json);
  try {
    await work({
      ...common,
      signal: interrupt.signal,
      report: bar.report,
      print: (result, lines) => {
        bar.end();
        process.stdout.write(common.json ? `${JSON.stringify(result)}\n` : `${lines().join("\n")}\n`);
      },
      line: (result, text) => process.stdout.write(`${common.json ? JSON.stringify(result) : text()}\n`),
    });
    bar.end();
  } catch (error) {
    bar.end();
    const {
      code = "failed",
      message = String(error),
      exitCode = 1,
    } = error as { code?: string; message?: string; exitCode?: number };
    if (interrupt.signal.aborted) process.exitCode = INTERRUPTED;
    else process.exitCode = exitCode;
    const said = interrupt.signal.aborted ? "Interrupted; nothing is half done." : message;
    if (common.json) process.stdout.write(`${JSON.stringify({ error: { code, message: said } })}\n`);
    else process.stderr.write(`${pc.red("sankofa:")} ${said}\n`);
  }
};

const progressBar = (json: boolean): { report: (progress: Progress) => void; end: () => void } => {
  if (json || !process.stderr.isTTY) return { report: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      format: "{doing} {bar} {percentage} % · {value}/{total} · {eta_formatted} left",
      stream: process.stderr,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    report: ({ done, total, doing }) => {
      if (!started) bar.start(total, done, { doing });
      else bar.update(done, { doing });
      bar.setTotal(total);
      started = true;
    },
    end: () => {
      if (started) bar.stop();
      started = false;
    },
  };
};
