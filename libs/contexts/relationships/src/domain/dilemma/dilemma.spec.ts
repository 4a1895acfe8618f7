import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import type { DilemmaGiven } from "./dilemma.decide";
import type { DilemmaFact, Logging } from "./dilemma.events";
import { dilemma } from "./dilemma.noun";
import { MOST_ADVICE } from "./dilemma.policies";
import { dilemmaScope } from "./dilemma.state";

const ids = { dilemmaId: newIdOf(9), ...relationshipIds, writerId: newIdOf(20) };
const logging: Logging = { ...ids, coordinatorToo: false, what: "They ask for a favour" };
const fact = <Name extends string>(name: Name, more: object): DilemmaFact =>
  ({ type: `relationships.dilemma-${name}`, data: { ...ids, ...more } }) as unknown as DilemmaFact;
const logged = fact("logged", logging);
const advised = (advice: string) => fact("advised", { adviserId: newIdOf(30), advice });
const settled = fact("settled", { how: "I said no" });
const withdrawn = fact("withdrawn", { reason: "A misunderstanding" });

const as = (reader: DilemmaGiven["reader"], n = 30): DilemmaGiven => ({
  relationshipEnded: false,
  personId: newIdOf(reader === "writer" ? 20 : n),
  reader,
});
const before = given(dilemma).facts(logged);
const log = { type: "log-dilemma", logging } as const;
const advise = (advice: string) => ({ type: "advise-on-dilemma", advice }) as const;
const settle = { type: "settle-dilemma", how: "I said no" } as const;
const withdraw = { type: "withdraw-dilemma", reason: "A misunderstanding" } as const;

test("evolve accepts every fact in every state", () =>
  expectTotal(dilemma.decider, [logged, advised("Ask"), settled, withdrawn]));

test("REL-10 a dilemma is logged once, within its relationship and before its end", () => {
  given(dilemma).when(log, as("writer")).then(logged).twiceWritesNothing();
  expect(dilemmaScope(before.state, TENANT)).toMatchObject({ relationship: relationshipIds.relationshipId });
  expect(dilemmaScope(dilemma.decider.initial, TENANT)).toBeUndefined();
  given(dilemma)
    .when(log, { ...as("writer"), relationshipEnded: true })
    .thenRefused("relationship-ended");
});

test.each([
  ["programme-manager", false, true],
  ["coordinator", false, false],
  ["coordinator", true, true],
  [undefined, true, false],
] as const)("REL-10 as %s, with the coordinator let in %s: advises %s", (reader, coordinatorToo, accepted) => {
  const tried = given(dilemma)
    .facts(fact("logged", { ...logging, coordinatorToo }))
    .when(advise("Ask them"), as(reader));
  if (accepted) tried.then(advised("Ask them")).twiceWritesNothing();
  else tried.thenRefused("dilemma-unknown");
});

test("REL-10 only whoever logged it settles and withdraws it", () => {
  before.when(settle, as("writer")).then(settled).twiceWritesNothing();
  before.when(withdraw, as("writer")).then(withdrawn).twiceWritesNothing();
  for (const command of [settle, withdraw]) {
    before.when(command, as("programme-manager")).thenRefused("dilemma-unknown");
    given(dilemma).when(command, as("writer")).thenRefused("dilemma-unknown");
  }
  const gone = before.facts(withdrawn);
  gone.when(settle, as("writer")).thenRefused("dilemma-withdrawn");
  gone.when(advise("Ask"), as("programme-manager")).thenRefused("dilemma-withdrawn");
});

test("REL-10 what was asked before the end is still answered after it, so many times", () => {
  const after = { ...as("programme-manager"), relationshipEnded: true };
  before.when(advise("Ask them"), after).then(advised("Ask them"));
  const often = before.facts(...Array.from({ length: MOST_ADVICE }, (_, n) => advised(`${n}`)));
  often.when(advise("Another"), after).thenRefused("dilemma-advised-too-often", { most: MOST_ADVICE });
  expect(often.when(advise("0"), after).facts).toEqual([]);
});
