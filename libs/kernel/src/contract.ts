import type { Id, StreamName } from "./ids";
import { record, type Static, type TObject } from "./schema";
import type { Happened, Instant } from "./time";
import type { Traceparent } from "./trace";
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
  /** What it tells, in a sentence; public contracts have one. */
  readonly summary?: string;
  /** True where not even that it happened is for everybody who reads a record's history. */
  readonly confidential?: true;
}

export type ContractRegistry = Readonly<Record<string, ContractDefinition>>;

/** A contract our own rooms hear. Personal fields in it stay sealed tokens. */
export const internalContract = <P extends TProperties>(version: number, fields: P) => ({
  audience: "internal" as const,
  version,
  data: record(fields),
});

/** One that no history tells and no export holds: only the views that are made for it hear it. */
export const confidentialContract = <P extends TProperties>(version: number, fields: P) => ({
  ...internalContract(version, fields),
  confidential: true as const,
});

/** A contract that leaves the platform: no personal, protected or restricted field may be in it. */
export const publicContract = <P extends TProperties>(version: number, summary: string, fields: P) => ({
  audience: "public" as const,
  version,
  summary,
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
  /** Of the request that led to the fact. */
  readonly traceparent?: Traceparent;
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
 * Makes the messages of a registry: of the data it is handed, only what the contract has a field for is said, so that a
 * field added to a fact does not leave the house by itself.
 */
export const sayingOnly =
  <Registry extends ContractRegistry>(registry: Registry) =>
  <Type extends keyof Registry & string>(type: Type, data: Static<Registry[Type]["data"]>) => {
    const fields = Object.entries(data as object).filter(([name]) => name in (registry[type]?.data.properties ?? {}));
    return { type, data: Object.fromEntries(fields) as Static<Registry[Type]["data"]> };
  };

/** What a mapping may know of a fact besides the fact itself. */
export interface SaidOf {
  readonly stream: StreamName;
  readonly id: Id;
}

/** What facts of one type say. Both are decided for every type; `outside: null` says that it stays in the house. */
export interface Saying<Fact, Inside extends Message, Outside extends Message> {
  readonly inside: (fact: Fact, of: SaidOf) => Inside;
  /** Undefined for a fact of which the world need not know. */
  readonly outside: ((fact: Fact, of: SaidOf) => Outside | undefined) | null;
}

/**
 * A room's outbound mapping: every fact of the room says something to our own rooms, and something or nothing to the world,
 * or the room does not compile. On each of the two feeds a fact says at most one thing.
 */
export type Outbound<
  Fact extends { readonly type: string },
  Inside extends Message,
  Outside extends Message = never,
> = {
  readonly [Type in Fact["type"]]: Saying<Extract<Fact, { readonly type: Type }>, Inside, Outside>;
};
