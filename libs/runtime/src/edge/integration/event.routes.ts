import type { Position } from "@sankofa/kernel/contract";
import { Type } from "@sankofa/kernel/schema";
import { START } from "@sankofa/ports/event-store";
import { IsIn, IsOptional } from "class-validator";
import type { Observable } from "rxjs";
import { placeFrom, type FeedPlace } from "../../feed/feed-place";
import type { EdgeOptions } from "../edge.options";
import { invalidField, roleNotAllowed } from "../edge-problem";
import { edgeRequest } from "../edge-request";
import { API, type Exchange, type Operation } from "../operation";
import type { Sessions } from "../sessions";
import { eventStream } from "./event-stream";

class EventsRequest {
  /** Where to begin without a Last-Event-ID: at the first event there ever was, or with the next one. */
  @IsOptional()
  @IsIn(["zero", "now"])
  from?: "zero" | "now";
}

/** A place beyond the end of the log is another log's: after it nothing would be heard until this one has grown past it. */
const lastEventId = (exchange: Exchange, head: Position): FeedPlace | undefined => {
  const said = exchange.header("last-event-id");
  if (said === undefined || said === "") return undefined;
  const place = placeFrom(said);
  if (!place) throw invalidField("bad-last-event-id", "", "Last-Event-ID is the id of an event");
  if (place.position > head)
    throw invalidField("unknown-last-event-id", "", "No event stands there: begin from zero, events keep their ids");
  return place;
};

const at = (position: Position): FeedPlace => ({ position, waiting: [] });

/** The feed of published events, for programs that would rather not speak to a broker. */
export const eventOperations = (
  { published, health }: Pick<EdgeOptions, "published" | "health">,
  sessions: Pick<Sessions, "of">,
  ending$: Observable<unknown>,
): readonly Operation[] => [
  {
    id: "events.stream",
    method: "GET",
    path: `${API}/events`,
    summary: "Server-sent events: what is published of the funder's programmes, after Last-Event-ID",
    kind: "edge",
    request: EventsRequest,
    answers: { 200: Type.String() },
    media: "text/event-stream",
    roles: ["integration"],
    open: false,
    handle: async (exchange, { caller }) => {
      // What was asked badly is told first, as everywhere.
      const { from } = edgeRequest(EventsRequest, "GET", exchange);
      if (!caller.grants.some(({ role }) => role === "integration")) throw roleNotAllowed();
      const { position: head } = await health.head();
      const after = lastEventId(exchange, head) ?? at(from === "zero" ? START : head);
      const mayStill = async (): Promise<boolean> =>
        (await sessions.of(exchange))?.caller.grants.some(({ role }) => role === "integration") ?? false;
      return {
        status: 200,
        raw: eventStream((signal) => published(caller.tenant, after, signal), mayStill, ending$),
        headers: { "cache-control": "no-store", "content-type": "text/event-stream", "x-accel-buffering": "no" },
      };
    },
  },
];
