import { Controller, Inject, type Type } from "@nestjs/common";
import { MessagePattern, Payload } from "@nestjs/microservices";
import type { Logger } from "pino";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { CommandPipeline } from "../pipeline/command-pipeline";
import { QueryPipeline } from "../pipeline/query-pipeline";
import { storeFailed } from "../problems";
import type { CommandCall, QueryCall, RoomCall, RoomReply } from "../rooms";
import { failureReason } from "../store-watch";
import { traceOf } from "../traces";

/** A room's listening end: one handler per manifest entry, made from the manifest. Nothing here names a pattern by hand. */
export const roomController = (manifest: ContextManifest, log: Logger): Type => {
  class RoomController {
    constructor(
      readonly commands: CommandPipeline,
      readonly queries: QueryPipeline,
    ) {}
  }
  Inject(CommandPipeline)(RoomController, undefined, 0);
  Inject(QueryPipeline)(RoomController, undefined, 1);
  for (const { name } of manifest.commands) {
    const command = `${manifest.name}.${name}`;
    listen(RoomController, command, async function (this: RoomController, call: CommandCall) {
      const reply = await answered(this.commands.execute(command, call), call, log);
      if ("ok" in reply) log.debug({ ...traceOf(call), command, stream: reply.ok.stream }, "command accepted");
      return reply;
    });
  }
  for (const entry of manifest.queries)
    listen(RoomController, `${manifest.name}.${entry.name}`, function (this: RoomController, call: QueryCall) {
      return answered(this.queries.execute(`${manifest.name}.${entry.name}`, call), call, log);
    });
  Object.defineProperty(RoomController, "name", { value: `${manifest.name}Room` });
  Controller()(RoomController);
  return RoomController;
};

/**
 * A store that fails is a value like every refusal: an error would lose its reason on the way to the edge, and its words
 * too, which therefore are logged here.
 */
const answered = <Answer>(reply: Promise<RoomReply<Answer>>, call: RoomCall, log: Logger): Promise<RoomReply<Answer>> =>
  reply.catch((error: unknown) => {
    const reason = failureReason(error);
    if (!reason) {
      log.error({ err: error, ...traceOf(call) }, "A call failed in its room");
      throw error;
    }
    return { problem: storeFailed(reason) };
  });

const listen = (controller: Type, pattern: string, handler: unknown): void => {
  const prototype = controller.prototype as object;
  const descriptor: PropertyDescriptor = { value: handler, writable: true, configurable: true, enumerable: false };
  Object.defineProperty(prototype, pattern, descriptor);
  MessagePattern(pattern)(prototype, pattern, descriptor);
  Payload()(prototype, pattern, 0);
};
