/** The last and the first place where a day begins: a day apart but for two hours. */
const LAST = "Pacific/Pago_Pago";
const FIRST = "Pacific/Kiritimati";

const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(at);

/** A zone where at this hour it is another day than in one: whoever reads there takes no day of theirs for its day. */
export const zoneOnAnotherDay = (zone: string, at = new Date()): string =>
  dayIn(LAST, at) === dayIn(zone, at) ? FIRST : LAST;
