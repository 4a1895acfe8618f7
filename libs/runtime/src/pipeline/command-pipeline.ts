import { createHmac } from "node:crypto";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Circumstances } from "@sankofa/kernel/decider";
import { isRefused } from "@sankofa/kernel/decision";
import { isId, type Id } from "@sankofa/kernel/ids";
import { KeyedTurns } from "@sankofa/kernel/keyed-turns";
import type { Position } from "@sankofa/kernel/contract";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { covers, isPlatform, SCOPE_LEVELS, type Caller, type Scope } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { Traceparent } from "@sankofa/kernel/trace";
import { CorruptedIdempotency, StoreUnavailable, WrongExpectedVersion } from "@sankofa/ports/event-store.errors";
import type { StoredFact } from "@sankofa/ports/event-store";
import type { FactCodec } from "@sankofa/privacy/fact-codec";
import type { CommandRoom, House } from "../house";
import type { Ports } from "../ports";
import * as problems from "../problems";
import type { CommandAnswer, CommandCall, Problem, RoomReply } from "../rooms";
import type { ViewPositions } from "../runners/view-positions";
import { outcome } from "../telemetry/outcome";
import { measured } from "../telemetry/spans";
import { CommandSurroundings } from "./command-surroundings";
import { failedProblem } from "./failed-problem";
import type { FactLog, Load, Loaded } from "./fact-log";
import { stampFacts } from "./stamp-facts";
import { mapFaults, validateRequest } from "./validate-request";

/** How often a command is decided anew when others change its stream at the same time. */
const MOST_ATTEMPTS = 12;

/** One command on its way through the pipeline. */
interface Passage {
  readonly room: CommandRoom;
  readonly caller: Caller;
  readonly commandId: Id;
  readonly request: object;
  readonly now: Instant;
  readonly key: Buffer;
  readonly requestDigest: string;
  readonly traceparent: Traceparent | undefined;
  readonly dry: boolean;
  readonly follows: Position | undefined;
}

/** What comes of a command: an answer without writing anything, or facts to be written. */
type Decided =
  | { readonly reply: Reply }
  | { readonly id: Id; readonly loaded: Loaded; readonly accepted: readonly [unknown, ...unknown[]] };

type Reply = RoomReply<CommandAnswer>;

/**
 * A command's way: shape, permission, decision, append. It writes one stream, at the exact revision it decided on, and
 * nothing else; views, mails and messages tail the log.
 */
export class CommandPipeline {
  private readonly crowds = new KeyedTurns();
  private readonly surroundings: CommandSurroundings;

  constructor(
    private readonly house: House,
    private readonly ports: Pick<Ports, "eventStore" | "keyVault" | "clock" | "readModels">,
    private readonly codec: FactCodec,
    private readonly views: ViewPositions,
    private readonly log: FactLog,
  ) {
    this.surroundings = new CommandSurroundings(ports, views);
  }

  execute(pattern: string, call: CommandCall): Promise<Reply> {
    return measured(
      `command ${pattern}`,
      { within: call.traceparent },
      (traceparent) => this.carryOut(pattern, call, traceparent),
      outcome,
    );
  }

  private async carryOut(pattern: string, call: CommandCall, traceparent: Traceparent | undefined): Promise<Reply> {
    const room = this.house.commands.get(pattern);
    if (!room || (room.entry.platformOnly && !isPlatform(call.caller))) return { problem: problems.notFound() };
    const checked = validateRequest(room.entry.request, call.request, room.entry.openMaps);
    if ("faults" in checked) return { problem: problems.requestInvalid(checked.faults) };
    const { tenant } = call.caller;
    const key = await this.ports.keyVault.tenantKey(tenant);
    const passage: Passage = {
      room,
      caller: call.caller,
      commandId: call.commandId,
      request: checked.request,
      now: this.ports.clock.now(),
      key,
      requestDigest: createHmac("sha256", key)
        .update(canonicalJson([pattern, call.request]))
        .digest("hex"),
      traceparent,
      dry: call.dry ?? false,
      follows: call.follows,
    };
    return this.decideAndAppend(passage);
  }

  /** Whoever came too late for a stream waits in line for it: of many who try at once some would be late every time. */
  private async decideAndAppend(passage: Passage): Promise<Reply> {
    const decide = (): Promise<Reply> => this.attempt(passage);
    let crowded: string | undefined;
    let mayAskAgain = true;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      try {
        return await (crowded === undefined ? decide() : this.crowds.take(crowded, decide));
      } catch (error) {
        if (isLate(error)) crowded = error.stream;
        // An unknown outcome is asked again with the same ids: the retry finds the facts or writes them.
        else if (mayAskAgain && attempt < MOST_ATTEMPTS && isUnknown(error)) mayAskAgain = false;
        else {
          const problem = failedProblem(error);
          if (!problem) throw error;
          return { problem };
        }
      }
    }
    return { problem: problems.concurrentChange() };
  }

  private async attempt(passage: Passage): Promise<Reply> {
    const { caller, dry, follows } = passage;
    const decided = await this.decide(passage, this.log.loadingOnce(caller.tenant));
    if ("reply" in decided) return decided.reply;
    const { id, loaded, accepted } = decided;
    if (dry) return { ok: answer(id, loaded, []) };
    if (follows !== undefined) {
      const then = await this.decide(passage, this.log.loadingAsOf(caller.tenant, follows), follows);
      if ("reply" in then) return then.reply;
    }
    return { ok: await this.append(passage, id, loaded, accepted) };
  }

  /** Of its own the platform asks once: what it would be refused for what a view has yet to read is not decided, but asked again. */
  private async decide(passage: Passage, load: Load, asOf?: Position): Promise<Decided> {
    const lags: Position[] = [];
    const around = this.surroundings.of(passage, load, (position) => lags.push(position), asOf);
    const decided = await this.decideOn(passage, load, around);
    const [lag] = lags;
    if (lag === undefined || !isPlatform(passage.caller) || hasFacts(decided)) return decided;
    return refused(problems.viewBehind(lag));
  }

  private async decideOn(passage: Passage, load: Load, around: Surroundings): Promise<Decided> {
    const { entry, manifest } = passage.room;
    const { caller, request } = passage;
    const id = await entry.id(request, around);
    const loaded = isId(id) ? await load(entry.noun, id) : undefined;
    if (!loaded) return refused(problems.notFound());
    const forbidden = await this.permission(passage, around, id, loaded);
    if (forbidden) return refused(forbidden);
    const before = await this.log.writtenBy(loaded, passage.commandId);
    if (before.length > 0)
      return before[0]?.requestDigest === passage.requestDigest
        ? { reply: { ok: answer(id, loaded, before) } }
        : refused(problems.keyReused());
    const maps = await entry.mapsOf?.(request, around);
    const faults = maps ? mapFaults(request as Readonly<Record<string, unknown>>, maps) : [];
    if (faults.length > 0) return refused(problems.requestInvalid(faults));
    const { now, newId } = around;
    const { actor, tenant } = caller;
    const circumstances: Circumstances = { now, actor, tenant, newId, factsBefore: loaded.revision + 1 };
    const given = { ...(await entry.given?.(request, around)), ...circumstances };
    const decision = entry.noun.decider.decide(await entry.command(request, around), loaded.state, given);
    if (isRefused(decision))
      return refused(problems.refusalProblem(decision.refused, this.house.refusal(manifest, decision.refused.code)));
    const [first, ...more] = decision.accepted;
    if (first !== undefined) return { id, loaded, accepted: [first, ...more] };
    return { reply: { ok: { ...answer(id, loaded, []), ...(passage.dry ? { known: true } : {}) } } };
  }

  private async append(passage: Passage, id: Id, loaded: Loaded, accepted: readonly unknown[]): Promise<CommandAnswer> {
    const { caller, commandId, requestDigest, traceparent, room, request } = passage;
    const stamped = stampFacts(accepted, {
      stream: loaded.stream,
      definitions: room.entry.noun.facts,
      now: this.ports.clock.now(),
      notBefore: loaded.facts.at(-1)?.recorded,
      happened: room.entry.happened?.(request),
      tenant: caller.tenant,
      actor: caller.actor,
      commandId,
      requestDigest,
      traceparent,
    });
    const events = await this.codec.seal(caller.tenant, stamped);
    const expected = loaded.revision < 0 ? "no_stream" : loaded.revision;
    const { stream } = loaded;
    const result = await measured("append", { within: traceparent }, () =>
      this.ports.eventStore.append({ stream, expected, events }).finally(() => this.log.moved(stream)),
    );
    return {
      id,
      stream: loaded.stream,
      revision: result.revision,
      position: result.position ?? this.views.head(),
      facts: events.map((event) => ({ id: event.id, type: event.type })),
    };
  }

  /** The problem that keeps the caller out; undefined lets the command through. */
  private async permission(
    { room, caller, request }: Passage,
    around: Surroundings,
    id: Id,
    loaded: Loaded,
  ): Promise<Problem | undefined> {
    const { entry } = room;
    if (entry.ownAccount) return caller.actor === `account:${id}` ? undefined : problems.notFound();
    const scope = entry.under
      ? await entry.under(request, around)
      : (entry.noun.scopeOf(loaded.state, caller.tenant) ??
        (isFunderLevel(room) ? { funder: caller.tenant } : undefined));
    if (!scope) return problems.notFound();
    if (covers(caller, entry.allow, scope)) return undefined;
    return seesAny(caller, scope) ? problems.notAllowed() : problems.notFound();
  }
}

/** Others came first: with a command of their own, or with this one, which was sent twice at once and decided otherwise there. */
const isLate = (error: unknown): error is WrongExpectedVersion | CorruptedIdempotency =>
  error instanceof WrongExpectedVersion || error instanceof CorruptedIdempotency;

const hasFacts = (decided: Decided): boolean =>
  !("reply" in decided) || ("ok" in decided.reply && decided.reply.ok.facts.length > 0);

const isUnknown = (error: unknown): boolean => error instanceof StoreUnavailable && error.outcomeUnknown;

const refused = (problem: Problem): Decided => ({ reply: { problem } });

/** A command without path parameters makes a record of the funder itself; platform commands name their stream. */
const isFunderLevel = ({ entry }: CommandRoom): boolean => entry.platformOnly === true || !entry.route.includes(":");

const seesAny = (caller: Caller, scope: Scope): boolean =>
  caller.tenant === scope.funder &&
  caller.grants.some((grant) => SCOPE_LEVELS.includes(grant.level) && scope[grant.level] === grant.on);

/** The answer to a command, made from the facts that carry its id: the same however often it is asked. */
const answer = (id: Id, loaded: Loaded, facts: readonly StoredFact[]): CommandAnswer => ({
  id,
  stream: loaded.stream,
  revision: facts.at(-1)?.revision ?? loaded.revision,
  position: (facts.at(-1) ?? loaded.facts.at(-1))?.position ?? "",
  facts: facts.map((fact) => ({ id: fact.id, type: fact.type })),
});
