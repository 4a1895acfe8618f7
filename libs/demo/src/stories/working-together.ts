import { isOver, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { APPROACH_REASONS, CHALLENGES, CONFLICT, MATRIX_ANSWERS, TASKS } from "../words/working-together";
import { soon, workday, type Stage } from "./stage";

const CHOOSES = 0.35;
const HAS_CHALLENGE = 0.6;
const HAS_CONFLICT = 0.15;
const IS_RESOLVED = 0.7;

interface Choice {
  readonly ranking: { readonly ranking: readonly { readonly approach: string }[] };
}

/** The pair answers the matrix and chooses the two approaches that come first. */
async function* choosing({ teller }: Stage, random: Random, { id: relationshipId, mentor, mentee }: Pair): Story {
  const answers = random.pick(MATRIX_ANSWERS);
  await teller.send("relationships.rank-approaches", mentor, { relationshipId, answers });
  yield soon(random, teller.now);
  const { ranking } = await teller.document<Choice>("approach-choices", relationshipId, mentor.tenant);
  const approaches = ranking.ranking
    .slice(0, 2)
    .map(({ approach }) => ({ approach, reason: random.pick(APPROACH_REASONS) }));
  await teller.send("relationships.choose-approaches", mentee, { relationshipId, approaches });
}

/** What somebody has to do is done in most cases, and left to be done in some. */
async function* working({ teller }: Stage, random: Random, pair: Pair): Story {
  const { id: relationshipId, mentor, mentee, programme } = pair;
  const who = { mentor, mentee, programme: programme.coordinator };
  for (const task of TASKS) {
    if (isOver(pair)) return;
    const { id: taskId } = await teller.send("relationships.assign-task", mentor, { relationshipId, ...task });
    yield workday(random, teller.now, random.whole(5, 20));
    if (random.chance(IS_RESOLVED)) await teller.send("relationships.complete-task", who[task.owner], { taskId });
  }
}

async function* troubled({ teller }: Stage, random: Random, pair: Pair): Story {
  const { id: relationshipId, mentor, mentee } = pair;
  const { category, what, tip, action, how } = random.pick(CHALLENGES);
  if (isOver(pair)) return;
  const { id: challengeId } = await teller.send("relationships.raise-challenge", mentee, {
    relationshipId,
    category,
    what,
  });
  yield workday(random, teller.now, random.whole(1, 5));
  await teller.send("relationships.offer-advice", mentor, { challengeId, tips: [tip] });
  yield workday(random, teller.now, random.whole(5, 25));
  await teller.send("relationships.act-on-challenge", mentee, { challengeId, what: action });
  yield workday(random, teller.now, random.whole(10, 40));
  if (random.chance(IS_RESOLVED)) await teller.send("relationships.resolve-challenge", mentor, { challengeId, how });
}

/** A conflict that the two cannot settle goes to a mediator. */
async function* quarrelling({ teller }: Stage, random: Random, pair: Pair): Story {
  if (isOver(pair)) return;
  const { id: relationshipId, mentor, mentee, programme } = pair;
  const { what, tip, mediator, outcome, how } = CONFLICT;
  const raised = { relationshipId, category: "conflict", what };
  const { id: challengeId } = await teller.send("relationships.raise-challenge", mentor, raised);
  yield soon(random, teller.now);
  await teller.send("relationships.offer-advice", programme.coordinator, { challengeId, tips: [tip] });
  yield workday(random, teller.now, random.whole(5, 12));
  await teller.send("relationships.send-to-mediator", mentee, { challengeId, why: mediator });
  yield workday(random, teller.now, random.whole(3, 10));
  await teller.send("relationships.record-mediation", programme.coordinator, { challengeId, outcome });
  yield workday(random, teller.now, random.whole(20, 35));
  await teller.send("relationships.resolve-challenge", mentee, { challengeId, how });
}

/** How a pair works beside its meetings: approaches, tasks, and what stands in the way. */
export async function* workingTogetherStory(stage: Stage, random: Random, pair: Pair): Story {
  yield workday(random, stage.teller.now, random.whole(15, 30));
  if (isOver(pair)) return;
  if (random.chance(CHOOSES)) yield* choosing(stage, random, pair);
  yield workday(random, stage.teller.now, random.whole(5, 40));
  yield* working(stage, random, pair);
  yield workday(random, stage.teller.now, random.whole(10, 60));
  if (random.chance(HAS_CHALLENGE)) yield* troubled(stage, random, pair);
  if (random.chance(HAS_CONFLICT)) yield* quarrelling(stage, random, pair);
}
