import type { Rooms } from "../edge/rooms-client";
import type { Engine } from "../engine";
import type { RoomCall } from "../rooms";

/** The rooms of an engine without a transport, for an operator's work while no platform runs. */
export const roomsHere = ({ commands, queries }: Pick<Engine, "commands" | "queries">): Rooms => ({
  send: ((pattern: string, call: RoomCall) =>
    call.kind === "command" ? commands.execute(pattern, call) : queries.execute(pattern, call)) as Rooms["send"],
});
