import type { ClientProxy } from "@nestjs/microservices";
import { firstValueFrom } from "rxjs";
import type { CommandAnswer, CommandCall, QueryAnswer, QueryCall, RoomCall, RoomReply } from "../rooms";
import { unavailable } from "../problems";
import { NobodyListens } from "./in-process.server";

/** The rooms as callers see them: a call on a pattern, a value back, whatever carries it. */
export class RoomsOverClient {
  constructor(private readonly client: ClientProxy) {}

  send(pattern: string, call: CommandCall): Promise<RoomReply<CommandAnswer>>;
  send(pattern: string, call: QueryCall): Promise<RoomReply<QueryAnswer>>;
  async send(pattern: string, call: RoomCall): Promise<RoomReply<CommandAnswer | QueryAnswer>> {
    try {
      return await firstValueFrom(this.client.send<RoomReply<CommandAnswer | QueryAnswer>>(pattern, call));
    } catch (error) {
      if (error instanceof NobodyListens) return { problem: unavailable(false) };
      throw error;
    }
  }
}
