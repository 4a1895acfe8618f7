import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Instruction } from "@sankofa/kernel/process";
import type { Traceparent } from "@sankofa/kernel/trace";
import type { CommandAnswer, Problem, RoomReply, CommandCall } from "../rooms";

/** How processes and deadlines reach the rooms: the same way as the edge. */
export interface Rooms {
  send(pattern: string, call: CommandCall): Promise<RoomReply<CommandAnswer>>;
}

/** A command of the platform's own could not be decided now: it is asked again. */
export class NotNow extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.title}`);
  }
}

export interface Sender {
  /** `process:<name>` or `deadline:<name>`. */
  readonly actor: string;
  readonly tenant: Id;
  /** The trace that it goes on with. */
  readonly traceparent?: Traceparent | undefined;
  /** Up to where the log stood when its cause was heard, if that may have been before. */
  readonly follows?: Position | undefined;
}

/** Sends one instruction. A refusal is an answer: the room decided no. A room that cannot answer now throws NotNow. */
export const sendInstruction = async (
  rooms: Rooms,
  sender: Sender,
  commandId: Id,
  instruction: Instruction,
): Promise<RoomReply<CommandAnswer>> => {
  const reply = await rooms.send(instruction.command, {
    kind: "command",
    caller: { actor: sender.actor, tenant: sender.tenant, grants: [] },
    commandId,
    ...(sender.traceparent === undefined ? {} : { traceparent: sender.traceparent }),
    ...(sender.follows === undefined ? {} : { follows: sender.follows }),
    request: instruction.request,
  });
  if ("ok" in reply) return reply;
  if (reply.problem.status >= 500 || reply.problem.code === "concurrent-change") throw new NotNow(reply.problem);
  return reply;
};
