import { createHash } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";
import type { Grant } from "@sankofa/kernel/scope";
import { milliseconds, type Instant } from "@sankofa/kernel/time";
import type { MediaType, ReceivedFile } from "@sankofa/kernel/attachment";
import type { Engine } from "@sankofa/runtime/engine";
import type { CommandAnswer } from "@sankofa/runtime/rooms";
import { SealedFiles } from "@sankofa/runtime/sealed-files";
import type { Aftermath } from "./aftermath";
import type { DemoClock } from "./demo-clock";

/** Whoever does something in the story: an account with the grants it was given, or the platform's operator. */
export interface Actor {
  readonly actor: string;
  readonly tenant: Id;
  readonly grants: readonly Grant[];
}

/** A command of the story was refused that should not have been, or the other way round. */
export class StoryBroken extends Error {}

const TIME_BYTES = 6;

/** Tells the story as people would: every sentence of it is a command through the pipeline. */
export class Teller {
  private told = 0;

  constructor(
    private readonly engine: Engine,
    private readonly clock: DemoClock,
    private readonly aftermath: Aftermath,
    private readonly seed: string,
  ) {}

  get now(): Instant {
    return this.clock.now();
  }

  /** An id made of the seed, the time and how much was told before. */
  newId(): Id {
    const bytes = createHash("sha256").update(`${this.seed}\u0000${this.told++}`).digest().subarray(0, 16);
    bytes.writeUIntBE(milliseconds(this.now), 0, TIME_BYTES);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  async send(command: string, { actor, tenant, grants }: Actor, request: object): Promise<CommandAnswer> {
    const caller = { actor, tenant, grants: [...grants] };
    const reply = await this.engine.commands.execute(command, {
      kind: "command",
      caller,
      commandId: this.newId(),
      request,
    });
    if (!("ok" in reply))
      throw new StoryBroken(
        `${this.now} ${command} by ${actor}: ${JSON.stringify(reply.problem)} for ${JSON.stringify(request)}`,
      );
    await this.aftermath.settle();
    return reply.ok;
  }

  /** Tries what the platform refuses, as people do. */
  async refused(command: string, { actor, tenant, grants }: Actor, request: object, code: string): Promise<void> {
    const caller = { actor, tenant, grants: [...grants] };
    const reply = await this.engine.commands.execute(command, {
      kind: "command",
      caller,
      commandId: this.newId(),
      request,
    });
    if ("ok" in reply || reply.problem.code !== code)
      throw new StoryBroken(`${command} was not refused as ${code}: ${JSON.stringify(reply)}`);
  }

  /** Sends a file to the platform, to be attached by the same person within the day. */
  sendFile({ actor, tenant, grants }: Actor, mediaType: MediaType, bytes: Buffer): Promise<ReceivedFile> {
    const caller = { actor, tenant, grants: [...grants] };
    return new SealedFiles(this.engine).receive(caller, { owner: tenant, mediaType, bytes });
  }

  /** What somebody sees on a page before they act. */
  async document<Doc extends object>(view: string, key: string, tenant: Id): Promise<Doc> {
    const doc = await this.engine.positions.document<Doc>({ name: view }, key, tenant);
    if (!doc) throw new StoryBroken(`${view} has no ${key}`);
    return doc;
  }
}
