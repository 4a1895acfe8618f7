import type { Decision } from "./decision";
import type { Id } from "./ids";
import type { Instant } from "./time";

/** What a decision may know of the world besides past facts: handed in, never fetched. */
export interface Circumstances {
  readonly now: Instant;
  readonly actor: string;
  readonly tenant: Id;
  /** Ids derived from the command id: the same command sent again gets the same ones. */
  readonly newId: (index: number) => Id;
  /** How many facts the record holds already. */
  readonly factsBefore: number;
}

/**
 * The rules of one noun. `decide` is pure and total; `evolve` is total: it accepts every fact in every state, because
 * as-of questions fold part of a history. Both switch over closed unions and end in `exhausted`.
 */
export interface Decider<Command, State, Fact, Code extends string, Given = unknown> {
  readonly initial: State;
  readonly decide: (command: Command, state: State, given: Circumstances & Given) => Decision<Fact, Code>;
  readonly evolve: (state: State, fact: Fact) => State;
}

/** The state that facts lead to. */
export const fold = <State, Fact>(
  decider: { readonly initial: State; readonly evolve: (state: State, fact: Fact) => State },
  facts: Iterable<Fact>,
): State => {
  let state = decider.initial;
  for (const each of facts) state = decider.evolve(state, each);
  return state;
};
