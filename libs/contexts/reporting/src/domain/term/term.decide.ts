import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { noun } from "@sankofa/kernel/manifest";
import { termFacts, type TermFact } from "./term.events";
import { sameWords, TERMS, type PreferredWords } from "./term.policies";
import { evolve, type TermState } from "./term.state";

interface OfTerm {
  readonly termId: Id;
  readonly term: string;
  readonly reason: string;
}

/** What a request says, which leaves a language out by saying nothing in it. */
type Said = { readonly [language in keyof PreferredWords]: PreferredWords[language] | undefined };

export type TermCommand =
  ({ readonly type: "prefer-term"; readonly words: Said } & OfTerm) | ({ readonly type: "give-up-term" } & OfTerm);

export type TermRefusal = "term-unknown" | "term-without-word";

const stated = ({ en, fr }: Said): PreferredWords => ({
  ...(en === undefined ? {} : { en }),
  ...(fr === undefined ? {} : { fr }),
});

/** PRV-3: a community is called what it prefers; the reason says whose wish that is. */
export const termDecider: Decider<TermCommand, TermState, TermFact, TermRefusal> = {
  initial: {},
  decide: (command, state) => {
    const { termId, reason } = command;
    const term = TERMS.find((each) => each === command.term);
    if (term === undefined) return refuse("term-unknown");
    switch (command.type) {
      case "prefer-term": {
        const words = stated(command.words);
        if (Object.keys(words).length === 0) return refuse("term-without-word");
        if (state.words && sameWords(words, state.words)) return accept();
        return accept({ type: "reporting.term-preferred", data: { termId, term, words, reason } });
      }
      case "give-up-term":
        if (!state.words) return accept();
        return accept({ type: "reporting.term-given-up", data: { termId, term, reason } });
      default:
        return exhausted(command);
    }
  },
  evolve,
};

/** Terms are the funder's, on all its pages. */
export const term = noun({
  context: "reporting",
  name: "term",
  facts: termFacts,
  decider: termDecider,
  stateVersion: 1,
  scopeOf: (_state, tenant) => ({ funder: tenant }),
});
