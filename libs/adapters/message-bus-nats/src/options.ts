import type { ConnectionOptions } from "nats";

export interface NatsBusOptions {
  /** How to reach the servers and who to be there, in the client's own words. */
  readonly connection: Pick<ConnectionOptions, "servers" | "user" | "pass" | "token" | "authenticator" | "tls">;
  /** The stream's name and its subjects' first word. */
  readonly name?: string;
  /** Names the log whose positions the contracts bear, in printable ASCII without spaces; left out, none is named. */
  readonly log?: string;
  /** The rooms whose facts this process publishes, where several publish into one stream; all of them unless told. */
  readonly rooms?: readonly string[];
  /** How many servers of a cluster keep the stream. */
  readonly replicas?: number;
  /** Contracts older than this are dropped. Without limits a subscriber can begin at the first contract there ever was. */
  readonly longestAgeMs?: number;
  /** The oldest contracts are dropped beyond this. */
  readonly mostBytes?: number;
  /** How long a subscriber may be silent about a delivery before another gets it. Ours speak up while they work. */
  readonly silenceMs?: number;
}
