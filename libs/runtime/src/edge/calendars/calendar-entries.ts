import type { Language } from "@sankofa/kernel/language";
import type { Caller } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { Traceparent } from "@sankofa/kernel/trace";
import type { CalendarAddress } from "@sankofa/ports/credentials";
import { ok } from "../answers";
import type { Rooms } from "../rooms-client";

/** What the room says of one entry. */
export interface CalendarEntry {
  readonly what: "engagement" | "training-day";
  readonly id: string;
  readonly day: number | null;
  readonly stands: "tentative" | "confirmed" | "cancelled";
  readonly sequence: number;
  readonly changed: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  readonly link: string | null;
  readonly mentorOrganisation: string | null;
  readonly menteeOrganisation: string | null;
  readonly safety: boolean;
}

export interface CalendarTold {
  readonly items: readonly CalendarEntry[];
  /** From when on more is planned than was told; null where all was. */
  readonly moreFrom: Instant | null;
}

/** What an account may see of a calendar now; a problem is thrown where it may see nothing of it. */
export const entriesFor = async (
  rooms: Rooms,
  { of, on }: Pick<CalendarAddress, "of" | "on">,
  asked: { readonly caller: Caller; readonly language: Language; readonly traceparent: Traceparent },
): Promise<CalendarTold> => {
  const request = of === "person" ? { of } : { of, on };
  const { json } = ok(await rooms.send("scheduling.list-calendar-entries", { kind: "query", ...asked, request }));
  return JSON.parse(json) as CalendarTold;
};
