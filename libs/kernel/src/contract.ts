import type { Id, StreamName } from "./ids";
import { record, type Static, type TObject } from "./schema";
import type { Happened, Instant } from "./time";
import type { TProperties } from "typebox";

/**
 * The log's position as the port hands it out: opaque, and in order when compared as a string. It doubles as the
 * CloudEvents `sequence`.
 */
export type Position = string;

/** Who may hear of it: `internal` feeds our own rooms, `public` is frozen per version and leaves the platform. */
export type Audience = "internal" | "public";

export interface ContractDefinition<Data extends TObject = TObject> {
  readonly audience: Audience;
  readonly version: number;
  readonly data: Data;
}

export type ContractRegistry = Readonly<Record<string, ContractDefinition>>;

/** A contract our own rooms hear. Personal fields in it stay sealed tokens. */
export const internalContract = <P extends TProperties>(version: number, fields: P) => ({
  audience: "internal" as const,
  version,
  data: record(fields),
});

/** A contract that leaves the platform: no personal, protected or restricted field may be in it. */
export const publicContract = <P extends TProperties>(version: number, fields: P) => ({
  audience: "public" as const,
  version,
  data: record(fields),
});

/** What a room says of one of its facts: a type and data; the feed adds the envelope. */
export interface Message<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** A message on the contract feed, with what the log knows of the fact it was made from. */
export interface Contract<Type extends string = string, Data = unknown> extends Message<Type, Data> {
  /** The id of the fact it was made from. */
  readonly id: Id;
  readonly version: number;
  readonly audience: Audience;
  readonly position: Position;
  /**
   * The position of what the same stream said before it on the same feed; set when it is published, and left out for the
   * first. Whoever hears this one first knows by it that something is still to come.
   */
  readonly previous?: Position;
  readonly stream: StreamName;
  readonly revision: number;
  readonly tenant: Id;
  readonly actor: string;
  readonly happened: Happened;
  readonly recorded: Instant;
  readonly commandId: Id;
}

/** The union of messages a contract registry describes. */
export type MessageOf<Registry extends ContractRegistry> = {
  [Name in keyof Registry & string]: Message<Name, Static<Registry[Name]["data"]>>;
}[keyof Registry & string];

/** The union of contracts a contract registry describes: what views project and processes hear. */
export type ContractOf<Registry extends ContractRegistry> = {
  [Name in keyof Registry & string]: Contract<Name, Static<Registry[Name]["data"]>>;
}[keyof Registry & string];

/**
 * A room's outbound mapping: every fact of the room says something outside, or the room does not compile. A fact may
 * say several things (an internal contract for our rooms and a public one for the world).
 */
export type Outbound<Fact extends { readonly type: string }, Says extends Message> = {
  readonly [Type in Fact["type"]]: (
    fact: Extract<Fact, { readonly type: Type }>,
    envelope: { readonly stream: StreamName; readonly id: Id },
  ) => Says | readonly Says[];
};
