import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port";
import { startGuarded, type GuardedProcess } from "./guarded-process";
import { serverProgram } from "./programs";

const READY = /Server is ready/;

export interface NatsServer {
  readonly url: string;
  /** Takes its life and leaves its store. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and the same store. */
  restart(): Promise<void>;
  /** Halts it without ending it: connections stay open and nothing answers. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** A NATS server of one's own with JetStream on disk; it can be killed, and goes with whoever started it. */
export const ownNatsServer = async (program = serverProgram("nats-server")): Promise<NatsServer> => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-nats-"));
  const port = await freePort();
  const start = (): Promise<GuardedProcess> =>
    startGuarded(folder, READY, program, [
      "--addr",
      "127.0.0.1",
      "--port",
      String(port),
      "--jetstream",
      "--store_dir",
      folder,
    ]);
  let running = await start();
  return {
    url: `nats://127.0.0.1:${port}`,
    kill: () => running.kill(),
    restart: async () => {
      await running.kill();
      running = await start();
    },
    freeze: () => void process.kill(running.pid, "SIGSTOP"),
    thaw: () => void process.kill(running.pid, "SIGCONT"),
    stop: () => running.remove(),
  };
};

/** Where a NATS server can be reached: the one of NATS_URL, else one of one's own. Others may be using it: take names of one's own. */
export const natsServer = async (): Promise<Pick<NatsServer, "url" | "stop">> => {
  const url = process.env["NATS_URL"];
  return url ? { url, stop: async () => undefined } : ownNatsServer();
};
