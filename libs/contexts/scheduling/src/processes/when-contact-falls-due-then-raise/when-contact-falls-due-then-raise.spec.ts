import "reflect-metadata";
import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import { later } from "@sankofa/kernel/time";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { given, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { scheduleReminder, ScheduleReminderRequest } from "../../commands/schedule-reminder";
import type { CadenceCommand } from "../../domain/cadence/cadence.decide";
import type { CadenceFact } from "../../domain/cadence/cadence.events";
import { cadence } from "../../domain/cadence/cadence.noun";
import { outbound } from "../../integration/outbound";
import { cadencesView, wakesAt } from "../../views/cadences/cadences.view";
import { whenContactFallsDueThenRaise as raise } from "./when-contact-falls-due-then-raise";

const ENVELOPE = { stream: "scheduling.cadence-x", id: TENANT };
const set = given(cadence).when({
  type: "set-cadences",
  ids,
  zone: "Africa/Nairobi",
  from: "2026-01-01",
  until: "2026-12-31",
  opened: "2026-01-01T09:00:00.000Z",
  rules: [{ kind: "mentoring-contact", metBy: ["meeting"], graceDays: 7, pace: { every: 1, unit: "month" } }],
});

const docsAfter = (facts: readonly CadenceFact[]) => {
  const said = facts.map((fact) => outbound[fact.type].inside(fact as never, ENVELOPE) as SchedulingMessage);
  return [...folded(cadencesView, feed<SchedulingMessage>(...said)).values()];
};

/** The runner's work without a runner: at each moment, whatever has passed is raised until nothing has. */
const worked = (moments: readonly string[], past: readonly CadenceFact[] = set.facts): readonly CadenceFact[] => {
  let facts = past;
  for (const now of moments)
    for (let due = docsAfter(facts).filter((doc) => (wakesAt(doc) ?? "9") <= now); due.length > 0;) {
      for (const doc of due)
        for (const { command, request } of raise.then(doc, now)) {
          const type = command.replace("scheduling.", "");
          facts = [
            ...facts,
            ...given(cadence)
              .facts(...facts)
              .when({ type, ...request } as unknown as CadenceCommand, { now }).facts,
          ];
        }
      due = docsAfter(facts).filter((doc) => (wakesAt(doc) ?? "9") <= now);
    }
  return facts.slice(past.length);
};

const RAISED = ["scheduling.cadence-contact-due", "scheduling.cadence-contact-overdue"];
const DUE_AT = "2026-01-31T21:00:00.000Z";
const OVERDUE_AT = "2026-02-08T21:00:00.000Z";

test.each([
  ["before it is due", [later(DUE_AT, -1)], []],
  ["when it is due", [DUE_AT], RAISED.slice(0, 1)],
  ["in its grace", [DUE_AT, later(OVERDUE_AT, -1)], RAISED.slice(0, 1)],
  ["when the grace has passed", [DUE_AT, OVERDUE_AT], RAISED],
  ["after weeks in which the machine was off", ["2026-02-25T09:00:00.000Z"], RAISED],
  ["looked at again and again", [DUE_AT, DUE_AT, OVERDUE_AT, OVERDUE_AT, "2026-05-01T00:00:00.000Z"], RAISED],
] as const)("SCH-8 %s, each is said once", (_, moments, types) => {
  const facts = worked(moments);
  expect(facts.map((fact) => fact.type)).toEqual(types);
  expect(facts.map((fact) => fact.happened)).toEqual([DUE_AT, OVERDUE_AT].slice(0, types.length));
});

test("SCH-8 a contact held after the machine was off starts the next month, which falls due once", () => {
  const before = [...set.facts, ...worked(["2026-02-25T09:00:00.000Z"])];
  const meeting: CadenceCommand = {
    type: "meet-cadence",
    engagementId: TENANT,
    kind: "meeting",
    happened: "2026-02-26T09:00:00.000Z",
  };
  const held = given(cadence)
    .facts(...before)
    .when(meeting);
  const facts = worked(["2026-07-01T00:00:00.000Z"], [...before, ...held.facts]);
  expect(facts.map((fact) => [fact.type, fact.happened])).toEqual([
    [RAISED[0], "2026-03-25T21:00:00.000Z"],
    [RAISED[1], "2026-04-02T21:00:00.000Z"],
  ]);
});

describe("REL-13 what is due once in a period", () => {
  const [doc] = docsAfter(
    given(cadence).when({
      type: "set-cadences",
      ids,
      zone: "Africa/Nairobi",
      from: "2026-01-01",
      until: "2026-12-31",
      opened: "2026-01-01T09:00:00.000Z",
      rules: [{ kind: "half-point-check-in", metBy: ["half-point-check-in"], graceDays: 14, at: "half" }],
    }).facts,
  );
  const halfway = { relationshipId: ids.relationshipId, kind: "half-point-check-in", dueOn: "2026-07-02" };
  const raised = { command: "scheduling.raise-contact-due", request: halfway };

  test("is told to both sides when its day has come, with a request that fits the command", () => {
    const [first, told, ...more] = raise.then(doc!, "2026-07-01T21:00:00.000Z");
    expect([first, more]).toEqual([raised, []]);
    expect(told?.command).toBe(`scheduling.${scheduleReminder.name}`);
    const request = plainToInstance(ScheduleReminderRequest, told?.request);
    expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
    expect(request).toMatchObject({
      key: "half-point-check-in/2026-07-02/due",
      about: "contact-due",
      audience: "pair",
    });
  });

  test("is not told as due once its grace is over: then it is told as overdue", () =>
    expect(raise.then(doc!, doc!.overdueAt)).toEqual([raised]));
});

test("it looks at a view of the room, by one of its indexes", () => {
  expect(raise.view).toBe(cadencesView.name);
  expect(Object.keys(cadencesView.index)).toContain(raise.dueIndex);
});
