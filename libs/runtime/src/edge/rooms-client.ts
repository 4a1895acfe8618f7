import type { CommandAnswer, CommandCall, QueryAnswer, QueryCall, RoomReply } from "../rooms";

/** How the edge reaches a room, in this process or another: a call on a pattern `<room>.<entry>`, a value back. */
export interface Rooms {
  send(pattern: string, call: CommandCall): Promise<RoomReply<CommandAnswer>>;
  send(pattern: string, call: QueryCall): Promise<RoomReply<QueryAnswer>>;
}
