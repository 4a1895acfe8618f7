import fc from "fast-check";
import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { cohort, type CohortCommand } from "./cohort.decide";
import type { CohortFact } from "./cohort.events";
import { seatsTaken } from "./cohort.state";

const programmeId = newIdOf(0);
const seat = (nth: number) => ({ programmeId, applicationId: newIdOf(nth), reason: "Because" });
const taken = (nth: number, count: number, capacity = 3): CohortFact => ({
  type: "enrolment.cohort-seat-taken",
  data: { ...seat(nth), capacity, taken: count },
});
const released = (nth: number, count: number): CohortFact => ({
  type: "enrolment.cohort-seat-released",
  data: { ...seat(nth), taken: count },
});
const select = (nth: number): CohortCommand => ({ type: "select-application", ...seat(nth) });
const release = (nth: number): CohortCommand => ({ type: "release-seat", ...seat(nth) });
const two = given(cohort).facts(taken(1, 1), taken(2, 2));

test("ENR-4: the last place is given, the one after it refused with the limit", () => {
  two.when(select(3), { capacity: 3 }).then(taken(3, 3)).twiceWritesNothing();
  two.facts(taken(3, 3)).when(select(4), { capacity: 3 }).thenRefused("cohort-full", { limit: 3, taken: 3 });
});

test("ENR-4: by default a sixth is refused, and a raised limit lets it in", () => {
  const five = given(cohort).facts(...[1, 2, 3, 4, 5].map((nth) => taken(nth, nth, 5)));
  five.when(select(6), { capacity: 5 }).thenRefused("cohort-full", { limit: 5 });
  five.when(select(6), { capacity: 6 }).then(taken(6, 6, 6));
});

test("ENR-3: no seat is taken for an application that could not be selected", () => {
  two
    .when(select(3), { capacity: 3, obstacle: { code: "step-missing", params: { missing: "inception-held" } } })
    .thenRefused("step-missing");
  two
    .when(select(3), { capacity: 3, obstacle: { code: "criterion-failed", params: { criterion: "staff" } } })
    .thenRefused("criterion-failed", {
      criterion: "staff",
    });
});

test("GEN-4: a seat that comes back is free again; giving back what nobody has changes nothing", () => {
  two.facts(taken(3, 3)).when(release(1)).then(released(1, 2)).twiceWritesNothing();
  two.facts(taken(3, 3), released(1, 2)).when(select(4), { capacity: 3 }).then(taken(4, 3));
  two.when(release(9)).then();
  given(cohort).when(release(9)).then();
});

test("GEN-4: whatever is selected and released in whatever order, never more than the capacity, nobody twice", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.tuple(fc.boolean(), fc.nat(8)), { maxLength: 30 }),
      (capacity, asks) => {
        const end = asks.reduce((past, [wants, nth]) => {
          const { decision } = past.when(wants ? select(nth) : release(nth), { capacity });
          return "accepted" in decision ? past.facts(...decision.accepted) : past;
        }, given(cohort));
        const seats = seatsTaken(end.state);
        expect(seats.length).toBeLessThanOrEqual(capacity);
        expect(new Set(seats).size).toBe(seats.length);
      },
    ),
  );
});

test("evolve takes every fact in every state", () =>
  expectTotal(cohort.decider, [taken(1, 1), taken(2, 2), released(1, 1)]));
