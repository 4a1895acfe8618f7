import { BehaviorSubject, filter, firstValueFrom, fromEvent, takeUntil, timeout, type Observable } from "rxjs";
import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { View } from "@sankofa/kernel/view";
import { START } from "@sankofa/ports/event-store";
import type { ModelId, ReadModels } from "@sankofa/ports/read-models";

/** A view as it stands in the read models of this process: which build answers, and up to where it has read. */
interface Standing {
  model: ModelId;
  readonly position: BehaviorSubject<Position>;
  /** How often something of it may have changed; facts that do not concern it only move its position. */
  readonly changes: BehaviorSubject<number>;
}

/** Which build of each view answers, how far it has read, and waiting for it: read your own writes. */
export class ViewPositions {
  private readonly standing = new Map<string, Standing>();
  private readonly newest = new BehaviorSubject<Position>(START);
  private readonly level = new BehaviorSubject<Position>(START);

  constructor(private readonly models: ReadModels) {}

  /** The furthest position any view has read. */
  head(): Position {
    return this.newest.value;
  }

  /** The position every view that keeps up has read to, each time it moves. */
  get positions$(): Observable<Position> {
    return this.level.asObservable();
  }

  /** Says that all views that keep up have read this far. */
  levelAt(position: Position): void {
    this.level.next(position);
  }

  stands(view: string, model: ModelId, position: Position, { changed = true } = {}): void {
    const known = this.standing.get(view);
    if (known) {
      known.model = model;
      known.position.next(position);
      if (changed) known.changes.next(known.changes.value + 1);
    } else this.standing.set(view, { model, position: new BehaviorSubject(position), changes: new BehaviorSubject(0) });
    if (position > this.newest.value) this.newest.next(position);
  }

  model(view: string): ModelId {
    return this.known(view).model;
  }

  position(view: string): Position {
    return this.known(view).position.value;
  }

  /** True once the view has read that far; false when it has not within the time. */
  async waitFor(view: string, position: Position, milliseconds: number): Promise<boolean> {
    const { position: reached } = this.known(view);
    if (reached.value >= position) return true;
    return firstValueFrom(
      reached.pipe(
        filter((value) => value >= position),
        timeout({ first: milliseconds }),
      ),
    ).then(
      () => true,
      () => false,
    );
  }

  /** How often the view may have changed since it stands here. */
  changes(view: string): number {
    return this.known(view).changes.value;
  }

  /** Resolves once the view may have changed more often than that, or the signal aborts. */
  async changedSince(view: string, count: number, signal: AbortSignal): Promise<void> {
    // One that was aborted while its caller looked is not aborted again.
    if (signal.aborted) return;
    const changed = this.known(view).changes.pipe(
      filter((value) => value > count),
      takeUntil(fromEvent(signal, "abort")),
    );
    await firstValueFrom(changed, { defaultValue: count });
  }

  /** A document of this tenant as it stands now, for handlers of the same room. */
  async document<Doc extends object>(view: Pick<View<Doc>, "name">, key: string, tenant: Id): Promise<Doc | undefined> {
    const row = await this.models.get(this.model(view.name), key);
    return row?.scope.funder === tenant ? (row.doc as Doc) : undefined;
  }

  private known(view: string): Standing {
    const known = this.standing.get(view);
    if (!known) throw new Error(`The view ${view} is not hosted here`);
    return known;
  }
}
