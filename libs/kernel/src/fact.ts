import type { JsonObject } from "./canonical-json";
import type { Id } from "./ids";
import { record, type Static, type TObject } from "./schema";
import type { Happened, Instant } from "./time";
import type { Traceparent } from "./trace";
import type { TProperties } from "typebox";

/** The current version of a stored fact's data and its schema. The type's name is a literal, never a class name. */
export interface FactDefinition<Data extends TObject = TObject> {
  readonly version: number;
  readonly data: Data;
}

export type FactRegistry = Readonly<Record<string, FactDefinition>>;

/** A fact's definition: its version and its fields, each made by a builder of schema.ts. */
export const fact = <P extends TProperties>(version: number, fields: P) => ({ version, data: record(fields) });

/** The union of facts a registry describes: what deciders accept and evolve folds. */
export type FactOf<Registry extends FactRegistry> = {
  [Name in keyof Registry & string]: {
    readonly type: Name;
    readonly data: Static<Registry[Name]["data"]>;
    /** When it happened, where that is not the moment of recording. */
    readonly happened?: Happened;
  };
}[keyof Registry & string];

export interface AnyFact {
  readonly type: string;
  readonly data: unknown;
  readonly happened?: Happened;
}

/** A fact as a caller hands it to the store; the store adds stream, revision and position. */
export interface NewFact {
  readonly id: Id;
  readonly type: string;
  readonly version: number;
  readonly happened: Happened;
  readonly recorded: Instant;
  readonly tenant: Id;
  readonly actor: string;
  readonly commandId: Id;
  /** HMAC-SHA-256 of the canonical request under the tenant's key, hex. */
  readonly requestDigest: string;
  /** Of the request that led to it; facts from before it was kept, and those of no request, have none. */
  readonly traceparent?: Traceparent;
  /** Personal fields as sealed tokens. */
  readonly data: JsonObject;
}
