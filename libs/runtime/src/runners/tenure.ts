import { setTimeout as pause } from "node:timers/promises";
import { LeaseLost } from "@sankofa/ports/read-models";
import type { ViewLeases } from "./view-leases";

/** How soon a process takes over after another has given its work back; one that was killed holds its lease for longer. */
const ASK_AGAIN_MS = 2_000;

/** Work that was begun, and goes on until its signal aborts. */
export interface Going {
  /** Resolves when everything has ended after the signal. */
  stopped(): Promise<unknown>;
}

type Begin = (signal: AbortSignal) => Promise<Going>;

/**
 * Work that one of several processes does at a time, because done by two it would be done twice or out of order. Who holds
 * its lease does it; who does not asks again, and takes over.
 */
export class Tenure {
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly leases: ViewLeases,
    private readonly signal: AbortSignal,
    private readonly onError: (message: string, error: unknown) => void,
  ) {}

  /** Begins at once where nobody else is at it, before this resolves. */
  async start(begin: Begin): Promise<void> {
    const first = await this.tryToBegin(begin);
    this.ended = this.goOn(begin, first);
  }

  async stopped(): Promise<void> {
    await this.ended;
    await this.leases.release();
  }

  private async goOn(begin: Begin, first: Tenant | undefined): Promise<void> {
    let tenant = first;
    while (!this.signal.aborted) {
      tenant ??= await this.tryToBegin(begin).catch((error: unknown) => {
        this.onError(`${this.name} could not be begun`, error);
        return undefined;
      });
      if (tenant) await this.untilLost();
      else await pause(ASK_AGAIN_MS, undefined, { signal: this.signal }).catch(() => undefined);
      await tenant?.end();
      tenant = undefined;
    }
    await tenant?.end();
  }

  /** Undefined while another process is at it. */
  private async tryToBegin(begin: Begin): Promise<Tenant | undefined> {
    try {
      await this.leases.take(this.name);
    } catch (error) {
      if (error instanceof LeaseLost) return undefined;
      throw error;
    }
    const over = new AbortController();
    try {
      return new Tenant(over, await begin(AbortSignal.any([this.signal, over.signal])));
    } catch (error) {
      over.abort();
      throw error;
    }
  }

  /** Where the lease cannot be renewed for want of the store, work goes on: what it writes is checked there. */
  private async untilLost(): Promise<void> {
    while (!this.signal.aborted) {
      await this.leases.due(this.signal);
      const lost = await this.leases.take(this.name).then(
        () => false,
        (error: unknown) => error instanceof LeaseLost,
      );
      if (lost) return;
    }
  }
}

class Tenant {
  constructor(
    private readonly over: AbortController,
    private readonly going: Going,
  ) {}

  async end(): Promise<void> {
    this.over.abort();
    await this.going.stopped();
  }
}
