import type { Language } from "@sankofa/kernel/language";
import type { Caller } from "@sankofa/kernel/scope";
import type { Traceparent } from "@sankofa/kernel/trace";
import type { CalendarAddress } from "@sankofa/ports/credentials";
import { ok } from "../answers";
import type { Rooms } from "../rooms-client";
import type { CalendarTold } from "./calendar-file";

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
