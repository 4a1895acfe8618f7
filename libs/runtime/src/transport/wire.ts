import type { CustomTransportStrategy } from "@nestjs/microservices";

/** Asks whoever listens on a pattern `<room>.<entry>`, and gives their answer. */
export interface Asking {
  /** NobodyListens where nothing was asked for want of a listener; NoAnswer where somebody may be at it still. */
  ask(pattern: string, data: unknown, headers?: Readonly<Record<string, string>>): Promise<unknown>;
}

/** What carries calls between the processes that the rooms are spread over. */
export interface Wire extends Asking {
  /** Nest's end of it: the rooms of this process listen by this strategy. */
  readonly server: CustomTransportStrategy;
  close(): Promise<void>;
}

/** No room listens on the pattern: it is not hosted here, or its process is stopping or gone. */
export class NobodyListens extends Error {
  constructor(readonly pattern: string) {
    super(`Nobody listens on ${pattern}`);
    this.name = "NobodyListens";
  }
}

/** It was asked, and no answer came within the time: it may have been done or not. */
export class NoAnswer extends Error {
  constructor(readonly pattern: string) {
    super(`${pattern} was not answered in time`);
    this.name = "NoAnswer";
  }
}
