import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import type { CadenceCommand, CadenceRule } from "./cadence.decide";
import { dueOf } from "./cadence.due.policies";
import type { CadenceFact, Standing } from "./cadence.events";
import { cadence } from "./cadence.noun";
import { cadenceScope } from "./cadence.state";

const zone = "Africa/Nairobi";
const monthly = { every: 1, unit: "month" } as const;
const contact: CadenceRule = { kind: "mentoring-contact", metBy: ["meeting", "call"], graceDays: 7, pace: monthly };
const checkIn: CadenceRule = { kind: "half-point-check-in", metBy: ["half-point-check-in"], graceDays: 14, at: "half" };
const due = (on: string) => dueOf(on, 7, zone);
const setting = (opened: string, ...rules: readonly CadenceRule[]): CadenceCommand => ({
  type: "set-cadences",
  ids,
  zone,
  from: "2026-01-01",
  until: "2026-12-31",
  opened,
  rules,
});

const kind = "mentoring-contact";
const set: CadenceFact = {
  type: "scheduling.cadence-set",
  data: {
    ...ids,
    kind,
    metBy: ["meeting", "call"],
    graceDays: 7,
    pace: monthly,
    zone,
    since: "2026-01-01",
    due: due("2026-02-01"),
  },
};
const setOnce: CadenceFact = {
  type: "scheduling.cadence-set",
  data: {
    ...ids,
    kind: checkIn.kind,
    metBy: [...checkIn.metBy],
    graceDays: 14,
    zone,
    since: "2026-01-01",
    due: dueOf("2026-07-02", 14, zone),
  },
};
const isDue = (dueOn: string): CadenceFact => ({
  type: "scheduling.cadence-contact-due",
  data: { ...ids, kind, dueOn },
  happened: due(dueOn).at,
});
const isOverdue = (dueOn: string): CadenceFact => ({
  type: "scheduling.cadence-contact-overdue",
  data: { ...ids, kind, dueOn },
  happened: due(dueOn).overdueAt,
});
const met = (nth: number, on: string, nextOn: string, standing: Standing = "upcoming", lastOn = on): CadenceFact => ({
  type: "scheduling.cadence-met",
  data: { ...ids, kind, engagementId: newIdOf(nth), on, lastOn, next: { due: due(nextOn), standing } },
});
const paused: CadenceFact = { type: "scheduling.cadence-paused", data: { ...ids, kind } };
const stopped: CadenceFact = { type: "scheduling.cadence-stopped", data: { ...ids, kind } };
const resumed = (on: string): CadenceFact => ({
  type: "scheduling.cadence-resumed",
  data: { ...ids, kind, due: due(on), standing: "upcoming" },
});
const changed: CadenceFact = {
  type: "scheduling.cadence-pace-changed",
  data: {
    ...ids,
    kind,
    pace: { every: 2, unit: "week" },
    why: "Busy season",
    due: due("2026-01-15"),
    standing: "upcoming",
  },
};

const meet = (nth: number, happened: string, engagementKind = "meeting"): CadenceCommand => ({
  type: "meet-cadence",
  engagementId: newIdOf(nth),
  kind: engagementKind,
  happened,
});
const running = given(cadence).facts(set);

test("evolve accepts every fact in every state", () => {
  const samples = [
    set,
    setOnce,
    isDue("2026-02-01"),
    isOverdue("2026-02-01"),
    met(1, "2026-01-20", "2026-02-20"),
    paused,
    resumed("2026-03-01"),
    changed,
    stopped,
  ];
  expectTotal(cadence.decider, samples);
});

describe("SCH-2 setting", () => {
  test.each([
    ["2025-12-20T09:00:00.000Z", "2026-01-01", "2026-02-01"],
    ["2026-01-14T20:59:59.999Z", "2026-01-14", "2026-02-14"],
    ["2026-01-14T21:00:00.000Z", "2026-01-15", "2026-02-15"],
  ])("opened %s, what recurs is counted from %s and first due on %s", (opened, since, on) => {
    const facts = given(cadence).when(setting(opened, contact));
    facts.thenTypes("scheduling.cadence-set").twiceWritesNothing();
    expect(facts.facts[0]?.data).toMatchObject({ since, due: due(on) });
  });

  test("REL-13 the half-point check-in is due once", () => {
    given(cadence)
      .when(setting("2026-01-01T09:00:00.000Z", contact, checkIn))
      .then(set, setOnce)
      .twiceWritesNothing();
    running.when(setting("2026-01-01T09:00:00.000Z", contact, checkIn)).then(setOnce);
  });

  test("it belongs to its relationship", () => {
    expect(cadenceScope(cadence.decider.initial, TENANT)).toBeUndefined();
    expect(cadenceScope(running.state, TENANT)).toMatchObject({ relationship: ids.relationshipId });
  });
});

describe("SCH-8 due and overdue, by the clock handed in", () => {
  const raiseDue: CadenceCommand = { type: "raise-contact-due", kind, dueOn: "2026-02-01" };
  const raiseOverdue: CadenceCommand = { type: "raise-contact-overdue", kind, dueOn: "2026-02-01" };

  test.each([
    [raiseDue, [], "2026-01-31T20:59:59.999Z", "not-due-yet"],
    [raiseDue, [], "2026-01-31T21:00:00.000Z", isDue("2026-02-01")],
    [raiseOverdue, [isDue("2026-02-01")], "2026-02-08T20:59:59.999Z", "not-due-yet"],
    [raiseOverdue, [isDue("2026-02-01")], "2026-02-08T21:00:00.000Z", isOverdue("2026-02-01")],
  ] as const)("$type after %j at %s", (command, facts, now, outcome) => {
    const tried = running.facts(...facts).when(command, { now });
    if (outcome === "not-due-yet") tried.thenRefused(outcome, { dueOn: "2026-02-01" });
    else tried.then(outcome).twiceWritesNothing();
  });

  test("a machine that was off for months says each once, with the instants at which they came to be", () => {
    const now = "2026-06-01T09:00:00.000Z";
    const late = running.when(raiseDue, { now }).then(isDue("2026-02-01")).twiceWritesNothing();
    running
      .facts(...late.facts)
      .when(raiseOverdue, { now })
      .then(isOverdue("2026-02-01"))
      .twiceWritesNothing();
    const state = running.facts(isDue("2026-02-01"), isOverdue("2026-02-01"));
    for (const dueOn of ["2026-03-01", "2026-04-01", "2026-05-01"])
      for (const type of ["raise-contact-due", "raise-contact-overdue"] as const)
        state.when({ type, kind, dueOn }, { now }).then();
  });

  test.each([
    ["met in the meantime", [met(1, "2026-01-20", "2026-02-20")]],
    ["paused in the meantime", [paused]],
    ["stopped in the meantime", [stopped]],
  ])("nothing is said of what was %s", (_, facts) => {
    running
      .facts(...facts)
      .when(raiseDue, { now: "2026-06-01T09:00:00.000Z" })
      .then();
    running
      .facts(isDue("2026-02-01"), ...facts)
      .when(raiseOverdue, { now: "2026-06-01T09:00:00.000Z" })
      .then();
  });

  test("nothing is said where nothing was set", () => {
    given(cadence).when(raiseDue).then();
    running.when({ ...raiseDue, kind: "visit" } as CadenceCommand).then();
  });
});

describe("SCH-2 a contact meets what counts it", () => {
  test.each([
    ["2026-01-20T09:00:00.000Z", "2026-01-20", "2026-02-20"],
    ["2026-01-20T21:00:00.000Z", "2026-01-21", "2026-02-21"],
    ["2026-01-31[Africa/Nairobi]", "2026-01-31", "2026-02-28"],
    ["2025-12-15T09:00:00.000Z", "2025-12-15", "2026-02-01"],
  ])("held %s it counts on %s and is due again on %s", (happened, on, next) => {
    running
      .when(meet(1, happened))
      .then(met(1, on, next))
      .twiceWritesNothing();
  });

  test("GEN-1 a contact entered late ends what was overdue", () => {
    const late = running.facts(isDue("2026-02-01"), isOverdue("2026-02-01"));
    late
      .when(meet(1, "2026-01-30T09:00:00.000Z"))
      .then(met(1, "2026-01-30", "2026-02-28"))
      .twiceWritesNothing();
  });

  test("an earlier contact entered after a later one moves nothing", () => {
    running
      .facts(met(1, "2026-01-20", "2026-02-20"))
      .when(meet(2, "2026-01-10T09:00:00.000Z"))
      .then(met(2, "2026-01-10", "2026-02-20", "upcoming", "2026-01-20"));
  });

  test("GEN-2 a corrected day is counted anew; a due day that was raised is not raised again", () => {
    const corrected = running
      .facts(isDue("2026-02-01"), isOverdue("2026-02-01"), met(1, "2026-02-10", "2026-03-10"))
      .when(meet(1, "2026-01-01T09:00:00.000Z"));
    corrected.then(met(1, "2026-01-01", "2026-02-01", "overdue")).twiceWritesNothing();
  });

  test("other kinds do not count, nor does anything after the end", () => {
    running.when(meet(1, "2026-01-20T09:00:00.000Z", "event")).then();
    running.facts(stopped).when(meet(1, "2026-01-20T09:00:00.000Z")).then();
    given(cadence).when(meet(1, "2026-01-20T09:00:00.000Z")).then();
  });

  test("REL-13 what is due once is met for good", () => {
    const once = given(cadence).facts(setOnce);
    const metOnce = once.when(meet(1, "2026-06-30T09:00:00.000Z", checkIn.kind));
    metOnce
      .then({
        type: "scheduling.cadence-met",
        data: { ...ids, kind: checkIn.kind, engagementId: newIdOf(1), on: "2026-06-30", lastOn: "2026-06-30" },
      })
      .twiceWritesNothing();
    once
      .facts(...metOnce.facts)
      .when(meet(2, "2026-07-01T09:00:00.000Z", checkIn.kind))
      .then();
    once
      .facts(...metOnce.facts)
      .when({ type: "stop-cadences" })
      .then();
  });
});
