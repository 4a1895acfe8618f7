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

  stands(view: string, model: ModelId, position: Position): void {
    const known = this.standing.get(view);
    if (known) {
      known.model = model;
      known.position.next(position);
    } else this.standing.set(view, { model, position: new BehaviorSubject(position) });
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

  /** Resolves once the view has read beyond the position, or the signal aborts. */
  async movedFrom(view: string, position: Position, signal: AbortSignal): Promise<void> {
    const moved = this.known(view).position.pipe(
      filter((value) => value > position),
      takeUntil(fromEvent(signal, "abort")),
    );
    await firstValueFrom(moved, { defaultValue: position });
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
