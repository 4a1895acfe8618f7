import { START } from "@sankofa/ports/event-store";
import { BadCursor } from "@sankofa/ports/read-models";
import type { FactCodec } from "@sankofa/privacy/fact-codec";
import type { Caller } from "@sankofa/kernel/scope";
import type { Traceparent } from "@sankofa/kernel/trace";
import type { ContractFeed } from "../feed/contract-feed";
import type { House } from "../house";
import type { Ports } from "../ports";
import * as problems from "../problems";
import type { QueryAnswer, QueryCall, RoomReply } from "../rooms";
import type { ViewPositions } from "../runners/view-positions";
import { outcome } from "../telemetry/outcome";
import { measured } from "../telemetry/spans";
import { ReadingOf, TooMuchToFold } from "./reading";
import { RememberedContracts } from "./remembered-contracts";
import { RememberedHistories } from "./remembered-histories";
import { validateRequest } from "./validate-request";
import { NotWhole } from "./whole-history";
import { UpcastFailed } from "../upcasting";

const WAIT_FOR_VIEW_MS = 2_000;

/** A query's way: shape, roles, the position waited for, the answer, and personal fields opened for this reader. */
export class QueryPipeline {
  private readonly remembered;

  constructor(
    private readonly house: House,
    private readonly ports: Pick<Ports, "eventStore" | "readModels" | "clock">,
    private readonly codec: FactCodec,
    feed: ContractFeed,
    private readonly views: ViewPositions,
  ) {
    const contracts = new RememberedContracts(ports.eventStore, feed);
    this.remembered = { contracts, histories: new RememberedHistories(ports.readModels, contracts) };
  }

  execute(pattern: string, call: QueryCall): Promise<RoomReply<QueryAnswer>> {
    return measured(
      `query ${pattern}`,
      { within: call.traceparent },
      (traceparent) => this.answer(pattern, call, traceparent),
      outcome,
    );
  }

  private async answer(
    pattern: string,
    call: QueryCall,
    within: Traceparent | undefined,
  ): Promise<RoomReply<QueryAnswer>> {
    const room = this.house.queries.get(pattern);
    if (!room) return { problem: problems.notFound() };
    const { entry } = room;
    const checked = validateRequest(entry.request, call.request);
    if ("faults" in checked) return { problem: problems.requestInvalid(checked.faults) };
    const { after = START, asOf } = call;
    const at = asOf?.time === "recorded" ? await this.ports.eventStore.positionAt(asOf.at) : undefined;
    // As of a moment it is the same whenever it is asked: not before all that was recorded by then has been read.
    const upTo = at !== undefined && at > after ? at : after;
    for (const { name } of upTo > START ? entry.views : []) {
      const waiting = () => this.views.waitFor(name, upTo, WAIT_FOR_VIEW_MS);
      if (!(await measured(`wait for ${name}`, { within }, waiting))) return { problem: problems.viewLags(upTo) };
    }
    const position = entry.views.map((view) => this.views.position(view.name)).sort()[0] ?? this.views.head();
    try {
      const reading = ReadingOf.of(this.ports, this.remembered, this.views, call, entry.allow, at);
      if (!reading) return { problem: problems.notAllowed() };
      const body = await entry.answer(checked.request, reading);
      if (!body) return { problem: problems.notFound() };
      const mode = entry.shows?.(body) === "pseudonyms" ? "pseudonyms" : namesFor(call.caller);
      const json = await this.codec.openJson(call.caller.tenant, JSON.stringify(body), mode);
      return { ok: { json, position } };
    } catch (error) {
      if (error instanceof NotWhole) return { problem: error.problem };
      if (error instanceof UpcastFailed) return { problem: problems.factUnreadable() };
      if (error instanceof BadCursor) return { problem: problems.badCursor() };
      if (error instanceof TooMuchToFold) return { problem: problems.tooMuchToFold(error.most) };
      throw error;
    }
  }
}

/** An auditor reads pseudonyms; people of the programmes read names. */
const namesFor = (caller: Caller): "names" | "pseudonyms" =>
  caller.grants.length > 0 && caller.grants.every((grant) => grant.role === "auditor") ? "pseudonyms" : "names";
