import type { Pair } from "../cast/pair";
import type { Random } from "../machinery/random";

const CAME = 0.85;
const LEFT_EARLY = 0.1;

/** Whom each side sends once its focal point is named; undefined as long as nobody is (SCH-3). */
export const whoIsExpected = ({ focalPoints }: Pair): readonly string[] | undefined =>
  focalPoints.length > 0 ? [...focalPoints] : undefined;

/** Most of them come; some have to leave early. */
export const whoCame = (random: Random, people: readonly string[] | undefined) =>
  people?.map((personId) => {
    const attended = random.chance(CAME) ? (random.chance(LEFT_EARLY) ? "in-part" : "present") : "absent";
    return { personId, attended };
  });
