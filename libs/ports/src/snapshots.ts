import type { Id, StreamName } from "@sankofa/kernel/ids";

/** The state of a stream up to one of its facts, so that what came before need not be read again. */
export interface Snapshot {
  readonly stream: StreamName;
  /** By which rules it was folded, and into what form: a reader of another form leaves it aside. */
  readonly form: string;
  /** Of the last fact folded into it. */
  readonly revision: number;
  /** RFC 6962 leaf hash of that fact, hex: a reader trusts it only where the log holds this very fact there. */
  readonly leafHash: string;
  /** JSON. Personal texts as sealed tokens, and nothing personal in clear. */
  readonly state: unknown;
}

/** What a snapshot adds to the one it was folded on. */
export interface Growth {
  /** The revision of the snapshot it was folded on. Undefined where the whole stream was read: no earlier one counts. */
  readonly on: number | undefined;
  /** The commands whose facts were read for it, with the revision of each one's first fact. */
  readonly commands: ReadonlyMap<Id, number>;
}

/**
 * Snapshots of long streams, one a stream. They can be thrown away at any moment: nothing but time is lost. Beside each
 * stand the commands whose facts it covers, so that a command sent again is known however old it is; not every log can
 * be asked for a fact by its id.
 */
export interface Snapshots {
  of(stream: StreamName): Promise<Snapshot | undefined>;
  /** Where the first fact of this command stands, among those that the stream's snapshot covers. Fails where there is none. */
  revisionOf(stream: StreamName, command: Id): Promise<number | undefined>;
  /**
   * Puts a snapshot in the place of the stream's last one, with its commands, all of it or nothing. False, and nothing
   * done, where the one it was folded on does not stand there any more: commands in between would be missing.
   */
  keep(snapshot: Snapshot, growth: Growth): Promise<boolean>;
  close(): Promise<void>;
}
