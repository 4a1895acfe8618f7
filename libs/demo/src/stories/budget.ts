import { isOver, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { BUDGET_LINES, COSTS_FOR, OWN_PART } from "../words/budget";
import { soon, workday, type Stage } from "./stage";

const KEEPS_ONE = 0.7;
const PAYS = 0.7;
const CURRENCY = "USD";
/** What a cost is of its line, in hundredths. */
const SMALLEST = 25;
const LARGEST = 70;
const DAYS_BETWEEN = [18, 45] as const;
const A_HUNDRED = 100;

/** A pair's budget (REL-12): planned by the coordinator, spent month by month, with the part that the mentee pays itself. */
export async function* budgetStory({ teller }: Stage, random: Random, pair: Pair): Story {
  if (!random.chance(KEEPS_ONE)) return;
  const { id: relationshipId, mentor, mentee, programme } = pair;
  const enters = (command: string, by: typeof mentor, entry: object) =>
    teller.send(`relationships.${command}`, by, { relationshipId, currency: CURRENCY, ...entry });
  yield workday(random, teller.now, random.whole(4, 12));
  for (const { kind, planned, what } of BUDGET_LINES) {
    if (isOver(pair)) return;
    await enters("plan-budget-line", programme.coordinator, { kind, minorUnits: planned, what });
    yield soon(random, teller.now);
  }
  if (isOver(pair)) return;
  const pledged = random.whole(2, 5) * A_HUNDRED * A_HUNDRED;
  await enters("pledge-own-part", mentee, { minorUnits: pledged, what: OWN_PART });
  yield workday(random, teller.now, random.whole(...DAYS_BETWEEN));
  if (!isOver(pair) && random.chance(PAYS)) await enters("pay-own-part", mentee, { minorUnits: pledged });
  const costs = random.whole(4, 8);
  for (let entered = 0; entered < costs; entered += 1) {
    yield workday(random, teller.now, random.whole(...DAYS_BETWEEN));
    if (isOver(pair)) return;
    const { kind, planned } = random.pick(BUDGET_LINES);
    const minorUnits = Math.round((planned * random.whole(SMALLEST, LARGEST)) / A_HUNDRED);
    await enters("incur-cost", random.pick([mentor, mentee]), { kind, minorUnits, what: random.pick(COSTS_FOR[kind]) });
  }
}
