import { Server, type CustomTransportStrategy } from "@nestjs/microservices";
import { firstValueFrom, isObservable } from "rxjs";
import { jsonCopy } from "../json-copy";
import { NobodyListens, type Asking } from "./wire";

/**
 * Nest's microservice transport without a network: rooms listen here, the edge calls here. What passes is what JSON
 * would carry over a wire, so nothing can lean on being in one process.
 */
export class InProcessServer extends Server implements CustomTransportStrategy, Asking {
  private listening = false;

  listen(callback: () => void): void {
    this.listening = true;
    callback();
  }

  close(): void {
    this.listening = false;
  }

  /** Answers one request to a pattern. */
  async ask(pattern: string, data: unknown): Promise<unknown> {
    // Patterns are plain names here: Nest's own look-up takes each for JSON first and throws inside at every call.
    const handler = this.listening ? this.messageHandlers.get(pattern) : undefined;
    if (!handler) throw new NobodyListens(pattern);
    const answer: unknown = await handler(jsonCopy(data));
    return jsonCopy(isObservable(answer) ? await firstValueFrom(answer) : answer);
  }

  override on(): void {
    throw new Error("The in-process transport has no events of its own");
  }

  override unwrap<Transport>(): Transport {
    return this as unknown as Transport;
  }
}
