import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { fold } from "@sankofa/kernel/decider";
import { isRefused, type Decision } from "@sankofa/kernel/decision";
import type { AnyFact } from "@sankofa/kernel/fact";
import type { Id } from "@sankofa/kernel/ids";
import { canonicalJson } from "@sankofa/kernel/canonical-json";

/** The moment at which decisions of a spec are made, unless it says otherwise. */
export const NOW = "2026-03-02T09:00:00.000Z";
export const TENANT = "00000000-0000-4000-8000-000000000001";
export const ACTOR = "account:00000000-0000-4000-8000-0000000000aa";

/** The id a spec's command gives its nth new record; `sending` tells one sending of a command from another. */
export const newIdOf = (index: number, sending = 0): Id =>
  `00000000-0000-4000-8000-${String(sending).padStart(4, "0")}${String(index).padStart(8, "0")}`;

/** A fact as a store hands it on: its members in canonical order, whatever order they were decided in. */
const asRead = <Fact extends AnyFact>(fact: Fact): Fact => JSON.parse(canonicalJson(fact)) as Fact;

type Deciding<Command, State, Fact extends AnyFact, Code extends string, Given> =
  Decider<Command, State, Fact, Code, Given> | { readonly decider: Decider<Command, State, Fact, Code, Given> };

/** What a spec may say of the world; what the decider needs beside the usual circumstances must be said. */
type World<Given> = object extends Given
  ? [world?: Partial<Circumstances> & Given]
  : [world: Partial<Circumstances> & Given];

class Outcome<Command, State, Fact extends AnyFact, Code extends string, Given> {
  constructor(
    private readonly decider: Decider<Command, State, Fact, Code, Given>,
    private readonly past: readonly Fact[],
    private readonly command: Command,
    private readonly world: Partial<Circumstances> & Given,
  ) {}

  private decideAfter(facts: readonly Fact[], sending: number): Decision<Fact, Code> {
    const circumstances = {
      now: NOW,
      actor: ACTOR,
      tenant: TENANT,
      newId: (index: number) => newIdOf(index, sending),
      factsBefore: facts.length,
      ...this.world,
    };
    return this.decider.decide(this.command, fold(this.decider, facts.map(asRead)), circumstances);
  }

  /** What was decided, for a spec that looks closer. */
  get decision(): Decision<Fact, Code> {
    return this.decideAfter(this.past, 0);
  }

  /** The facts that became true; fails when the command was refused. */
  get facts(): readonly Fact[] {
    const decision = this.decision;
    if (isRefused(decision)) throw new Error(`Refused: ${JSON.stringify(decision.refused)}`);
    return decision.accepted;
  }

  /** The state that the past and the new facts lead to. */
  get state(): State {
    return fold(this.decider, [...this.past, ...this.facts]);
  }

  /** Exactly these facts became true; none given: the command was true already. */
  then(...facts: readonly Fact[]): this {
    expect(this.decision).toEqual({ accepted: facts });
    return this;
  }

  /** Facts of exactly these types became true, in this order. */
  thenTypes(...types: readonly Fact["type"][]): this {
    expect(this.facts.map((each) => each.type)).toEqual(types);
    return this;
  }

  /** Refused with this code, and with these params where given. Sentences are never asserted. */
  thenRefused(code: Code, params?: Readonly<Record<string, string | number | boolean>>): this {
    expect(this.decision).toMatchObject({ refused: { code, ...(params ? { params } : {}) } });
    return this;
  }

  /** The same command sent again under another command id finds everything true already. */
  twiceWritesNothing(): this {
    expect(this.facts).not.toHaveLength(0);
    expect(this.decideAfter([...this.past, ...this.facts], 1)).toEqual({ accepted: [] });
    return this;
  }
}

class Past<Command, State, Fact extends AnyFact, Code extends string, Given> {
  constructor(
    private readonly decider: Decider<Command, State, Fact, Code, Given>,
    private readonly past: readonly Fact[],
  ) {}

  /** More of the past, in order. */
  facts(...facts: readonly Fact[]): Past<Command, State, Fact, Code, Given> {
    return new Past(this.decider, [...this.past, ...facts]);
  }

  when(command: Command, ...[world]: World<Given>): Outcome<Command, State, Fact, Code, Given> {
    return new Outcome(this.decider, this.past, command, (world ?? {}) as Partial<Circumstances> & Given);
  }

  get state(): State {
    return fold(this.decider, this.past);
  }
}

/** Starts a spec of a decider (or of a noun's): `given(cohort).facts(…).when(command).then(fact)`. */
export const given = <Command, State, Fact extends AnyFact, Code extends string, Given = unknown>(
  of: Deciding<Command, State, Fact, Code, Given>,
): Past<Command, State, Fact, Code, Given> => new Past("decider" in of ? of.decider : of, []);

/**
 * `evolve` accepts every fact in every state: as-of questions fold parts of a history. Folds every sequence of up to three of
 * the samples (one of each fact type at least) and asks that a state comes out each time.
 */
export const expectTotal = <State, Fact extends AnyFact>(
  decider: { readonly initial: State; readonly evolve: (state: State, fact: Fact) => State },
  samples: readonly Fact[],
): void => {
  let states: State[] = [decider.initial];
  for (let depth = 0; depth < 3; depth++) {
    states = states.flatMap((state) => samples.map((sample) => decider.evolve(state, sample)));
    expect(states.every((state) => state !== undefined && state !== null)).toBe(true);
  }
};
