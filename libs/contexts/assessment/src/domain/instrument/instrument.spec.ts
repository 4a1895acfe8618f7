import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { instrument, type Shipped } from "./instrument.decide";
import type { InstrumentFact } from "./instrument.events";

const instrumentId = newIdOf(0);
const digest = "a".repeat(64);
const shipped: Shipped = { kind: "record", items: 12, digest, anonymous: false, clinical: false, faults: [] };
const publish = (version: number) => ({
  type: "publish-instrument" as const,
  instrumentId,
  instrument: "track-3-inception",
  version,
});
const published = (version: number): InstrumentFact => ({
  type: "assessment.instrument-published",
  data: { instrumentId, instrument: "track-3-inception", version, kind: "record", items: 12, digest },
});

test("ASM-1: a shipped version is published, with the digest of its wording", () => {
  given(instrument).when(publish(1), { shipped }).then(published(1)).twiceWritesNothing();
});

test("ASM-1: the next version follows; one behind the newest is refused", () => {
  given(instrument).facts(published(1)).when(publish(2), { shipped }).then(published(2)).twiceWritesNothing();
  given(instrument).facts(published(3)).when(publish(2), { shipped }).thenRefused("version-superseded", { newest: 3 });
});

test("a version that is not shipped is refused", () => {
  given(instrument).when(publish(9), {}).thenRefused("instrument-unknown", { version: 9 });
});

test.each([
  [true, true, false],
  [true, false, true],
  [false, true, true],
])("ASM-7: anonymous %s and clinical %s: published %s", (anonymous, clinical, allowed) => {
  const asked = given(instrument).when(publish(1), { shipped: { ...shipped, anonymous, clinical } });
  if (allowed) asked.then(published(1));
  else asked.thenRefused("anonymous-and-clinical");
});

test("ASM-1: an instrument with a fault is not published, and the fault is named", () => {
  const faulty = { ...shipped, faults: ["years: condition on an answer nobody can give", "another"] };
  given(instrument)
    .when(publish(1), { shipped: faulty })
    .thenRefused("instrument-faulty", { fault: "years: condition on an answer nobody can give" });
});

test("evolve takes versions in any order", () => expectTotal(instrument.decider, [published(1), published(2)]));
