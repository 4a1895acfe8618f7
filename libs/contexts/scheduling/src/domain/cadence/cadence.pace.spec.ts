import { given, newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import type { CadenceCommand, CadenceRule } from "./cadence.decide";
import { dueOf } from "./cadence.due.policies";
import type { CadenceFact, Standing } from "./cadence.events";
import { cadence } from "./cadence.noun";

const zone = "Africa/Nairobi";
const monthly = { every: 1, unit: "month" } as const;
const checkIn: CadenceRule = { kind: "half-point-check-in", metBy: ["half-point-check-in"], graceDays: 14, at: "half" };
const due = (on: string) => dueOf(on, 7, zone);
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

describe("SCH-2 the pace suits the mentee", () => {
  const change: CadenceCommand = { type: "change-pace", kind, pace: { every: 2, unit: "week" }, why: "Busy season" };

  test("another pace counts from the last contact", () => {
    running.when(change).then(changed).twiceWritesNothing();
    const after = running.facts(met(1, "2026-01-20", "2026-02-20")).when(change);
    expect(after.facts[0]?.data).toMatchObject({ due: due("2026-02-03") });
  });

  test.each([
    [[set], { ...change, kind: "visit" }, "cadence-unknown"],
    [[], change, "cadence-unknown"],
    [[setOnce], { ...change, kind: checkIn.kind }, "cadence-not-recurring"],
    [[set, stopped], change, "cadence-stopped"],
  ] as const)("after %j: $kind %s", (facts, command, code) => {
    given(cadence)
      .facts(...facts)
      .when(command as CadenceCommand)
      .thenRefused(code);
  });
});

describe("REL-11 the rhythm that a pair agreed", () => {
  const rule: CadenceRule = { kind, metBy: ["meeting", "call"], graceDays: 7 };
  const pace = { every: 2, unit: "week" } as const;
  const agree: CadenceCommand = {
    type: "agree-rhythm",
    ids: {
      relationshipId: ids.relationshipId,
      programmeId: ids.programmeId,
      applicationId: ids.applicationId,
    },
    zone,
    rule: { ...rule, pace },
    why: "Busy season",
  };
  const world = { running: true };

  test("changes the pace of what recurs already", () => {
    running.when(agree, world).then(changed).twiceWritesNothing();
  });

  test("begins what did not recur, counted from the day it is agreed on in their zone", () => {
    const now = "2026-03-02T21:30:00.000Z";
    const data = { ...set.data, pace, since: "2026-03-03", due: due("2026-03-17") };
    given(cadence)
      .when(agree, { now, ...world })
      .then({ type: "scheduling.cadence-set", data } as CadenceFact)
      .twiceWritesNothing();
  });

  test("is agreed while the relationship runs, and of what recurs", () => {
    for (const standing of [{ running: false }, {}]) running.when(agree, standing).thenRefused("rhythm-not-now");
    const once: CadenceCommand = { ...agree, rule: { ...rule, kind: checkIn.kind, pace } };
    given(cadence).facts(setOnce).when(once, world).thenRefused("cadence-not-recurring");
    const another: CadenceCommand = { ...agree, rule: { ...rule, kind: "visit", pace } };
    running.when(another, world).thenRefused("cadence-unknown");
  });
});

describe("GEN-3 pauses and ends", () => {
  test("nothing falls due in a pause; what would have is due a pace after it", () => {
    running.when({ type: "pause-cadences" }).then(paused).twiceWritesNothing();
    const resume = (happened: string) => running.facts(paused).when({ type: "resume-cadences", happened });
    resume("2026-02-01T20:59:59.999Z").then(resumed("2026-02-01")).twiceWritesNothing();
    resume("2026-02-01T21:00:00.000Z").then(resumed("2026-03-02")).twiceWritesNothing();
  });

  test("REL-13 what is due once is due at the earliest on the day the work is taken up again", () => {
    const pausedOnce: CadenceFact = { type: "scheduling.cadence-paused", data: { ...ids, kind: checkIn.kind } };
    const tried = given(cadence)
      .facts(setOnce, pausedOnce)
      .when({ type: "resume-cadences", happened: "2026-08-01T09:00:00.000Z" });
    expect(tried.facts[0]?.data).toMatchObject({ due: { on: "2026-08-01" } });
  });

  test("a contact held in a pause counts, and the pause goes on", () => {
    running
      .facts(paused)
      .when(meet(1, "2026-01-20T09:00:00.000Z"))
      .then(met(1, "2026-01-20", "2026-02-20", "paused"))
      .twiceWritesNothing();
  });

  test("REL-9 after the end nothing is due", () => {
    running.when({ type: "stop-cadences" }).then(stopped).twiceWritesNothing();
    running.facts(stopped).when({ type: "resume-cadences", happened: "2026-03-01T09:00:00.000Z" }).then();
    given(cadence).when({ type: "stop-cadences" }).then();
  });
});
