import type { JsonObject } from "./canonical-json";
import type { Contract, ContractRegistry, Message, Position, Saying } from "./contract";
import type { Decider } from "./decider";
import type { AnyFact, FactRegistry } from "./fact";
import type { Id } from "./ids";
import type { Language } from "./language";
import type { ImportTable } from "./import-table";
import type { Printed } from "./printed";
import type { Deadline, Process } from "./process";
import type { Grant, Role, Scope } from "./scope";
import type { TSchema } from "./schema";
import type { Happened, Instant } from "./time";
import type { Upcasts } from "./upcast";
import type { IndexValue, View } from "./view";

/* eslint-disable @typescript-eslint/no-explicit-any -- a manifest holds entries of many types; each entry is checked where it is defined */

/** A noun of a room: its facts, its rules, and what its state belongs to. One stream each. */
export interface Noun<Command = any, State = any, Fact extends AnyFact = any, Code extends string = any, Given = any> {
  readonly context: string;
  readonly name: string;
  readonly facts: FactRegistry;
  /** From every earlier version of its facts to the next one; checked when the room is composed. */
  readonly upcasts?: Upcasts;
  readonly decider: Decider<Command, State, Fact, Code, Given>;
  /**
   * The form of the state, raised by one whenever `evolve` makes another one of the same facts. Long streams of a noun
   * that has it are folded from a snapshot on, and folded sealed: `evolve` may carry personal texts along, and neither
   * look into them nor compare them. Left out where it must.
   */
  readonly stateVersion?: number;
  /** What the state belongs to; undefined while the stream has no fact. */
  readonly scopeOf: (state: State, tenant: Id) => Scope | undefined;
}

export const noun = <Command, State, Fact extends AnyFact, Code extends string, Given>(
  definition: Noun<Command, State, Fact, Code, Given>,
): Noun<Command, State, Fact, Code, Given> => definition;

export type Method = "GET" | "POST" | "PUT" | "DELETE";
/** Method and path below `/api/v1`, with `:name` path parameters that are fields of the request class. */
export type Route = `${Method} /${string}`;

/** What a handler may fold or look up before it decides. Everything is bound to the caller's tenant. */
export interface Surroundings {
  readonly now: Instant;
  readonly tenant: Id;
  readonly actor: string;
  /** The caller's grants, for rules about who may speak for whom: `covers(around, roles, scope)`. */
  readonly grants: readonly Grant[];
  /** The state of another noun of the same room; its decider's initial state where there is no such stream. */
  readonly state: <State>(noun: Noun<any, State>, id: Id) => Promise<State>;
  /** A document of one of the room's own views, as it stands now. */
  readonly lookup: <Doc extends object>(view: View<Doc, any>, key: string) => Promise<Doc | undefined>;
  /**
   * The same as the log stood a moment ago, or at the position of another such look, with that position: what is counted
   * from it can be counted again. The view keeps history.
   */
  readonly pinned: <Doc extends object>(
    view: View<Doc, any>,
    key: string,
    at?: Position,
  ) => Promise<{ readonly doc: Doc | undefined; readonly position: Position }>;
  /** A stable id for a value that must be unique within the tenant: an HMAC under the tenant's key, as a UUID. */
  readonly reservationId: (purpose: string, value: string) => Promise<Id>;
  /** Ids derived from the command id. */
  readonly newId: (index: number) => Id;
}

/** One command of a room: its route, who may send it, the stream it decides on and how it becomes a domain command. */
export interface CommandEntry<Request extends object = any> {
  readonly name: string;
  readonly summary: string;
  readonly route: Route;
  readonly request: new () => Request;
  readonly allow: readonly Role[];
  /** True for commands that only processes, deadlines and the platform itself send: no route is made. */
  readonly platformOnly?: boolean;
  /** True for commands that the edge sends from a route of its own, this one: none is made. */
  readonly byEdge?: boolean;
  /** True for commands that decide on an account and that its owner alone may send, with whatever grants. */
  readonly ownAccount?: boolean;
  /** JSON Schemas of open maps in the request (answers, overrides), checked by ajv and shown in OpenAPI. */
  readonly openMaps?: Readonly<Record<string, TSchema>>;
  /**
   * For open maps whose form depends on a record (the answers to a form, by the version it is in): the schemas, looked up once
   * the caller was let in. Undefined where there is nothing to go by; the decider then says so.
   */
  readonly mapsOf?: (request: Request, around: Surroundings) => Promise<Readonly<Record<string, TSchema>> | undefined>;
  readonly noun: Noun;
  /** The stream's id: from the request, or a new one derived from the command id for a command that creates. */
  readonly id: (request: Request, around: Surroundings) => Id | Promise<Id>;
  /**
   * For a command that creates: the record it is created under, whose scope the caller must have. Left out for commands
   * on existing streams (their state knows), unless not everybody of its scope may learn that there is one: undefined then
   * says that there is none. Left out too where the funder itself is the parent.
   */
  readonly under?: (request: Request, around: Surroundings) => Promise<Scope | undefined>;
  /** States and documents the decider needs beside its own stream. */
  readonly given?: (request: Request, around: Surroundings) => Promise<object>;
  readonly command: (request: Request, around: Surroundings) => object | Promise<object>;
  /** When it happened, where the request says so. */
  readonly happened?: (request: Request) => Happened | undefined;
}

export const command = <Request extends object>(definition: CommandEntry<Request>): CommandEntry<Request> => definition;

export type Condition =
  | IndexValue
  | { readonly in: readonly IndexValue[] }
  | { readonly atMost: string | number }
  | { readonly atLeast: string | number };

export interface Listing {
  readonly where?: Readonly<Record<string, Condition>>;
  /** An index of the view; ties are broken by key. By key alone where left out. */
  readonly orderBy?: string;
  readonly descending?: boolean;
  /** 1–100; 50 unless told. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Hand it back as `cursor` for the next page; null on the last one. */
  readonly next: string | null;
}

/** Which part of a history: its cursor is the position of the last fact that was given. */
export interface HistoryPage {
  /** 1–100; 50 unless told. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  /** Against the log's order. */
  readonly newestFirst?: boolean | undefined;
  /** Refused is what would not hold every fact up to this position, for one that waits or that the view has yet to read. */
  readonly wholeUpTo?: string | undefined;
}

export interface Found<Doc> {
  readonly key: string;
  readonly doc: Doc;
}

/** What a query may read. Every answer is bound to the caller's tenant and grants and to the moment asked for. */
export interface Reading {
  readonly now: Instant;
  readonly tenant: Id;
  readonly actor: string;
  readonly grants: readonly Grant[];
  readonly asOf: AsOf | undefined;
  /** The language the reader is spoken to in. */
  readonly language: Language;
  /** The document, or undefined where there is none or the caller may not see it. */
  readonly get: <Doc extends object>(view: View<Doc, any>, key: string) => Promise<Doc | undefined>;
  /** The same as it stood at a position of the log, whatever moment is asked for; the view keeps history. */
  readonly getAt: <Doc extends object>(view: View<Doc, any>, key: string, at: Position) => Promise<Doc | undefined>;
  /** Documents the caller may see, page by page. */
  readonly find: <Doc extends object>(view: View<Doc, any>, listing: Listing) => Promise<Page<Found<Doc>>>;
  /** How many documents the caller may see, by the values of one index. */
  readonly countBy: <Doc extends object>(
    view: View<Doc, any>,
    by: string,
    where?: Listing["where"],
  ) => Promise<Readonly<Record<string, number>>>;
  /**
   * The contracts behind a document, in log order: what made it what it was at the moment asked for. Only for documents the
   * caller may see.
   */
  readonly factsBehind: (view: View<any, any>, key: string, page: HistoryPage) => Promise<Page<Contract>>;
}

/** A past moment: by when facts were recorded, or by when they happened as known today. */
export interface AsOf {
  readonly at: Instant;
  readonly time: "recorded" | "happened";
}

/** Records in an answer that only some may read, all of one kind and one programme. */
export interface Disclosed {
  readonly programmeId: Id;
  readonly kind: string;
  readonly recordIds: readonly Id[];
}

/** One query of a room. `answer` gives undefined for what does not exist or may not be seen: both are 404. */
export interface QueryEntry<Request extends object = any, Answer extends object = any> {
  readonly name: string;
  readonly summary: string;
  readonly route: `GET /${string}`;
  readonly request: new () => Request;
  readonly allow: readonly Role[];
  /** The views it reads: a caller's position is waited for in each. Each must be in the room's `views`. */
  readonly views: readonly View<any, any>[];
  /** True where `?asOf=` and `?time=` are answered; its views keep history. */
  readonly asOf?: boolean;
  readonly response: TSchema;
  readonly answer: (request: Request, reading: Reading) => Promise<Answer | undefined>;
  /** For answers that may show people by pseudonyms to whoever could read names; never the other way round. */
  readonly shows?: (answer: Answer) => "names" | "pseudonyms";
  /** What an answer lets this reader know that is for some only: it is written down before it is handed out (AUD-5). */
  readonly discloses?: (answer: Answer, reader: string) => Disclosed | undefined;
  /** The answer as a document, for those that are kept on paper: a PDF at the route followed by `/pdf`. */
  readonly print?: (answer: Answer, language: Language) => Printed;
}

export const query = <Request extends object, Answer extends object>(
  definition: QueryEntry<Request, Answer>,
): QueryEntry<Request, Answer> => definition;

/** Versioned data a room ships (content/<kind>/<id>/vN.json), checked against its schema when the room is composed. */
export interface Content {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly schema: TSchema;
  readonly data: JsonObject;
}

/** A room, as data: what is in it and who may do it. Routes, subjects, OpenAPI, permissions and the catalogue derive from it. */
export interface ContextManifest {
  readonly name: string;
  readonly summary: string;
  readonly nouns: readonly Noun[];
  readonly commands: readonly CommandEntry[];
  readonly queries: readonly QueryEntry[];
  readonly views: readonly View<any, any>[];
  readonly processes: readonly Process<any>[];
  readonly deadlines: readonly Deadline<any>[];
  readonly contracts: ContractRegistry;
  /** Every fact type of every noun to what it says to our own rooms and to the world. */
  readonly outbound: Readonly<Record<string, Saying<any, Message, Message>>>;
  /** Refusal codes with their HTTP status and an English sentence with {params}. */
  readonly refusals: Readonly<Record<string, RefusalEntry>>;
  readonly content: readonly Content[];
  /** Tables whose rows become commands of the room. */
  readonly imports?: readonly ImportTable[];
}

export interface RefusalEntry {
  readonly status: 404 | 409 | 422;
  readonly title: string;
}

/** Refusal sentences for a closed union of codes: a new code does not compile until it has one. */
export const refusals = <Code extends string>(
  entries: Readonly<Record<Code, RefusalEntry>>,
): Readonly<Record<Code, RefusalEntry>> => entries;
