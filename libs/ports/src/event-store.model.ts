import type { AppendRequest, Capabilities } from "./event-store";

/** What the model expects an append to come to. */
export type ModelOutcome =
  | { readonly revision: number; readonly idempotent: boolean }
  | { readonly code: "wrong-expected-version" | "corrupted-idempotency" | "duplicate-event-id" };

interface ModelFact {
  readonly id: string;
  readonly content: string;
}

const contentOf = (fact: AppendRequest["events"][number]): string =>
  [fact.type, fact.version, fact.requestDigest].join(" ");

/**
 * The table of append semantics, written down a second time and as literally as possible, for random histories to be
 * compared with. It knows nothing of positions, threads or pages.
 */
export class ModelStore {
  readonly streams = new Map<string, ModelFact[]>();

  constructor(private readonly capabilities: Capabilities) {}

  append({ stream, expected, events }: AppendRequest): ModelOutcome {
    const facts = this.streams.get(stream) ?? [];
    const last = facts.length - 1;
    const incoming = events.map((fact): ModelFact => ({ id: fact.id, content: contentOf(fact) }));
    const met =
      expected === "any" ||
      (expected === "stream_exists" ? last >= 0 : last === (expected === "no_stream" ? -1 : expected));
    if (incoming.length === 0) return met ? { revision: last, idempotent: false } : { code: "wrong-expected-version" };

    for (const { id, content } of incoming) {
      for (const [other, known] of this.streams) {
        const same = known.find((fact) => fact.id === id);
        if (!same || (other !== stream && !this.capabilities.refusesIdInOtherStream)) continue;
        if (other !== stream) return { code: "duplicate-event-id" };
        if (this.capabilities.comparesContent && same.content !== content) return { code: "corrupted-idempotency" };
      }
    }
    const places = incoming.map(({ id }) => facts.findIndex((fact) => fact.id === id));
    const from = places[0] ?? -1;
    const allInOneRun = from >= 0 && places.every((place, index) => place === from + index);
    const anyKnown = places.some((place) => place >= 0);
    const retry: ModelOutcome = { revision: from + incoming.length - 1, idempotent: true };

    if (!anyKnown) {
      if (!met) return { code: "wrong-expected-version" };
      this.streams.set(stream, [...facts, ...incoming]);
      return { revision: last + incoming.length, idempotent: false };
    }
    if (expected === "any" || expected === "stream_exists")
      return allInOneRun ? retry : { code: "corrupted-idempotency" };
    if (expected === "no_stream") return allInOneRun && from === 0 ? retry : { code: "wrong-expected-version" };
    if (last === expected) return { code: "corrupted-idempotency" };
    if (last < expected || from !== expected + 1) return { code: "wrong-expected-version" };
    return allInOneRun ? retry : { code: "corrupted-idempotency" };
  }
}
