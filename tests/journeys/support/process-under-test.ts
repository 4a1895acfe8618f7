import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Ask } from "./platform-process";

const HOOK = join(__dirname, "../../register-swc.cjs");

/** A process of the platform: it is asked by messages for what only its operator and its clock can do, and can be killed. */
export class ProcessUnderTest {
  private child: ChildProcess | undefined;
  private asked = 0;

  start(env: NodeJS.ProcessEnv = {}): void {
    this.child = fork(join(__dirname, "platform-process.ts"), {
      execArgv: ["--conditions=@sankofa/source", "-r", HOOK],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, ...env },
    });
  }

  get runs(): boolean {
    return this.child !== undefined;
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
  }

  ask<Answer>(ask: Ask): Promise<Answer> {
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
