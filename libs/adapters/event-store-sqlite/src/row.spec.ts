import { canonicalEnvelope, canonicalText } from "@sankofa/evidence/canonical-envelope";
import type { StoredFact } from "@sankofa/ports/event-store";
import { checkAppend } from "@sankofa/ports/event-store.append";
import { aFact, AWKWARD_DATA, newStream } from "@sankofa/ports/event-store.samples";
import { bodyText, factOf, packAppend, unpackAppends } from "./row";

const NAMES = ["", "relationships.plan-drafted", "tenant-1", 'an "actor" \\ Ünï'];

describe("a row", () => {
  const facts = [
    ...AWKWARD_DATA.map((data) => aFact({ data })),
    aFact({ happened: "2026-03-01[Africa/Nairobi]", version: 12 }),
    aFact({ traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" }),
  ].map((fact) => ({ ...fact, tenant: NAMES[2] ?? "", actor: NAMES[3] ?? "" }));

  test.each(facts.map((fact) => [JSON.stringify(fact.data).slice(0, 50), fact] as const))(
    "keeps the envelope: %s",
    (_, fact) => {
      const stream = newStream();
      const [append] = unpackAppends(packAppend(checkAppend({ stream, expected: -1, events: [fact] }), []));
      const packed = append?.facts[0];
      if (!packed) throw new Error("nothing was unpacked");
      const expected: StoredFact = { ...fact, stream, revision: 7, position: "00000000000000000042" };
      expect(canonicalText(stream, 7, packed, packed.data)).toBe(canonicalEnvelope(expected));
      const stored = factOf(42, bodyText(stream, 7, packed, 1, 2, 3), (id) => NAMES[id] ?? "");
      expect(canonicalEnvelope(stored)).toBe(canonicalEnvelope(expected));
      expect(stored.position).toBe(expected.position);
    },
  );

  test("keeps apart who did what for whom, one after another", () => {
    const stream = newStream();
    const events = ["one", 'the "other"', "one"].map((name) => aFact({ actor: name, tenant: `fund of ${name}` }));
    const [append] = unpackAppends(packAppend(checkAppend({ stream, expected: -1, events }), []));
    const texts = append?.facts.map((packed, revision) => canonicalText(stream, revision, packed, packed.data));
    expect(texts).toEqual(events.map((fact, revision) => canonicalEnvelope({ ...fact, stream, revision })));
  });

  test("packs many appends behind one another", () => {
    const appends = [0, 3, 1].map((count) => ({
      stream: newStream(),
      expected: count || ("any" as const),
      events: Array.from({ length: count }, () => aFact()),
    }));
    const unpacked = unpackAppends(appends.flatMap((append) => packAppend(checkAppend(append), [])));
    expect(unpacked.map(({ stream, expected, facts: { length } }) => [stream, expected, length])).toEqual(
      appends.map(({ stream, expected, events }) => [stream, expected, events.length]),
    );
    expect(unpacked[1]?.facts.map(({ id }) => id)).toEqual(appends[1]?.events.map(({ id }) => id));
  });
});
