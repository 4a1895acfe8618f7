import type { Traceparent } from "@sankofa/kernel/trace";
import type { CommandAnswer, CommandCall, QueryAnswer, QueryCall, RoomCall, RoomReply } from "../rooms";

/** How the edge reaches a room, in this process or another: a call on a pattern `<room>.<entry>`, a value back. */
export interface Rooms {
  send(pattern: string, call: CommandCall): Promise<RoomReply<CommandAnswer>>;
  send(pattern: string, call: QueryCall): Promise<RoomReply<QueryAnswer>>;
}

/** The rooms as they are asked in a trace: for what asks them several things because of one request. */
export const roomsInTrace = (rooms: Rooms, traceparent: Traceparent): Rooms => ({
  send: (pattern: string, call: RoomCall) => rooms.send(pattern, { ...call, traceparent } as never) as never,
});
