import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NewFact } from "@sankofa/kernel/fact";

const FOLDER = join(__dirname, "../peer");
/** The peer can hang for good (a transaction that nobody ends): then it is ended, and the run is without it. */
const PATIENCE_MS = 60_000;
const APPEND_SECONDS = 5;
/** How many callers share its connection. */
export const WAYS = ["one after another", "at once"] as const;
export type Way = (typeof WAYS)[number];

export interface PeersAppends {
  /** Facts a second that were acknowledged and are found stored afterwards. */
  readonly rate: number;
  /** Whether they were stored when they were acknowledged. */
  readonly durable: boolean;
}

/** emmett-sqlite, in a process of its own with an installation of its own (tests/load/peer). */
export class Peer {
  private asked = 0;

  private constructor(private readonly child: ChildProcess) {}

  static async start(): Promise<Peer> {
    if (!existsSync(join(FOLDER, "node_modules/sqlite3"))) throw new Error(`The peer is not installed in ${FOLDER}`);
    const child = fork(join(FOLDER, "peer.mjs"), { cwd: FOLDER, stdio: ["ignore", "ignore", "inherit", "ipc"] });
    process.on("exit", () => child.kill("SIGKILL"));
    await once(child, "message");
    return new Peer(child);
  }

  append(file: string, way: Way, callers: number, facts: readonly NewFact[]): Promise<PeersAppends> {
    return this.ask("append", { file, way, callers, facts: facts.map(asPeerFact), limitSeconds: APPEND_SECONDS });
  }

  fill(file: string, facts: readonly NewFact[]): Promise<unknown> {
    return this.ask("fill", { file, facts: facts.map(asPeerFact) });
  }

  /** Its log read by a new processor; `beneath` is how fast its tables are read without one. */
  replay(
    file: string,
    reader: string,
    size: number,
  ): Promise<{ readonly rate: number; readonly count: number; readonly beneath: number }> {
    return this.ask("replay", { file, reader, size });
  }

  /** Its log folded into a new table, a page's upserts and its checkpoint in one transaction. */
  project(
    file: string,
    view: string,
    size: number,
  ): Promise<{ readonly rate: number; readonly count: number; readonly folded: number }> {
    return this.ask("project", { file, view, size });
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.disconnect();
    await ended;
  }

  private ask<Answer>(verb: string, request: object): Promise<Answer> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      if (!this.child.connected) return reject(new Error("The peer has ended"));
      const late = setTimeout(() => {
        this.child.kill("SIGKILL");
        reject(new Error(`The peer did not ${verb} within ${PATIENCE_MS / 1000} s`));
      }, PATIENCE_MS);
      const hear = (message: { readonly id: number; readonly answer?: unknown; readonly error?: string }): void => {
        if (message.id !== id) return;
        clearTimeout(late);
        this.child.off("message", hear);
        if (message.error === undefined) resolve(message.answer as Answer);
        else reject(new Error(`The peer could not ${verb}: ${message.error}`));
      };
      this.child.on("message", hear);
      this.child.send({ id, verb, request });
    });
  }
}

/** The same content in the peer's form: what is in our envelope beside data goes into its metadata. */
const asPeerFact = ({ data, id, type: _, ...metadata }: NewFact): object => ({
  type: "engagement.held",
  data,
  metadata: { ...metadata, messageId: id },
});
