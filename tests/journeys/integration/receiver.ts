import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly headers: Record<string, string>;
  readonly text: string;
  readonly event: { readonly id: string; readonly type: string; readonly sequence?: string; readonly data: object };
}

/** A program of somebody else's that takes what it is sent, as long as it is told to. */
export class Receiver {
  readonly received: Received[] = [];
  /** What it answers, by what it is sent. */
  answers: (received: Received) => number = () => 204;
  private readonly server: Server;
  private heard: () => void = () => undefined;

  constructor() {
    this.server = createServer(async (request, response) => {
      let text = "";
      for await (const part of request) text += String(part);
      const event = JSON.parse(text) as Received["event"];
      const received = { headers: request.headers as Record<string, string>, text, event };
      this.received.push(received);
      response.writeHead(this.answers(received)).end();
      this.heard();
    });
  }

  async listens(): Promise<string> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  /** Resolves once it was sent so much. */
  async hears(wanted: (received: readonly Received[]) => boolean): Promise<readonly Received[]> {
    while (!wanted(this.received)) await new Promise<void>((resolve) => (this.heard = resolve));
    return this.received;
  }

  async ends(): Promise<void> {
    this.server.close();
    await once(this.server, "close");
  }
}
