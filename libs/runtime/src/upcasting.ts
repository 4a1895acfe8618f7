import type { Envelope } from "@sankofa/kernel/envelope";
import type { Noun } from "@sankofa/kernel/manifest";
import { upcastFaults, type Upcaster } from "@sankofa/kernel/upcast";

type Versioned = Pick<Envelope, "type" | "version" | "data">;

interface Known {
  readonly version: number;
  readonly steps: Readonly<Record<number, Upcaster>>;
}

/** An upcaster threw: a mistake of ours, and nothing may be made of the fact until it is mended. */
export class UpcastFailed extends Error {
  constructor(type: string, from: number, cause: unknown) {
    super(`${type} could not be taken from version ${from} to ${from + 1}: ${String(cause)}`, { cause });
    this.name = "UpcastFailed";
  }
}

/**
 * The one place where stored facts are read in the words of the present version. What is stored, and hashed, stays as
 * it was written. A version without a way to the present one is a mistake of ours: the house does not start.
 */
export class Upcasting {
  private readonly known = new Map<string, Known>();

  add({ facts, upcasts = {} }: Pick<Noun, "facts" | "upcasts">): void {
    const [fault] = upcastFaults(facts, upcasts);
    if (fault !== undefined) throw new Error(fault);
    for (const [type, { version }] of Object.entries(facts))
      this.known.set(type, { version, steps: upcasts[type] ?? {} });
  }

  /** The fact in its type's current version; undefined where the type, or this version of it, is of a newer program. */
  present<Fact extends Versioned>(fact: Fact): Fact | undefined {
    const known = this.known.get(fact.type);
    if (!known || fact.version > known.version || fact.version < 1) return undefined;
    if (fact.version === known.version) return fact;
    // A copy: others may hold the same fact, and an upcaster that changed it in place would change it for them.
    let data = structuredClone(fact.data);
    for (let { version } = fact; version < known.version; version += 1)
      data = this.step(known, fact.type, version, data);
    return { ...fact, version: known.version, data };
  }

  private step({ steps }: Known, type: string, from: number, data: Versioned["data"]): Versioned["data"] {
    const upcaster = steps[from];
    try {
      if (!upcaster) throw new Error("there is no upcaster");
      return upcaster(data);
    } catch (error) {
      throw new UpcastFailed(type, from, error);
    }
  }
}
