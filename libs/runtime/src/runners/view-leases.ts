import { later } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import { LeaseLost, type ReadModels } from "@sankofa/ports/read-models";

/**
 * How long the work of a process that was killed stands still, in milliseconds. Whoever is slower than this loses its leases
 * and writes nothing wrong, for a page of an older epoch is refused; shorter, a busy machine would hand them to and fro.
 */
const LEASE_MS = 15_000;
const RENEW_AFTER_MS = LEASE_MS / 3;

interface Held {
  readonly epoch: number;
  readonly renewAt: string;
}

/**
 * Which views this process writes: one owner holds a view's lease, and every page is written in the lease's epoch, which
 * rises with each change of owner. The clock only decides when to ask again; a page of an older epoch is refused.
 */
export class ViewLeases {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly models: ReadModels,
    private readonly clock: Clock,
    private readonly owner: string,
    /** Of what these are the leases; of views unless told. */
    private readonly kind = "view",
  ) {}

  holds(view: string): boolean {
    return this.held.has(view);
  }

  /** The epoch to write in; LeaseLost while another owner holds the view. */
  async epoch(view: string): Promise<number> {
    const held = this.held.get(view);
    return held && this.clock.now() < held.renewAt ? held.epoch : this.take(view);
  }

  /** Takes or renews the lease of a view, whatever was known of it. */
  async take(view: string): Promise<number> {
    const now = this.clock.now();
    const before = this.held.get(view);
    this.held.delete(view);
    const lease = this.leaseOf(view);
    const epoch = await this.models.lease(lease, this.owner, LEASE_MS, now);
    if (epoch === undefined) throw new LeaseLost(lease, before?.epoch ?? 0);
    this.held.set(view, { epoch, renewAt: later(now, RENEW_AFTER_MS) });
    return epoch;
  }

  /** Resolves when it is time to renew, or the signal aborts. */
  async due(signal: AbortSignal): Promise<void> {
    await this.clock.until(later(this.clock.now(), RENEW_AFTER_MS), signal).catch(() => undefined);
  }

  /** Renews what is held until the signal aborts: a view that nothing happens in stays with its owner. */
  async renewing(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.due(signal);
      if (signal.aborted) return;
      // One that cannot be renewed is found out by the next page, which asks again.
      // All at once: one after the other, a slow store would let the last of them run out.
      await Promise.all([...this.held.keys()].map((view) => this.take(view).catch(() => undefined)));
    }
  }

  /** Lets another owner take over at once; a lease that cannot be given back runs out by itself. */
  async release(): Promise<void> {
    const views = [...this.held.keys()];
    this.held.clear();
    for (const view of views)
      await this.models.lease(this.leaseOf(view), this.owner, 0, this.clock.now()).catch(() => undefined);
  }

  private leaseOf(name: string): string {
    return `${this.kind}:${name}`;
  }
}
