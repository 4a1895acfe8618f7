import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Surroundings } from "@sankofa/kernel/manifest";
import type { Caller } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { Traceparent } from "@sankofa/kernel/trace";
import type { View } from "@sankofa/kernel/view";
import { recordId, reservationIdOf } from "../command-ids";
import type { Ports } from "../ports";
import type { ViewPositions } from "../runners/view-positions";
import { measured } from "../telemetry/spans";
import type { Load } from "./fact-log";

/** A view that lags longer than this is looked at as it stands: the decision is then made on what it knows. */
const WAIT_FOR_VIEW_MS = 1_000;

/** Whose command it is, and what it can be told of that. */
interface Asked {
  readonly caller: Caller;
  readonly commandId: Id;
  readonly now: Instant;
  readonly key: Buffer;
  readonly traceparent: Traceparent | undefined;
}

/** What the parts of a command can ask for beside its request: streams, views, ids. */
export class CommandSurroundings {
  constructor(
    private readonly ports: Pick<Ports, "eventStore" | "readModels">,
    private readonly views: ViewPositions,
  ) {}

  /** As it stands; or as it stood at a position, as far as views have a history. `onLag` hears of a view that is looked at before it has read all. */
  of(
    { caller, commandId, now, key, traceparent }: Asked,
    load: Load,
    onLag: (position: Position) => void,
    asOf?: Position,
  ): Surroundings {
    const { tenant, actor, grants } = caller;
    const ids: Id[] = [];
    const pinned = async <Doc extends object>(view: View<Doc>, documentKey: string, at?: Position) => {
      await this.levelWithTheLog(view, traceparent, onLag);
      const position = at ?? asOf ?? this.views.position(view.name);
      const row = await this.ports.readModels.get(this.views.model(view.name), documentKey, position);
      return { doc: row?.scope.funder === tenant ? (row.doc as Doc) : undefined, position };
    };
    return {
      now,
      tenant,
      actor,
      grants,
      // Entries ask for the same one in several of their parts.
      newId: (index) => (ids[index] ??= recordId(commandId, index)),
      state: async (noun, id) => (await load(noun, id))?.state ?? noun.decider.initial,
      lookup: async <Doc extends object>(view: View<Doc>, documentKey: string) => {
        if (asOf !== undefined && view.history) return (await pinned(view, documentKey)).doc;
        await this.levelWithTheLog(view, traceparent, onLag);
        return this.views.document(view, documentKey, tenant);
      },
      pinned,
      reservationId: (purpose, value) => Promise.resolve(reservationIdOf(key, purpose, value)),
    };
  }

  /** A handler sees in a view what was written before its command came: whoever makes a record may go on with it at once. */
  private async levelWithTheLog(
    view: Pick<View, "name">,
    within: Traceparent | undefined,
    onLag: (position: Position) => void,
  ): Promise<void> {
    const { position } = await this.ports.eventStore.head();
    const waiting = () => this.views.waitFor(view.name, position, WAIT_FOR_VIEW_MS);
    if (!(await measured(`wait for ${view.name}`, { within }, waiting))) onLag(position);
  }
}
