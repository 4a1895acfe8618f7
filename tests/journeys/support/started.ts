import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ROOT = join(__dirname, "../../..");
const MOMENT_MS = 20;
const READY = /^Sankofa is ready at (http:\S+)$/m;
const LINK = /^Make the first administrator within 30 minutes at (http:\S+)$/m;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The platform as an operator starts it: a process with options, what it prints, and the code it ends with. */
export class Started {
  private readonly child: ChildProcess;
  private readonly gone: Promise<unknown>;
  private over = false;
  private stdout = "";
  private stderr = "";
  private heard: () => void = () => undefined;

  constructor(
    dataFolder: string,
    options: readonly string[] = ["--port", "0"],
    /** What Node.js is told besides, and the environment it is told it in. */
    { nodeOptions = [], env = {} }: { readonly nodeOptions?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
  ) {
    const hook = join(ROOT, "tests/register-swc.cjs");
    const args = ["--conditions=@sankofa/source", "-r", hook, ...nodeOptions, join(ROOT, "apps/platform/src/main.ts")];
    this.child = spawn(process.execPath, [...args, "--data", dataFolder, "--no-open", ...options], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    this.gone = once(this.child, "close").finally(() => (this.over = true));
    this.child.stdout?.on("data", (chunk: Buffer) => {
      this.stdout += chunk.toString();
      this.heard();
    });
    this.child.stderr?.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
  }

  /** Where it answers, once it says that it is ready. */
  async ready(): Promise<string> {
    const url = await Promise.race([
      new Promise<string>((resolve) => {
        this.heard = () => {
          const said = READY.exec(this.stdout)?.[1];
          if (said) resolve(said);
        };
        this.heard();
      }),
      this.gone.then(() => undefined),
    ]);
    if (url === undefined) throw new Error(`It ended before it was ready: ${this.stderr}`);
    return url;
  }

  /** Resolves once it has logged these words; rejects where it ended without them, or was ready before. */
  async logs(words: string): Promise<void> {
    while (!this.stderr.includes(words)) {
      if (this.over || READY.test(this.stdout)) throw new Error(`It never said "${words}": ${this.stderr}`);
      await pause(MOMENT_MS);
    }
  }

  /** The one-time link that makes the first administrator, where it printed one. */
  firstLink(): string | undefined {
    return LINK.exec(this.stdout)?.[1];
  }

  stop(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<Ended> {
    this.child.kill(signal);
    return this.ended();
  }

  async ended(): Promise<Ended> {
    await this.gone;
    return { code: this.child.exitCode, signal: this.child.signalCode, stdout: this.stdout, stderr: this.stderr };
  }
}
