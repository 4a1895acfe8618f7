import { once } from "node:events";
import { Presets, SingleBar } from "cli-progress";
import type { Command } from "commander";
import pc from "picocolors";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { EXIT, sentenceFor } from "@sankofa/runtime/start/sentences";
import { interruptionOf } from "./interruption";

/** Colours only where somebody looks: what is piped or kept in a log stays plain, on build machines too. */
export const coloursOn = (stream: NodeJS.WriteStream): ReturnType<typeof pc.createColors> =>
  pc.createColors(stream.isTTY === true && pc.isColorSupported);

const onErrors = coloursOn(process.stderr);

/** Options every verb has. */
export interface Common {
  readonly data: string;
  /** The operator's socket of a service; one on a data folder has its own. */
  readonly control?: string;
  readonly json: boolean;
}

/** What a verb works with: where the data is, how to tell of progress and results, and a signal that Ctrl-C aborts. */
export interface Terminal extends Common {
  /** The folder was named, by an option or by the environment: it is meant, whatever servers are named beside it. */
  readonly isFolderNamed: boolean;
  readonly signal: AbortSignal;
  report(progress: Progress): void;
  /** Says at once, beside whatever is printed, what is waited for and until when. */
  waiting(what: { readonly server: string; readonly until: Date }): void;
  /** The result: as JSON where asked for, else as the lines given. */
  print(result: unknown, lines: () => readonly string[]): void;
  /** A line of many; resolves when whoever reads them is ready for more. */
  line(result: unknown, text: () => string): Promise<void>;
  /** Said for whoever looks on, beside the output that a program may read. */
  note(text: string): void;
  /** The result is told, and it is not a good one: the exit code says so too. */
  unwell(): void;
}

/** A verb's end that is neither success nor a mistake of ours. */
export class Stop extends Error {
  constructor(
    readonly code: string,
    readonly text: string,
    readonly exitCode: number,
  ) {
    super(text);
  }
}

const INTERRUPTED = 130;

/** Says what went wrong, as one sentence or as JSON, and which exit code that is. */
export const tell = (
  json: boolean,
  { code, text, exitCode }: { readonly code: string; readonly text: string; readonly exitCode: number },
): void => {
  process.exitCode = exitCode;
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message: text } })}\n`);
  else process.stderr.write(`${onErrors.red("sankofa:")} ${text}\n`);
};

/**
 * Runs a verb: progress on standard error, results on standard output, an error as one sentence, an exit code. A verb that
 * leaves something behind where it is interrupted says what.
 */
export const run = async (
  command: Command,
  work: (terminal: Terminal) => Promise<void>,
  interrupted = "Interrupted; nothing is half done.",
): Promise<void> => {
  const common = command.optsWithGlobals<Common>();
  const interruption = interruptionOf(process, () => performance.now());
  endWithReader();
  const bar = progressBar(common.json);
  const write = (text: string): boolean => process.stdout.write(`${text}\n`);
  try {
    await work({
      ...common,
      isFolderNamed: command.getOptionValueSourceWithGlobals("data") === "cli" || Boolean(process.env["SANKOFA_DATA"]),
      signal: interruption,
      report: bar.report,
      waiting: waitingSaid(bar.end),
      print: (result, lines) => {
        bar.end();
        write(common.json ? JSON.stringify(result) : lines().join("\n"));
      },
      line: async (result, text) => {
        if (!write(common.json ? JSON.stringify(result) : text())) await once(process.stdout, "drain");
      },
      note: (text) => {
        bar.end();
        if (!common.json) process.stderr.write(`sankofa: ${text}.\n`);
      },
      unwell: () => {
        process.exitCode = EXIT.unwell;
      },
    });
    bar.end();
  } catch (error) {
    bar.end();
    if (interruption.aborted) tell(common.json, { code: "interrupted", text: interrupted, exitCode: INTERRUPTED });
    else tell(common.json, error instanceof Stop ? error : sentenceFor(error, { dataFolder: common.data }));
  }
};

/** Once for each wait, though many ask: who waits anew after one has ended is told anew. */
const waitingSaid = (before: () => void): Terminal["waiting"] => {
  let said = 0;
  return ({ server, until }) => {
    if (Date.now() < said) return;
    said = until.getTime();
    before();
    const latest = `${until.toISOString().slice(11, 19)} UTC`;
    process.stderr.write(`sankofa: ${server} does not answer yet; waiting for it until ${latest} at the latest.\n`);
  };
};

/** Whoever reads the output may have seen enough, as `head` does: then there is nobody to tell. */
const endWithReader = (): void => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
};

const progressBar = (json: boolean): { report: (progress: Progress) => void; end: () => void } => {
  if (json || !process.stderr.isTTY) return { report: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      format: "{doing} {bar} {percentage} % · {value}/{total} · {eta_formatted} left",
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let started: string | undefined;
  return {
    report: ({ done, total, doing }) => {
      // Another piece of work begins its own estimate.
      if (started !== doing) bar.start(total, done, { doing });
      else bar.update(done, { doing });
      bar.setTotal(total);
      started = doing;
    },
    end: () => {
      if (started !== undefined) bar.stop();
      started = undefined;
    },
  };
};
