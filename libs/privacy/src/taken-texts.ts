import { isId, type Id } from "@sankofa/kernel/ids";
import { membersOf, type Plan } from "./personal-fields";

/** An object or a list. */
type Holder = Record<string | number, unknown>;

/** The objects a personal field stands in, the innermost first: its subject is looked up along them. */
interface Frame {
  readonly object: Holder;
  readonly outer: Frame | undefined;
}

/** The id of the person a personal field is of: the named sibling, else one of an enclosing object. */
const subjectAlong = (frame: Frame | undefined, name: string): Id => {
  for (let at = frame; at; at = at.outer) {
    const id = at.object[name];
    if (typeof id !== "string") continue;
    if (isId(id)) return id;
    break;
  }
  throw new NobodysText(name);
};

/** Where a personal text was taken out: what is to stand there instead is put into this copy. */
export interface Place {
  readonly into: Holder;
  readonly at: string | number;
  readonly text: string;
}

/** A personal text cannot be sealed: nothing says whose it is. It must not be stored in clear, so nothing is stored. */
export class NobodysText extends Error {
  constructor(readonly field: string) {
    super(`A personal text has no person's id in ${field}`);
    this.name = "NobodysText";
  }
}

/** Stands in a place until that is filled. It is no JSON: where a place is forgotten nothing is stored, and least of all the text. */
const TAKEN = Symbol("taken");

/** Takes personal texts out of values, each value in one walk, and remembers where they were and whose. */
export class TakenTexts {
  /** A person's places, in the order they were met. */
  readonly places = new Map<Id, Place[]>();
  /** Where a second plan comes to what the first has copied, its places are in that copy: it is not copied again. */
  private readonly copies = new Set<object>();
  /** Fields beside one another are mostly of one person, who is looked up once. */
  private last: { readonly frame: Frame | undefined; readonly name: string; readonly places: Place[] } | undefined;

  /** `stays` tells texts that are left where they are. */
  constructor(private readonly stays: (text: string) => boolean) {}

  /** The value without its personal texts: a copy of what had one, itself where there was none. */
  takeFrom(plan: Plan, value: unknown): unknown {
    return this.visit({ value }, "value", plan, undefined)["value"];
  }

  /** Gives what holds the member afterwards: where something was taken out, a copy. */
  private visit(holder: Holder, at: string | number, plan: Plan, frame: Frame | undefined): Holder {
    const before = holder[at];
    if (before === undefined || before === null || before === TAKEN) return holder;
    if (plan.kind === "each") return plan.plans.reduce((now, each) => this.visit(now, at, each, frame), holder);
    if (plan.kind !== "personal") {
      const after = this.within(plan, before, frame);
      return after === before ? holder : this.changed(holder, at, after);
    }
    if (typeof before !== "string") throw new TypeError("A personal field holds text");
    if (this.stays(before)) return holder;
    const places = this.placesOf(frame, plan.subject);
    const into = this.changed(holder, at, TAKEN);
    places.push({ into, at, text: before });
    return into;
  }

  private within(plan: Extract<Plan, { kind: "list" | "object" }>, value: unknown, outer: Frame | undefined): unknown {
    if (typeof value !== "object" || Array.isArray(value) !== (plan.kind === "list")) return value;
    let holder = value as Holder;
    if (plan.kind === "list") {
      for (let at = 0; at < (value as unknown[]).length; at++) holder = this.visit(holder, at, plan.items, outer);
      return holder;
    }
    const frame = { object: holder, outer };
    for (const [name, member] of membersOf(plan, holder)) holder = this.visit(holder, name, member, frame);
    return holder;
  }

  private changed(holder: Holder, at: string | number, member: unknown): Holder {
    let copy = holder;
    if (!this.copies.has(holder)) {
      copy = Array.isArray(holder) ? ([...(holder as unknown[])] as unknown as Holder) : { ...holder };
      this.copies.add(copy);
    }
    copy[at] = member;
    return copy;
  }

  private placesOf(frame: Frame | undefined, name: string): Place[] {
    if (this.last?.frame === frame && this.last?.name === name) return this.last.places;
    const subject = subjectAlong(frame, name);
    const places = this.places.get(subject) ?? [];
    this.places.set(subject, places);
    this.last = { frame, name, places };
    return places;
  }
}
