import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { term, type TermCommand } from "./term.decide";
import type { TermFact } from "./term.events";
import type { PreferredWords } from "./term.policies";

const termId = newIdOf(1);
const reason = "The network of those who are meant asked for it.";
const of = { termId, term: "people-who-inject-drugs" as const, reason };
const words = { en: "People who use drugs", fr: "Personnes qui consomment des drogues" };
const prefer = (change: PreferredWords = words): TermCommand => ({ type: "prefer-term", ...of, words: change });
const giveUp: TermCommand = { type: "give-up-term", ...of };
const preferred = (change: PreferredWords = words): TermFact => ({
  type: "reporting.term-preferred",
  data: { ...of, words: change },
});
const givenUp: TermFact = { type: "reporting.term-given-up", data: of };

test("PRV-3 a community is called what it prefers, in the languages in which it said so", () => {
  given(term).when(prefer()).then(preferred()).twiceWritesNothing();
  given(term)
    .when(prefer({ fr: words.fr }))
    .then(preferred({ fr: words.fr }));
  given(term)
    .facts(preferred())
    .when(prefer({ en: words.en }))
    .then(preferred({ en: words.en }));
});

test("PRV-3 only communities are called otherwise, and by a word", () => {
  given(term)
    .when({ ...prefer(), term: "mentor" } as TermCommand)
    .thenRefused("term-unknown");
  given(term).when(prefer({})).thenRefused("term-without-word");
});

test("GEN-2 the platform's own word is taken up again with the reason, once", () => {
  given(term).facts(preferred()).when(giveUp).then(givenUp).twiceWritesNothing();
  given(term).when(giveUp).then();
  given(term).facts(preferred(), givenUp).when(prefer()).then(preferred());
});

test("folds whatever comes in whatever order", () => expectTotal(term.decider, [preferred(), givenUp]));
