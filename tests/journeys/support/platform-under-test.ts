import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ask } from "./platform-process";
import { Person } from "./person";

interface Started {
  readonly url: string;
  readonly link: string | undefined;
}

/** The platform as a journey meets it: a process with a data folder and a clock, people who sign in, and kill -9. */
export class PlatformUnderTest {
  readonly dataFolder = mkdtempSync(join(tmpdir(), "sankofa-journey-"));
  url = "";
  firstLink: string | undefined;
  private child: ChildProcess | undefined;
  private asked = 0;

  constructor(private now: string) {}

  async start(): Promise<void> {
    this.child = fork(join(__dirname, "platform-process.ts"), {
      execArgv: ["--conditions=@sankofa/source", "-r", join(__dirname, "../../register-swc.cjs")],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const port = Number(this.url.split(":").at(-1) ?? 0) || 0;
    const started = await this.ask<Started>({ verb: "start", dataFolder: this.dataFolder, now: this.now, port });
    this.url = started.url;
    this.firstLink = started.link;
  }

  /** A person with a browser of their own, not signed in yet. */
  person(): Person {
    return new Person(() => this.url);
  }

  async setClock(to: string): Promise<void> {
    this.now = to;
    await this.ask({ verb: "set-clock", to });
  }

  rebuild(view: string): Promise<{ readonly equal: boolean; readonly rows: number; readonly view: string }> {
    return this.ask({ verb: "rebuild", view });
  }

  /** A link that signs in the administrator of a second funder. */
  async anotherFunder(name: string, administrator: string): Promise<string> {
    return (await this.ask<{ readonly url: string }>({ verb: "another-funder", name, administrator })).url;
  }

  views(): Promise<readonly string[]> {
    return this.ask({ verb: "views" });
  }

  /** No chance to say goodbye. */
  async kill(): Promise<void> {
    if (!this.child) return;
    const gone = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await gone;
    this.child = undefined;
  }

  async end(): Promise<void> {
    if (this.child) await this.ask({ verb: "stop" });
    await this.kill();
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  private ask<Answer>(ask: Ask): Promise<Answer> {
    const { child } = this;
    if (!child) throw new Error("The platform is not running");
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      const hear = (message: { readonly id: number; readonly result?: unknown; readonly error?: string }): void => {
        if (message.id !== id) return;
        child.off("message", hear);
        child.off("exit", exited);
        if (message.error === undefined) resolve(message.result as Answer);
        else reject(new Error(message.error));
      };
      const exited = (code: number | null): void =>
        reject(new Error(`The platform ended with ${code} while asked to ${ask.verb}`));
      child.on("message", hear);
      child.once("exit", exited);
      child.send({ id, ask });
    });
  }
}
