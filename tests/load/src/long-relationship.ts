import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { streamName } from "@sankofa/kernel/ids";
import { instant, later, milliseconds, type Instant } from "@sankofa/kernel/time";
import { filledIn } from "./page-asks";
import { openings, type Opening } from "./page-openings";
import { newId, sampleFact } from "./sample-facts";

/** A relationship of the demonstration. */
export interface Known {
  readonly relationshipId: string;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly from: string;
  /** When it was opened: before that there is nothing to read. */
  readonly opened: Instant;
}

export const LONG = 10_000;
/** So many are appended at once. */
const TOGETHER = 500;

/**
 * Gives a relationship ten thousand contacts more, spread over all of its time and recorded one after the other from a moment
 * on, a millisecond apart. Nothing runs on the data meanwhile.
 */
export const lengthen = async (folder: string, tenant: string, known: Known, recordedFrom: Instant): Promise<void> => {
  const store = await openSqliteEventStore({ folder });
  const began = milliseconds(known.opened);
  const whole = milliseconds(recordedFrom) - began;
  for (let first = 0; first < LONG; first += TOGETHER)
    await Promise.all(
      Array.from({ length: TOGETHER }, (_, nth) => {
        const at = first + nth;
        const engagementId = newId();
        const { relationshipId, programmeId, applicationId } = known;
        const happened = instant(began + Math.floor((whole * at) / LONG));
        const took = { kind: "event", zone: "Africa/Nairobi", happened, minutes: 30 + (at % 60) };
        return store.append({
          stream: streamName("scheduling", "engagement", engagementId),
          expected: "no_stream",
          events: [
            {
              ...sampleFact(at),
              ...{
                type: "scheduling.engagement-logged-afterwards",
                happened,
                recorded: later(recordedFrom, at),
                tenant,
              },
              data: { engagementId, relationshipId, programmeId, applicationId, ...took },
            },
          ],
        });
      }),
    );
  await store.close();
};

/** Its page as of moments all through what was recorded of it, by either time. */
export const asOfOpenings = (opening: Opening, known: Known, recordedFrom: Instant, count: number) => {
  const began = milliseconds(known.opened);
  const end = milliseconds(recordedFrom);
  let nth = 0;
  return openings(opening, count, () => {
    const share = ((nth++ * 37) % count) / count;
    // Alternately as recorded and as happened.
    const [time, at] =
      nth % 2 === 0
        ? ["recorded", later(recordedFrom, Math.floor(share * LONG))]
        : ["happened", instant(began + Math.ceil(share * (end - began)))];
    return filledIn("relationship_as_of", { ...known, asOf: `asOf=${encodeURIComponent(at)}&time=${time}` });
  });
};
