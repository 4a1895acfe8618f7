import { given, newIdOf } from "@sankofa/testing/given-when-then";
import { MOST_CORRECTIONS } from "./training.attendance.decide";
import { timesOn } from "./training.dates.policies";
import type { TrainingCommand } from "./training.decide";
import type { TrainingFact } from "./training.events";
import { training } from "./training.noun";

const ids = { trainingId: newIdOf(30), programmeId: newIdOf(2) };
const hours = { zone: "Africa/Nairobi", begins: "09:00", ends: "12:30" };
const [njoki, odhiambo, stranger, organisation] = [newIdOf(41), newIdOf(42), newIdOf(43), newIdOf(3)];
const participants = { [njoki]: organisation, [odhiambo]: organisation };
const day = { day: 1, ...timesOn("2026-03-02", hours), sessions: ["ethics"] };
const laidOut: TrainingFact = {
  type: "scheduling.training-laid-out",
  data: { ...ids, ...hours, agenda: "half-a-day", agendaVersion: 1, days: [day] },
};
const of = { ...ids, day: 1, date: "2026-03-02", applicationId: organisation };
const recorded: TrainingFact = {
  type: "scheduling.training-attendance-recorded",
  data: { ...of, personId: njoki, attended: "present" },
  happened: "2026-03-02[Africa/Nairobi]",
};
const before = given(training).facts(laidOut);
const mark = (personId: string, attended: "present" | "in-part" | "absent" = "present") => ({ personId, attended });
const record = (...marks: readonly ReturnType<typeof mark>[]): TrainingCommand => ({
  type: "record-attendance",
  day: 1,
  marks,
});

describe("SCH-1 attendance is recorded by person and day", () => {
  test("of those who were nominated, on the day it is about", () => {
    before
      .when(record(mark(njoki)), { participants })
      .then(recorded)
      .twiceWritesNothing();
  });

  test("a register can be filled bit by bit", () => {
    const more = before.facts(recorded).when(record(mark(njoki), mark(odhiambo, "absent")), { participants });
    expect(more.facts.map(({ data }) => data)).toMatchObject([{ personId: odhiambo, attended: "absent" }]);
  });

  test.each([
    ["2026-03-01T20:59:59.999Z", "day-not-begun"],
    ["2026-03-01T21:00:00.000Z", "accepted"],
    ["2026-03-20T09:00:00.000Z", "accepted"],
  ] as const)("GEN-1 at %s, which is the day itself or later by the place's calendar: %s", (now, outcome) => {
    const tried = before.when(record(mark(njoki)), { participants, now });
    if (outcome === "accepted") tried.then(recorded);
    else tried.thenRefused(outcome);
  });

  test.each([
    [record(mark(stranger)), "person-not-nominated"],
    [{ ...record(mark(njoki)), day: 2 }, "day-unknown"],
    [record(mark(njoki, "absent")), "attendance-recorded"],
  ] as const)("%j is refused", (command, code) => {
    before
      .facts(recorded)
      .when(command as TrainingCommand, { participants })
      .thenRefused(code);
  });
});

describe("GEN-2 what was recorded is corrected with its reason", () => {
  const correct: TrainingCommand = {
    type: "correct-attendance",
    day: 1,
    personId: njoki,
    attended: "in-part",
    reason: "Left at noon",
  };
  const corrects = newIdOf(7);

  test("naming the entry that was wrong and what it said", () => {
    before
      .facts(recorded)
      .when(correct, { corrects })
      .then({
        type: "scheduling.training-attendance-corrected",
        data: { ...of, personId: njoki, attended: "in-part", corrects, was: "present", reason: "Left at noon" },
        happened: "2026-03-02[Africa/Nairobi]",
      })
      .twiceWritesNothing();
  });

  test("each stays readable, so there are only so many of one person's day, and of nobody else's", () => {
    const said = (personId: string, index: number): TrainingFact => {
      const [was, attended] = index % 2 === 0 ? (["absent", "present"] as const) : (["present", "absent"] as const);
      return {
        type: "scheduling.training-attendance-corrected",
        data: { ...of, personId, attended, corrects, was, reason: "Seen by a colleague" },
        happened: "2026-03-02[Africa/Nairobi]",
      };
    };
    const both = before.facts(recorded, {
      ...recorded,
      data: { ...recorded.data, personId: odhiambo },
    } as TrainingFact);
    const often = both.facts(...Array.from({ length: MOST_CORRECTIONS - 1 }, (_, index) => said(njoki, index)));
    often.when(correct, { corrects }).thenTypes("scheduling.training-attendance-corrected");
    const full = often.facts(said(njoki, MOST_CORRECTIONS - 1));
    full.when(correct, { corrects }).thenRefused("attendance-corrected-too-often", { day: 1, most: MOST_CORRECTIONS });
    full.when({ ...correct, personId: odhiambo }, { corrects }).thenTypes("scheduling.training-attendance-corrected");
  });

  test("a correction that changes nothing writes nothing, and there must be something to correct", () => {
    before
      .facts(recorded)
      .when({ ...correct, attended: "present" }, { corrects })
      .then();
    before.when(correct, { corrects }).thenRefused("attendance-unknown");
    before.facts(recorded).when(correct).thenRefused("attendance-unknown");
  });
});
