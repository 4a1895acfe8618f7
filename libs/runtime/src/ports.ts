import type { Progress } from "./control/control-protocol";
import type { Clock } from "@sankofa/ports/clock";
import type { Credentials } from "@sankofa/ports/credentials";
import type { Drafts } from "@sankofa/ports/drafts";
import type { EventStore } from "@sankofa/ports/event-store";
import type { Files } from "@sankofa/ports/files";
import type { KeyVault } from "@sankofa/ports/key-vault";
import type { Outbox } from "@sankofa/ports/outbox";
import type { MessageBus } from "@sankofa/ports/message-bus";
import type { ReadModels } from "@sankofa/ports/read-models";
import type { Snapshots } from "@sankofa/ports/snapshots";
import type { BackupShelf, WholeCopy } from "./operations/backups/backup-shelf";
import type { Wire } from "./transport/wire";

/** Everything technological the rooms run on: one composition names the adapters, nothing else does. */
export interface Ports {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly messageBus: MessageBus;
  readonly keyVault: KeyVault;
  readonly credentials: Credentials;
  readonly files: Files & { close?(): Promise<void> };
  readonly drafts: Drafts;
  /** Left out, long streams are folded from their first fact each time: slower, and otherwise the same. */
  readonly snapshots?: Snapshots;
  readonly clock: Clock;
  /** Left out, no mail leaves the house from here. */
  readonly outbox?: Outbox;
  /** How other processes reach the rooms of this one, and are reached. Left out, all rooms are here. */
  readonly wire?: Wire;
  readonly operator: Operator;
  /**
   * Who this process is to others that would write the same views. The same after a restart only where something else
   * keeps a second process out; one of its own where it is left out.
   */
  readonly runner?: string;
  /**
   * What the leases that processes hold are measured by, where the other clock tells the time of a story: a process lives
   * in the machine's.
   */
  readonly leaseClock?: Clock;
}

/** What an operator reaches an installation by, beside HTTP. */
export interface Operator {
  /** A socket that only this machine's user may open, where the technology has one. */
  readonly socket?: string;
  /** Copies everything that cannot be made again into a new folder, and verifies the copy. */
  readonly backup: (folder: string, report: (progress: Progress) => void, signal: AbortSignal) => Promise<WholeCopy>;
  /** Where backups stand that the platform takes by itself; none are taken where there is none. */
  readonly shelf?: BackupShelf;
}
