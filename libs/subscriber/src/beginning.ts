/**
 * After which event a subscription begins. Each room of the platform publishes what it says in its order and at its own pace,
 * so that one which was away is heard saying what stands before what others have said since: each has a place of its own.
 */
export class Beginning {
  /** With the first event there ever was. */
  static readonly ZERO = new Beginning(new Map());

  private constructor(
    private readonly byRoom: ReadonlyMap<string, string>,
    /** As inboxes of an earlier version keep it: one place for all rooms. */
    private readonly ofAll = "",
  ) {}

  /** From where each room has come to; one that has said nothing yet is heard from its first event on. */
  static after(byRoom: ReadonlyMap<string, string>): Beginning {
    return new Beginning(byRoom);
  }

  /** As an inbox keeps it. */
  static from(text: string): Beginning {
    if (!text.includes("=")) return new Beginning(new Map(), text);
    return new Beginning(new Map(text.split(" ").map((each) => each.split("=") as [string, string])));
  }

  /** The sequence after which this record is heard; empty for all of it. */
  of(stream: string): string {
    return this.byRoom.get(stream.slice(0, stream.indexOf("."))) ?? this.ofAll;
  }

  toString(): string {
    return this.byRoom.size === 0 ? this.ofAll : [...this.byRoom].map((place) => place.join("=")).join(" ");
  }
}
