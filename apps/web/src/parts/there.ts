import { dateIn, dateOf, ownZone, placeOfZone, shortDate, timeIn, timeOf } from "../catalogue/moments";
import { say } from "../catalogue/words";

/** What the clock shows in a zone at a moment, the day too where it is another; undefined where it is as the reader's own. */
export const clockThere = (moment: string, zone: string): string | undefined => {
  if (zone === ownZone()) return undefined;
  const [time, day] = [timeIn(moment, zone), dateIn(moment, zone)];
  const sameDay = day === dateOf(moment);
  if (sameDay && time === timeOf(moment)) return undefined;
  return say("calendar.there", { time: sameDay ? time : `${shortDate(day)}, ${time}`, zone: placeOfZone(zone) });
};
