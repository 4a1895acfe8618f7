import type { Decider } from "./decider";
import { isRefused, refuse } from "./decision";

export interface Bound<Command, State, Code extends string> {
  /** How many facts a record may hold; its refusal says it as `most`. */
  readonly most: number;
  readonly code: Code;
  /** What is decided however full the record is: what ends it or takes something back, and comes once. */
  readonly spares?: (command: Command, state: State) => boolean;
}

/**
 * All that was said of a record stays readable on it, so there is only so much of it: a record that holds `most` facts is
 * refused every command that would add to it but those that are spared. What changes nothing is still accepted.
 */
export const bounded = <Command, State, Fact, Code extends string, Given>(
  decider: Decider<Command, State, Fact, Code, Given>,
  { most, code, spares }: Bound<Command, State, Code>,
): Decider<Command, State, Fact, Code, Given> => ({
  ...decider,
  decide: (command, state, given) => {
    const decision = decider.decide(command, state, given);
    if (given.factsBefore < most || isRefused(decision) || decision.accepted.length === 0) return decision;
    return spares?.(command, state) ? decision : refuse(code, { most });
  },
});
