import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { timesOn } from "./training.dates.policies";
import { MOST_MOVES, type AgendaGiven, type TrainingCommand } from "./training.decide";
import type { TrainingFact } from "./training.events";
import { training } from "./training.noun";
import { trainingScope } from "./training.state";

const ids = { trainingId: newIdOf(30), programmeId: newIdOf(2) };
const hours = { zone: "Africa/Nairobi", begins: "09:00", ends: "17:00" };
const terms = { ...ids, ...hours, place: "Kisumu" };
const agenda: AgendaGiven = {
  id: "two-days",
  version: 1,
  days: [
    { day: 1, sessions: ["starting-out", "ethics"] },
    { day: 2, sessions: ["recap"] },
  ],
};
const world = { programmeKnown: true, agenda };
const [first, second] = [timesOn("2026-03-09", hours), timesOn("2026-03-10", hours)];
const laidOut: TrainingFact = {
  type: "scheduling.training-laid-out",
  data: {
    ...terms,
    agenda: "two-days",
    agendaVersion: 1,
    days: [
      { day: 1, ...first, sessions: ["starting-out", "ethics"] },
      { day: 2, ...second, sessions: ["recap"] },
    ],
  },
};
const moved: TrainingFact = {
  type: "scheduling.training-day-moved",
  data: { ...ids, day: 2, from: "2026-03-10", ...timesOn("2026-03-16", hours), noticeDays: 8, reason: "Floods" },
};
const cancelled: TrainingFact = {
  type: "scheduling.training-day-cancelled",
  data: { ...ids, day: 2, date: "2026-03-10", reason: "Floods" },
};
const [njoki, odhiambo, organisation] = [newIdOf(41), newIdOf(42), newIdOf(3)];
const of = { ...ids, day: 1, date: "2026-03-09", applicationId: organisation };
const onDay = "2026-03-09[Africa/Nairobi]";
const recorded = (personId: string, attended: "present" | "absent"): TrainingFact => ({
  type: "scheduling.training-attendance-recorded",
  data: { ...of, personId, attended },
  happened: onDay,
});
const corrected: TrainingFact = {
  type: "scheduling.training-attendance-corrected",
  data: { ...of, personId: njoki, attended: "in-part", corrects: newIdOf(7), was: "present", reason: "Left at noon" },
  happened: onDay,
};
const ended: TrainingFact = {
  type: "scheduling.training-ended",
  data: {
    ...ids,
    agenda: "two-days",
    lastDay: "2026-03-10",
    daysHeld: 2,
    people: [
      { applicationId: organisation, personId: njoki, daysAttended: 1 },
      { applicationId: organisation, personId: odhiambo, daysAttended: 0 },
    ],
  },
  happened: "2026-03-10T21:00:00.000Z",
};

const layOut = (more: object = {}, dates: readonly string[] = ["2026-03-09", "2026-03-10"]): TrainingCommand => ({
  type: "lay-out-training",
  terms: { ...terms, ...more },
  dates,
});
const before = given(training).facts(laidOut);

test("evolve accepts every fact in every state", () => {
  expectTotal(training.decider, [laidOut, moved, cancelled, recorded(njoki, "present"), corrected, ended]);
});

test("it belongs to its programme", () => {
  expect(trainingScope(training.decider.initial, TENANT)).toBeUndefined();
  expect(trainingScope(before.state, TENANT)).toEqual({ funder: TENANT, programme: ids.programmeId });
});

describe("SCH-1 an agenda is laid on real days", () => {
  test("each day has its date, its hours by the clock of the place, and its sessions", () => {
    given(training).when(layOut(), world).then(laidOut).twiceWritesNothing();
  });

  test.each([
    [{}, ["2026-03-09"], world, "dates-number"],
    [{}, ["2026-03-10", "2026-03-09"], world, "dates-not-in-order"],
    [{}, ["2026-03-09", "2026-03-09"], world, "dates-not-in-order"],
    [{}, ["2026-02-28", "2026-02-30"], world, "date-malformed"],
    [{ ends: "09:00" }, undefined, world, "hours-not-in-order"],
    [{ zone: "Mars/Olympus" }, undefined, world, "zone-unknown"],
    [{}, undefined, { programmeKnown: true }, "agenda-unknown"],
    [{}, undefined, { agenda }, "programme-unknown"],
  ] as const)("laying out %j on %j: refused, %#", (more, dates, around, code) => {
    given(training).when(layOut(more, dates), around).thenRefused(code);
  });

  test("nothing becomes of what was never laid out", () => {
    given(training).when({ type: "end-training" }).thenRefused("training-unknown");
  });
});

describe("SCH-1 a day is moved with notice, or cancelled", () => {
  const move = (to: string, day = 2): TrainingCommand => ({ type: "move-training-day", day, to, reason: "Floods" });
  const cancel: TrainingCommand = { type: "cancel-training-day", day: 2, reason: "Floods" };

  test("its new hours are those of the place, and the notice is told in days", () => {
    before.when(move("2026-03-16")).then(moved).twiceWritesNothing();
    before.when(cancel).then(cancelled).twiceWritesNothing();
  });

  test("brought forward, the notice runs to the new date", () => {
    expect(before.when(move("2026-03-04")).facts[0]?.data).toMatchObject({ noticeDays: 2 });
    expect(before.when(move("2026-03-02"), { now: "2026-03-02T05:00:00.000Z" }).facts[0]?.data).toMatchObject({
      noticeDays: 0,
    });
  });

  test.each([
    [move("2026-03-09"), [], undefined, "date-taken"],
    [move("2026-03-01"), [], undefined, "date-passed"],
    [move("2026-02-30"), [], undefined, "date-malformed"],
    [move("2026-03-16", 3), [], undefined, "day-unknown"],
    [move("2026-03-16"), [cancelled], undefined, "day-unknown"],
    [move("2026-03-16"), [], second.startsAt, "day-begun"],
    [cancel, [], second.startsAt, "day-begun"],
    [{ ...cancel, day: 3 }, [], undefined, "day-unknown"],
    [move("2026-03-16"), [ended], undefined, "training-ended"],
    [cancel, [ended], undefined, "training-ended"],
  ] as const)("%j after %j at %s: %s", (command, facts, now, code) => {
    before
      .facts(...facts)
      .when(command, now ? { now } : {})
      .thenRefused(code);
  });
});

describe("SCH-8 a training ends with its last day", () => {
  const past = before.facts(recorded(njoki, "present"), recorded(odhiambo, "absent"));
  const over = "2026-03-10T21:00:00.000Z";

  test.each([over, "2026-03-31T09:00:00.000Z"])("noticed at %s, it ended when that day was over", (now) => {
    past.when({ type: "end-training" }, { now }).then(ended).twiceWritesNothing();
  });

  test.each([
    [[], "2026-03-10T20:59:59.999Z"],
    [[moved], over],
  ] as const)("after %j it is not over at %s", (facts, now) => {
    past
      .facts(...facts)
      .when({ type: "end-training" }, { now })
      .thenRefused("training-not-over");
  });

  test("a cancelled day counts for nobody", () => {
    const after = past.facts(cancelled).when({ type: "end-training" }, { now: over });
    expect(after.facts[0]?.data).toMatchObject({ lastDay: "2026-03-09", daysHeld: 1 });
    past
      .facts(cancelled, { ...cancelled, data: { ...cancelled.data, day: 1 } })
      .when({ type: "end-training" }, { now: over })
      .thenRefused("training-not-over");
  });
});

test("SCH-1 a day shows each date it was moved from, so it is moved only so often, and cancelled all the same", () => {
  const often = Array.from({ length: MOST_MOVES }, () => moved);
  const move = { type: "move-training-day", day: 2, to: "2026-03-17", reason: "Floods" } as const;
  const full = given(training).facts(laidOut, ...often);
  full.when(move, world).thenRefused("day-moved-too-often", { day: 2, most: MOST_MOVES });
  full.when({ ...move, day: 1, to: "2026-03-12" }, world).thenTypes("scheduling.training-day-moved");
  full
    .when({ type: "cancel-training-day", day: 2, reason: "Floods" }, world)
    .thenTypes("scheduling.training-day-cancelled");
  given(training)
    .facts(laidOut, ...often.slice(1))
    .when(move, world)
    .thenTypes("scheduling.training-day-moved");
});
