import { Controller, Inject, type Type } from "@nestjs/common";
import { MessagePattern } from "@nestjs/microservices";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { EngineHealth } from "../health";

/** Where the process that hosts a room is asked for its health. No room's entry can have this name. */
export const healthPattern = (room: string): string => `health.${room}`;

/** Answers for every room that is hosted here. */
export const healthController = (rooms: readonly ContextManifest[]): Type => {
  class HealthController {
    constructor(readonly health: EngineHealth) {}

    report(): ReturnType<EngineHealth["report"]> {
      return this.health.report();
    }
  }
  Inject(EngineHealth)(HealthController, undefined, 0);
  const { prototype } = HealthController;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, "report") ?? {};
  MessagePattern(rooms.map(({ name }) => healthPattern(name)))(prototype, "report", descriptor);
  Controller()(HealthController);
  return HealthController;
};
