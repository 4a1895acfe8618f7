/** What a decider says of a command: the facts it makes true, or the coded reason why none. */
export type Decision<Fact, Code extends string> = Accepted<Fact> | Refused<Code>;

export interface Accepted<Fact> {
  readonly accepted: readonly Fact[];
}

export interface Refused<Code extends string> {
  readonly refused: Refusal<Code>;
}

/** A refusal is a value: a code from a closed union, with the figures its sentence needs. Never a sentence itself. */
export interface Refusal<Code extends string> {
  readonly code: Code;
  readonly params?: RefusalParams;
  /** JSON pointer into the request, where one field is to blame. */
  readonly pointer?: string;
}

export type RefusalParams = Readonly<Record<string, string | number | boolean>>;

/** An empty acceptance says that the command is already true and nothing is to be written. */
export const accept = <Fact>(...facts: readonly Fact[]): Accepted<Fact> => ({ accepted: facts });

export const refuse = <Code extends string>(code: Code, params?: RefusalParams, pointer?: string): Refused<Code> => ({
  refused: { code, ...(params ? { params } : {}), ...(pointer ? { pointer } : {}) },
});

export const isRefused = <Fact, Code extends string>(decision: Decision<Fact, Code>): decision is Refused<Code> =>
  "refused" in decision;

/** Ends a switch over a union: a new member does not compile until the switch knows it. */
export const exhausted = (impossible: never): never => {
  throw new Error(`Unreachable: ${JSON.stringify(impossible)}`);
};
