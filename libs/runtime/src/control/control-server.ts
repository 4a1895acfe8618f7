import { chmodSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { ControlReply, ControlRequest, ControlVerb } from "./control-protocol";

const OWNER_ONLY = 0o600;

/**
 * The operator's door to a running platform: a local socket that only its user may open. Writing verbs of the command
 * line come in here, so that one process writes.
 */
export class ControlServer {
  private readonly server: Server;
  private readonly open = new Set<Socket>();
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly path: string,
    private readonly verbs: Readonly<Record<string, ControlVerb>>,
  ) {
    // Half open: whoever wants no more says so by the end of what they send, and hears how it ended.
    this.server = createServer({ allowHalfOpen: true }, (socket) => {
      this.open.add(socket);
      socket.once("close", () => this.open.delete(socket));
      const served = this.serve(socket).finally(() => this.underWay.delete(served));
      this.underWay.add(served);
    });
  }

  /** The socket of a process that was killed is left behind; the folder's lock says that nobody listens on it. */
  async listen(): Promise<void> {
    rmSync(this.path, { force: true });
    this.server.listen(this.path);
    await once(this.server, "listening");
    chmodSync(this.path, OWNER_ONLY);
  }

  /** What was begun hears that nobody waits for it any more, and has ended with this: it works on stores that are closed next. */
  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    if (this.server.listening) {
      this.server.close();
      await once(this.server, "close");
    }
    await Promise.all(this.underWay);
  }

  private async serve(socket: Socket): Promise<void> {
    const gone = new AbortController();
    socket.on("error", () => gone.abort());
    for (const end of ["end", "close"]) socket.once(end, () => gone.abort());
    const say = (reply: ControlReply): void => {
      if (socket.writable) socket.write(`${JSON.stringify(reply)}\n`);
    };
    const lines = createInterface({ input: socket });
    socket.once("close", () => lines.close());
    for await (const line of lines) {
      try {
        const { verb, args } = JSON.parse(line) as ControlRequest;
        const perform = this.verbs[verb];
        if (!perform)
          throw Object.assign(new Error(`A running platform does not know the verb ${verb}`), { code: "unknown-verb" });
        say({ result: (await perform(args, (progress) => say({ progress }), gone.signal)) ?? null });
      } catch (error) {
        const { code = "failed", message = String(error) } = error as { code?: string; message?: string };
        say({ error: { code, message } });
      }
      break;
    }
    socket.end();
  }
}
