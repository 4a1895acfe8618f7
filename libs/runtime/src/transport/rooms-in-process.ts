import type { Rooms } from "../edge/rooms-client";
import { storeFailed } from "../problems";
import type { CommandAnswer, CommandCall, QueryAnswer, QueryCall, RoomCall, RoomReply } from "../rooms";
import { NobodyListens, type InProcessServer } from "./in-process.server";

/** The calling end of the in-process transport. Nest's client would put four observables around a call that has one answer. */
export class RoomsInProcess implements Rooms {
  constructor(private readonly server: InProcessServer) {}

  send(pattern: string, call: CommandCall): Promise<RoomReply<CommandAnswer>>;
  send(pattern: string, call: QueryCall): Promise<RoomReply<QueryAnswer>>;
  async send(pattern: string, call: RoomCall): Promise<RoomReply<CommandAnswer | QueryAnswer>> {
    try {
      return (await this.server.handle(pattern, call)) as RoomReply<CommandAnswer | QueryAnswer>;
    } catch (error) {
      if (error instanceof NobodyListens) return { problem: storeFailed("unreachable") };
      throw error;
    }
  }
}
