import { plusDays } from "@sankofa/kernel/time";
import { isOver, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { JOURNAL, PROMISES } from "../words/partners";
import { workday, type Stage } from "./stage";

const KEEPS_A_JOURNAL = 0.5;
const IS_KEPT = 0.6;
const IS_BROKEN = 0.2;
const DAYS_BETWEEN = [20, 50] as const;
const DAYS_TO_KEEP_IT = [30, 60] as const;

/** A partner's promise is asked after, and then kept, broken or still open. */
async function* promise({ teller }: Stage, random: Random, pair: Pair): Story {
  const { id: relationshipId, mentor, mentee } = pair;
  const { partner, what, source, note, kept, why } = random.pick(PROMISES);
  const dueOn = plusDays(teller.now.slice(0, 10), random.whole(...DAYS_TO_KEEP_IT));
  const made = { relationshipId, partner, what, source, dueOn };
  const { id: commitmentId } = await teller.send("relationships.make-commitment", mentor, made);
  yield workday(random, teller.now, random.whole(...DAYS_BETWEEN));
  if (isOver(pair)) return;
  await teller.send("relationships.follow-up-commitment", mentee, { commitmentId, note });
  yield workday(random, teller.now, random.whole(...DAYS_BETWEEN));
  if (isOver(pair)) return;
  const ending = random.share();
  if (ending < IS_KEPT) await teller.send("relationships.keep-commitment", mentee, { commitmentId, note: kept });
  else if (ending < IS_KEPT + IS_BROKEN)
    await teller.send("relationships.break-commitment", mentor, { commitmentId, why });
}

/** The mentor's journal of meetings with others and of visits to the field, and what partners promise (REL-10). */
export async function* partnersStory(stage: Stage, random: Random, pair: Pair): Story {
  if (!random.chance(KEEPS_A_JOURNAL)) return;
  const { teller, agenda } = stage;
  const { id: relationshipId, mentor, programme } = pair;
  for (const entry of random.shuffled(JOURNAL)) {
    yield workday(random, teller.now, random.whole(...DAYS_BETWEEN));
    if (isOver(pair)) return;
    const happened = `${teller.now.slice(0, 10)}[${programme.region.zone}]`;
    await teller.send("relationships.write-journal-entry", mentor, { relationshipId, ...entry, happened });
    if (entry.kind === "government") agenda.begin(teller.now, promise(stage, random.fork("promise"), pair));
  }
}
