import type { Contract } from "./contract";
import type { Instant } from "./time";

/** A command a process or deadline asks for; its id is derived from what caused it, so a replay asks for the same one. */
export interface Instruction {
  readonly command: string;
  readonly request: Readonly<Record<string, unknown>>;
}

/**
 * A policy between facts: contracts in, commands out. Pure, and it decides the same again when replayed with the same
 * contracts; the runner keeps its checkpoint and never re-runs it on a rebuild of views.
 */
export interface Process<Heard extends Contract = Contract> {
  readonly name: string;
  readonly hears: readonly Heard["type"][];
  readonly then: (contract: Heard) => readonly Instruction[];
}

export const process = <Heard extends Contract>(definition: Process<Heard>): Process<Heard> => definition;

/**
 * A policy of time: documents of a view whose `dueIndex` has passed become commands, once per document and due instant,
 * however long the machine was off.
 */
export interface Deadline<Doc extends object = object> {
  readonly name: string;
  /** The view of this room that knows what is due. */
  readonly view: string;
  /** An index of that view holding the due instant, or null where nothing is due. */
  readonly dueIndex: string;
  readonly then: (doc: Doc, now: Instant) => readonly Instruction[];
}

export const deadline = <Doc extends object>(definition: Deadline<Doc>): Deadline<Doc> => definition;
