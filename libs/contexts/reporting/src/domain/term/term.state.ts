import { exhausted } from "@sankofa/kernel/decision";
import type { TermFact } from "./term.events";
import type { PreferredWords } from "./term.policies";

export interface TermState {
  /** None where the platform's own words stand. */
  readonly words?: PreferredWords;
}

export const evolve = (_state: TermState, fact: TermFact): TermState => {
  switch (fact.type) {
    case "reporting.term-preferred":
      return { words: fact.data.words };
    case "reporting.term-given-up":
      return {};
    default:
      return exhausted(fact);
  }
};
