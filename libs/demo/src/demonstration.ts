import { DAY, type Instant } from "@sankofa/kernel/time";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import type { Engine } from "@sankofa/runtime/engine";
import { subscribeMentor } from "./calendar-address";
import { Naming } from "./cast/naming";
import { Agenda } from "./machinery/agenda";
import { Aftermath } from "./machinery/aftermath";
import type { DemoClock } from "./machinery/demo-clock";
import { Random } from "./machinery/random";
import { Teller } from "./machinery/teller";
import type { DemoAccount } from "./mark";
import { planned, type DemoScale } from "./planned";
import { funderStory, type Funder } from "./stories/funder";
import { daysBetween } from "./stories/stage";

export interface DemoPlan {
  readonly seed: string;
  /** The last moment of the story. */
  readonly today: Instant;
  readonly scale: DemoScale;
}

export interface Told {
  readonly facts: number;
  readonly programmes: number;
  readonly funders: number;
  readonly accounts: readonly DemoAccount[];
}

/** The moment at which the story's clock has to stand before an engine runs on it. */
export const beginningOf = (today: Instant): Instant => new Date(Date.parse(today) - 740 * DAY).toISOString();

/**
 * Tells two years of funders, programmes and relationships through an engine whose views follow the log and whose
 * processes and deadlines do not run: the story runs them itself, in step. The same seed and today give the same facts;
 * only ids that a funder's own key makes, such as an organisation's, differ from one data folder to another, and with
 * them the order of what falls due at one instant; and the digests of files, which are those of their sealed bytes.
 */
export const tell = async (
  engine: Engine,
  clock: DemoClock,
  { seed, today, scale }: DemoPlan,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Told> => {
  const { position } = await engine.ports.eventStore.head();
  const aftermath = new Aftermath(engine, clock, signal, position);
  const agenda = new Agenda();
  const stage = { teller: new Teller(engine, clock, aftermath, seed), agenda, naming: new Naming(), today };
  const random = new Random(seed);
  const funders: Funder[] = [];
  for (const plan of planned(random.fork("plan"), scale, today))
    agenda.begin(
      plan.registered,
      funderStory(stage, random.fork(plan.name), plan, (funder) => funders.push(funder)),
    );
  const start = clock.now();
  const total = Math.round(daysBetween(start, today));
  const arrive = async (at: Instant): Promise<void> => {
    await aftermath.arrive(at);
    report({ done: Math.round(daysBetween(start, at)), total, doing: "telling the demonstration" });
  };
  await agenda.runUntil(today, arrive, signal);
  await aftermath.finish();
  const accounts = accountsOf(funders[0]);
  await subscribeMentor(engine, funders[0]?.administrator.tenant ?? "", accounts);
  const { count } = await engine.ports.eventStore.head();
  return {
    facts: count,
    programmes: funders.reduce((sum, { programmes }) => sum + programmes.length, 0),
    funders: funders.length,
    accounts,
  };
};

/** One account for each role of a funder, in the youngest programme that has the role: whoever looks meets work under way. */
const accountsOf = (funder: Funder | undefined): readonly DemoAccount[] => {
  if (!funder) return [];
  const people = [
    funder.administrator,
    funder.manager,
    ...[...funder.programmes].reverse().flatMap((programme) => programme.people),
    funder.auditor,
  ];
  const accounts = new Map<string, DemoAccount>();
  for (const person of people)
    for (const { role } of person.grants)
      if (!accounts.has(role)) accounts.set(role, { role, account: person.account });
  return [...accounts.values()];
};
