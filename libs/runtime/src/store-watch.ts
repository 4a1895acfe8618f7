import type { Instant } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import { aroundEachMethod, type Method } from "@sankofa/ports/each-method";
import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { StoreFailure, type FailureReason } from "@sankofa/ports/store-failure";
import type { Ports } from "./ports";

/** Why a store cannot do its work, where an error says so; undefined for refusals and for mistakes of ours. */
export const failureReason = (error: unknown): FailureReason | undefined =>
  error instanceof StoreFailure || error instanceof StoreUnavailable ? error.reason : undefined;

export interface StoreTrouble {
  readonly reason: FailureReason;
  readonly since: Instant;
}

/** The stores of an installation, by the name health and metrics call them. */
const STORES = {
  eventStore: "event-store",
  readModels: "read-models",
  keyVault: "key-vault",
  credentials: "credentials",
  files: "files",
  drafts: "drafts",
  snapshots: "snapshots",
} as const;

export type StoreName = (typeof STORES)[keyof typeof STORES];

export const STORE_NAMES: readonly StoreName[] = Object.values(STORES);

/** Calls that do the same work in another way: what fails in one of them is mended when the other succeeds. */
const SAME_WORK: Readonly<Record<string, string>> = { commitAll: "commit" };

/**
 * Looks on at every call of a store and remembers what failed for what reason, until the same call succeeds again: a disk
 * that is full lets everything be read, so that asking whether a store answers would never find it out. Damage does not
 * mend itself, so it is remembered until the process ends.
 */
export class StoreWatch {
  private readonly troubles = new Map<StoreName, Map<string, StoreTrouble>>();

  constructor(private readonly clock: Clock) {}

  /** The same ports, looked on. */
  over(ports: Ports): Ports {
    const stores = (Object.keys(STORES) as (keyof typeof STORES)[]).flatMap((name) => {
      const port = ports[name];
      return port ? [[name, this.watched(STORES[name], port)] as const] : [];
    });
    return { ...ports, ...(Object.fromEntries(stores) as Partial<Ports>) };
  }

  /** The first thing a store could not do and cannot do yet. */
  trouble(store: StoreName): StoreTrouble | undefined {
    return this.troubles.get(store)?.values().next().value;
  }

  private watched(store: StoreName, port: object): object {
    return aroundEachMethod(port, (name, method) => this.watchedMethod(store, SAME_WORK[name] ?? name, method));
  }

  private watchedMethod(store: StoreName, name: string, method: Method): Method {
    const succeeded = (answer: unknown): unknown => {
      if (this.troubles.size > 0) this.mend(store, name);
      return answer;
    };
    const failed = (error: unknown): never => {
      const reason = failureReason(error);
      if (reason) this.note(store, name, reason);
      throw error;
    };
    return (...args) => {
      const answer = method(...args);
      return answer instanceof Promise ? answer.then(succeeded, failed) : answer;
    };
  }

  private note(store: StoreName, name: string, reason: FailureReason): void {
    const known = this.troubles.get(store) ?? new Map<string, StoreTrouble>();
    this.troubles.set(store, known);
    if (known.get(name)?.reason !== reason) known.set(name, { reason, since: this.clock.now() });
  }

  private mend(store: StoreName, name: string): void {
    const known = this.troubles.get(store);
    if (!known || known.get(name)?.reason === "damaged") return;
    known.delete(name);
    if (known.size === 0) this.troubles.delete(store);
  }
}
