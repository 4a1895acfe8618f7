import type { Rooms } from "../edge/rooms-client";
import { noAnswer, nobodyListens } from "../problems";
import type { CommandAnswer, CommandCall, QueryAnswer, QueryCall, RoomCall, RoomReply } from "../rooms";
import { outcome } from "../telemetry/outcome";
import { measured } from "../telemetry/spans";
import { NoAnswer, NobodyListens, type Asking } from "./wire";

/**
 * The calling end of every transport: rooms of this process are asked in it, all others over the wire. Nest's own clients
 * would put four observables around a call that has one answer.
 */
export class RoomsByAsking implements Rooms {
  constructor(
    private readonly here: Asking,
    private readonly elsewhere?: Asking,
    /** True for a pattern of a room that is hosted here. */
    private readonly isHere: (pattern: string) => boolean = () => true,
  ) {}

  send(pattern: string, call: CommandCall): Promise<RoomReply<CommandAnswer>>;
  send(pattern: string, call: QueryCall): Promise<RoomReply<QueryAnswer>>;
  async send(pattern: string, call: RoomCall): Promise<RoomReply<CommandAnswer | QueryAnswer>> {
    const { elsewhere } = this;
    if (!elsewhere || this.isHere(pattern)) return this.ask(this.here, pattern, call);
    return measured(
      `ask ${pattern}`,
      { kind: "client", within: call.traceparent },
      (traceparent) => this.ask(elsewhere, pattern, traceparent === undefined ? call : { ...call, traceparent }),
      outcome,
    );
  }

  private async ask(asking: Asking, pattern: string, call: RoomCall): Promise<RoomReply<CommandAnswer | QueryAnswer>> {
    try {
      return (await asking.ask(pattern, call, headersOf(call))) as RoomReply<CommandAnswer | QueryAnswer>;
    } catch (error) {
      if (error instanceof NobodyListens) return { problem: nobodyListens() };
      if (error instanceof NoAnswer) return { problem: noAnswer(call.kind) };
      throw error;
    }
  }
}

/** For whoever looks at the wire: who asks, and in which trace. */
const headersOf = ({ caller, traceparent }: RoomCall): Readonly<Record<string, string>> => ({
  "sankofa-actor": caller.actor,
  ...(traceparent === undefined ? {} : { traceparent }),
});
