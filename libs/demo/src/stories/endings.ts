import { end, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { CLOSING } from "../words/partners";
import { ENDINGS } from "../words/reasons";
import { workday, type Stage } from "./stage";

export type Ending = "complete" | "early" | "premature" | "transition";

const LIKELY: Readonly<Record<Ending, number>> = { complete: 48, early: 9, premature: 31, transition: 12 };
const LATE_CONTACT = 0.3;
const ENDING_CORRECTED = 0.2;

export const endingOf = (random: Random): Ending => random.weighted(LIKELY);

/** Both know the day on which it ends as planned, some weeks before. */
export const noticed = async (
  { teller }: Stage,
  { id: relationshipId, mentor }: Pair,
  endsOn: string,
): Promise<void> => {
  await teller.send("relationships.notice-closure", mentor, { relationshipId, endsOn, note: CLOSING.notice });
};

/** The end of a relationship: each way of ending is another fact, and what happened before may still be entered after. */
export async function* endingStory(stage: Stage, random: Random, pair: Pair, ending: Ending): Story {
  const { teller } = stage;
  const { id: relationshipId, mentor, mentee, programme } = pair;
  const lastContact = random.chance(LATE_CONTACT) ? workday(random, teller.now, -6) : undefined;
  switch (ending) {
    case "complete":
    case "early": {
      const { notice: _, answers, ...ahead } = CLOSING;
      await teller.send("relationships.review-closure", mentee, { relationshipId, answers: [...answers], ...ahead });
      await teller.send("relationships.complete-relationship", mentor, {
        relationshipId,
        summary: "The aims of the plan were gone through one by one; they stay in touch twice a year",
      });
      break;
    }
    case "transition":
      await teller.send("relationships.transition-relationship", mentor, {
        relationshipId,
        into: [random.pick(["peers", "network", "advocacy"])],
        note: "They go on as peers and share what they measure",
      });
      break;
    case "premature":
      yield* prematurely(stage, random, pair);
  }
  end(pair);
  if (lastContact) {
    yield workday(random, teller.now, random.whole(2, 6));
    const contact = {
      relationshipId,
      kind: "call",
      happened: `${lastContact.slice(0, 10)}[${programme.region.zone}]`,
      minutes: 40,
      notes: "Last questions before the end; entered late",
    };
    await teller.send("scheduling.log-contact", mentee, contact);
  }
}

async function* prematurely({ teller }: Stage, random: Random, pair: Pair): Story {
  const { id: relationshipId, mentor, mentee } = pair;
  const reasons = Object.keys(ENDINGS) as (keyof typeof ENDINGS)[];
  const reason = random.pick(reasons);
  const said = { relationshipId, reason, explanation: ENDINGS[reason], mediationOffered: random.chance(0.6) };
  const { facts } = await teller.send("relationships.end-prematurely", random.chance(0.5) ? mentor : mentee, said);
  end(pair);
  if (!random.chance(ENDING_CORRECTED)) return;
  yield workday(random, teller.now, random.whole(3, 9));
  const endingReason = random.pick(reasons.filter((other) => other !== reason));
  const correction = {
    relationshipId,
    corrects: facts[0]?.id,
    endingReason,
    statement: ENDINGS[endingReason],
    reason: "The mentee asked to have the reason put right",
  };
  await teller.send("relationships.correct-relationship", pair.programme.coordinator, correction);
}
