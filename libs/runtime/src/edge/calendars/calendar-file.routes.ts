import { Type } from "@sankofa/kernel/schema";
import { later } from "@sankofa/kernel/time";
import type { CalendarAddress } from "@sankofa/ports/credentials";
import { notFound } from "../../problems";
import { etagOf, isEntityTag } from "../answers";
import type { EdgeOptions } from "../edge.options";
import { openRoute } from "../edge-operation";
import { EdgeProblem } from "../edge-problem";
import type { Operation } from "../operation";
import { looksLikeSecret, secretDigest } from "../secrets";
import { CalendarFileRequest } from "./calendar-address.requests";
import { entriesFor } from "./calendar-entries";

type Needs = Pick<EdgeOptions, "rooms" | "credentials" | "clock" | "accounts">;

/** A calendar that is looked at often is not written of at each look. */
const NOTED_EVERY_MS = 60 * 60_000;
/** Nobody between keeps it, and whoever has it asks again each time: a right may have ended. */
const CACHE_CONTROL = "private, no-cache";
const FORBIDDEN = 403;

const noteFetched = async ({ credentials, clock }: Needs, { digest, lastFetched }: CalendarAddress): Promise<void> => {
  const now = clock.now();
  if (lastFetched === null || later(lastFetched, NOTED_EVERY_MS) <= now)
    await credentials.noteCalendarFetched(digest, now);
};

/** SCH-7: the calendar at an address. One that was ended, and one whose owner may not see it any more, are as if never made. */
export const calendarFileOperations = (edge: Needs): readonly Operation[] => [
  openRoute({
    id: "calendars.file",
    route: "GET /calendars/:address",
    summary: "A calendar as iCalendar, for who has its address; what its owner may see of it now",
    request: CalendarFileRequest,
    answers: { 200: Type.String() },
    answer: async ({ address: named }, exchange) => {
      const secret = named.replace(/\.ics$/, "");
      const address = looksLikeSecret(secret)
        ? await edge.credentials.calendarAddress(secretDigest(secret))
        : undefined;
      const caller = address && (await edge.accounts.callerOf(address));
      if (!address || !caller) throw new EdgeProblem(notFound());
      const { language, titles } = address;
      const entries = await entriesFor(edge.rooms, address, {
        ...{ caller, language, traceparent: exchange.traceparent },
      }).catch((error: unknown) => {
        const refused = error instanceof EdgeProblem && error.problem.status === FORBIDDEN;
        throw refused ? new EdgeProblem(notFound()) : error;
      });
      // Like reports, what makes the file is loaded by whoever first asks for one.
      const { calendarFile } = await import("@sankofa/runtime/edge/calendars/calendar-file");
      const raw = calendarFile(entries, { titles, language, site: exchange.origin });
      // Whoever reads a calendar does not wait for a store that cannot write this down.
      await noteFetched(edge, address).catch(() => undefined);
      const etag = etagOf(raw);
      const headers = { etag, "cache-control": CACHE_CONTROL, "x-robots-tag": "noindex" };
      if (isEntityTag(exchange.header("if-none-match"), etag)) return { status: 304, headers };
      return {
        status: 200,
        raw,
        headers: {
          ...headers,
          "content-type": "text/calendar; charset=utf-8",
          "content-disposition": 'attachment; filename="calendar.ics"',
        },
      };
    },
  }),
];
