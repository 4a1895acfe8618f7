import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Order, Said } from "./messages";

const PIPE = 3;
/** Nothing a writer is waited for takes this long, however busy the machine. */
const PATIENCE_MS = 60_000;

/** A writer that loads its program ahead of its turn, as its predecessor works. */
export class WritingProcess {
  private readonly child: ChildProcess;
  private readonly heard: Said[] = [];
  private readonly ended: Promise<number | null>;
  private wake: () => void = () => undefined;
  private over = false;

  /** Told everything that is said, as it is said. */
  onSaid: (said: Said) => void = () => undefined;

  constructor(readonly logOnly: boolean) {
    this.child = spawn(process.execPath, [join(__dirname, logOnly ? "log-writer.js" : "engine-writer.js")], {
      stdio: ["pipe", "inherit", "inherit", "pipe"],
    });
    // A process that is dead hears nothing; what was meant for it does not matter any more.
    this.child.stdin?.on("error", () => undefined);
    const pipe = this.child.stdio[PIPE] as Readable;
    createInterface({ input: pipe }).on("line", (line) => this.hear(line));
    this.ended = new Promise((resolve) =>
      this.child.once("close", (code) => {
        this.over = true;
        this.wake();
        resolve(code);
      }),
    );
  }

  /** A line that was cut off was never said. */
  private hear(line: string): void {
    let said: Said;
    try {
      said = JSON.parse(line) as Said;
    } catch {
      return;
    }
    this.heard.push(said);
    this.onSaid(said);
    this.wake();
  }

  countOf(kind: Said["kind"]): number {
    return this.heard.filter((said) => said.kind === kind).length;
  }

  order(order: Order): void {
    this.child.stdin?.write(`${JSON.stringify(order)}\n`);
  }

  allow(): void {
    this.child.stdin?.write("\n");
  }

  /** The nth message of a kind; undefined when the process is over, or `patience` is, without it. */
  async says<Kind extends Said["kind"]>(
    kind: Kind,
    nth = 0,
    patience = PATIENCE_MS,
  ): Promise<Extract<Said, { readonly kind: Kind }> | undefined> {
    const end = performance.now() + patience;
    for (;;) {
      const found = this.heard.filter((said) => said.kind === kind)[nth];
      if (found) return found as Extract<Said, { readonly kind: Kind }>;
      const left = end - performance.now();
      if (this.over || left <= 0) return undefined;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** The exit code; null where a signal ended it. Everything it said has been heard by then. */
  exit(): Promise<number | null> {
    return this.ended;
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }
}
