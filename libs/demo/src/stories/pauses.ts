import type { Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { REASONS } from "../words/reasons";
import { workday, type Stage } from "./stage";

const LIKELY = { none: 62, hold: 23, dormant: 15 } as const;

/** Some relationships are put on hold by agreement, some fall silent; both are taken up again. */
export async function* pauseStory({ teller }: Stage, random: Random, pair: Pair): Story {
  const { id: relationshipId, mentor, programme } = pair;
  const pause = random.weighted(LIKELY);
  if (pause === "none") return;
  if (pause === "hold")
    await teller.send("relationships.put-on-hold", mentor, { relationshipId, reason: random.pick(REASONS.onHold) });
  else
    await teller.send("relationships.mark-dormant", programme.coordinator, {
      relationshipId,
      reason: random.pick(REASONS.dormant),
    });
  pair.status = "on-hold";
  yield workday(random, teller.now, random.whole(18, 50));
  const why = random.pick(pause === "hold" ? REASONS.resume : REASONS.wakened);
  await teller.send("relationships.resume-relationship", mentor, { relationshipId, why });
  pair.status = "running";
}
