import type { JsMsg } from "nats";
import type { PublishedEvent } from "./event";

/** An event with the message it came in, which is to be answered. */
export interface Arrived {
  readonly event: PublishedEvent;
  readonly message: JsMsg;
}

/** Events whose turn has not come, by record. The broker is told that they are at work, so that it keeps them with us. */
export class HeldBack {
  private readonly byRecord = new Map<string, Map<string, Arrived>>();

  get size(): number {
    return this.all().length;
  }

  /** One that came again takes the place of what came before: only the newest message can be answered. */
  add(arrived: Arrived): void {
    const { tenant, stream, position } = arrived.event;
    const key = `${tenant} ${stream}`;
    const some = this.byRecord.get(key) ?? new Map<string, Arrived>();
    this.byRecord.set(key, some.set(position, arrived));
  }

  /** The earliest held back of a record. */
  first({ tenant, stream }: PublishedEvent): Arrived | undefined {
    const some = this.byRecord.get(`${tenant} ${stream}`);
    const position = some && [...some.keys()].sort()[0];
    return position === undefined ? undefined : some?.get(position);
  }

  /** The earliest of every record. */
  firsts(): readonly Arrived[] {
    return [...this.byRecord.values()].flatMap((some) => {
      const [arrived] = some.values();
      return (arrived && this.first(arrived.event)) ?? [];
    });
  }

  remove({ tenant, stream, position }: PublishedEvent): void {
    const key = `${tenant} ${stream}`;
    const some = this.byRecord.get(key);
    some?.delete(position);
    if (some?.size === 0) this.byRecord.delete(key);
  }

  /** What the broker had forgotten it hands out anew. */
  clear(): void {
    this.byRecord.clear();
  }

  atWork(): void {
    for (const { message } of this.all()) message.working();
  }

  /** To the next program of our name, at once. */
  giveBack(): void {
    for (const { message } of this.all()) message.nak();
    this.clear();
  }

  private all(): readonly Arrived[] {
    return [...this.byRecord.values()].flatMap((some) => [...some.values()]);
  }
}
