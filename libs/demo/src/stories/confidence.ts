import { isOver, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { DILEMMAS, FEEDBACK } from "../words/confidence";
import { workday, type Stage } from "./stage";

const TELLS = 0.35;
const IS_FOLLOWED_UP = 0.7;
const ASKS = 0.12;
const IS_SETTLED = 0.6;

/** Now and then somebody tells the programme how it goes, and it does something about that (REL-15). */
async function* telling({ teller }: Stage, random: Random, pair: Pair): Story {
  const { done, ...said } = random.pick(FEEDBACK);
  const writer = random.pick([pair.mentor, pair.mentee]);
  const given = { relationshipId: pair.id, point: "any-time", ...said };
  const { id: feedbackId } = await teller.send("relationships.give-feedback", writer, given);
  if (!random.chance(IS_FOLLOWED_UP)) return;
  yield workday(random, teller.now, random.whole(2, 9));
  await teller.send("relationships.follow-up-feedback", pair.programme.coordinator, { feedbackId, done });
}

/** A mentor who does not know what is right asks the programme's manager (REL-10). */
async function* asking({ teller }: Stage, random: Random, { id: relationshipId, mentor, programme }: Pair): Story {
  const { what, options, advice, how } = random.pick(DILEMMAS);
  const asked = { relationshipId, what, options, coordinatorToo: random.chance(0.4) };
  const { id: dilemmaId } = await teller.send("relationships.log-dilemma", mentor, asked);
  yield workday(random, teller.now, random.whole(1, 4));
  await teller.send("relationships.advise-on-dilemma", programme.manager, { dilemmaId, advice });
  yield workday(random, teller.now, random.whole(2, 10));
  if (random.chance(IS_SETTLED)) await teller.send("relationships.settle-dilemma", mentor, { dilemmaId, how });
}

/** What is said to the programme and to nobody else. */
export async function* confidenceStory(stage: Stage, random: Random, pair: Pair): Story {
  yield workday(random, stage.teller.now, random.whole(30, 120));
  if (random.chance(TELLS)) yield* telling(stage, random, pair);
  yield workday(random, stage.teller.now, random.whole(10, 60));
  if (!isOver(pair) && random.chance(ASKS)) yield* asking(stage, random, pair);
}
