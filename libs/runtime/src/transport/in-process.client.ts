import { ClientProxy, type ReadPacket, type WritePacket } from "@nestjs/microservices";
import type { InProcessServer } from "./in-process.server";

/** The calling end of the in-process transport. */
export class InProcessClient extends ClientProxy {
  constructor(private readonly server: InProcessServer) {
    super();
  }

  connect(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {
    // Nothing is held open: the server ends with its process.
  }

  override unwrap<Transport>(): Transport {
    return this.server as unknown as Transport;
  }

  protected publish(packet: ReadPacket, callback: (answer: WritePacket) => void): () => void {
    this.server.handle(String(packet.pattern), packet.data).then(
      (response) => callback({ response, isDisposed: true }),
      (err: unknown) => callback({ err, isDisposed: true }),
    );
    return () => undefined;
  }

  protected dispatchEvent<Answer>(): Promise<Answer> {
    return Promise.reject(new Error("The in-process transport has no events of its own"));
  }
}
