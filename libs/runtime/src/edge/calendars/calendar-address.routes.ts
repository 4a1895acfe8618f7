import { languageWished } from "@sankofa/kernel/language";
import { list, optional, record, Type } from "@sankofa/kernel/schema";
import type { CalendarAddress } from "@sankofa/ports/credentials";
import { newCommandId } from "../../command-ids";
import { notFound } from "../../problems";
import type { EdgeOptions } from "../edge.options";
import { ownRoute } from "../edge-operation";
import { EdgeProblem, invalidField } from "../edge-problem";
import { API, type Operation } from "../operation";
import { newSecret, secretDigest } from "../secrets";
import {
  CalendarAddressesRequest,
  EndCalendarAddressRequest,
  NewCalendarAddressRequest,
} from "./calendar-address.requests";
import { entriesFor } from "./calendar-entries";

const NEVER_KEPT = { "cache-control": "no-store" };

const instant = Type.String({ format: "date-time" });
const shown = {
  id: Type.String({ format: "uuid" }),
  of: Type.String(),
  on: Type.String({ format: "uuid" }),
  titles: Type.String(),
  created: instant,
};
const listedSchema = record({ items: list(record({ ...shown, lastFetched: optional(instant) })) });
const madeSchema = record({ ...shown, address: Type.String() });

const listed = ({ id, of, on, titles, created, lastFetched }: CalendarAddress): object => ({
  ...{ id, of, on, titles, created },
  ...(lastFetched === null ? {} : { lastFetched }),
});

/**
 * Addresses for calendars elsewhere, which show no cookie: the secret is in the path. Whoever has one sees what its owner may see
 * when it is fetched; it is shown once, and its owner ends it or makes it anew.
 */
export const calendarAddressOperations = (
  edge: Pick<EdgeOptions, "rooms" | "credentials" | "clock">,
): readonly Operation[] => [
  ownRoute({
    id: "calendar-addresses.make",
    route: "POST /calendar-addresses",
    summary:
      "Make an address for a calendar elsewhere, in the place of an earlier one of the same; it is shown this once",
    request: NewCalendarAddressRequest,
    answers: { 201: madeSchema },
    answer: async ({ of, on, titles }, { caller, session }, exchange) => {
      const language = languageWished(exchange.header("accept-language"));
      const { account, tenant } = session;
      const named = of === "person" ? account : on;
      if (named === undefined) throw invalidField("on-missing", "/on", "Say which relationship or programme it is of");
      const thing = { of, on: named };
      await entriesFor(edge.rooms, thing, { caller, language, traceparent: exchange.traceparent });
      const created = edge.clock.now();
      const secret = newSecret();
      const made = { id: newCommandId(created), ...thing, titles, created };
      await edge.credentials.saveCalendarAddress({
        ...made,
        ...{ digest: secretDigest(secret), account, tenant, language, lastFetched: null },
      });
      const address = `${exchange.origin}${API}/calendars/${secret}.ics`;
      return { status: 201, body: { ...made, address }, headers: NEVER_KEPT };
    },
  }),
  ownRoute({
    id: "calendar-addresses.list",
    route: "GET /calendar-addresses",
    summary: "The reader's own addresses for calendars elsewhere, and when each was read last",
    request: CalendarAddressesRequest,
    answers: { 200: listedSchema },
    answer: async (_, { session }) => {
      const addresses = await edge.credentials.calendarAddressesOf(session.account);
      return { status: 200, body: { items: addresses.map(listed) }, headers: NEVER_KEPT };
    },
  }),
  ownRoute({
    id: "calendar-addresses.end",
    route: "DELETE /calendar-addresses/:addressId",
    summary: "End an address at once: calendars that read it find nothing there any more",
    request: EndCalendarAddressRequest,
    answers: { 204: null },
    answer: async ({ addressId }, { session }) => {
      if (!(await edge.credentials.endCalendarAddress(session.account, addressId))) throw new EdgeProblem(notFound());
      return { status: 204, headers: NEVER_KEPT };
    },
  }),
];
