import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { application, type ApplicationCommand } from "./application.decide";
import type { ApplicationFact } from "./application.events";
import {
  corrected,
  declined,
  GOOD,
  IDS,
  inceptionHeld,
  interested,
  INVITATION,
  invited,
  lapsed,
  nominated,
  PERSON,
  replaced,
  selected,
  shortlisted,
  TERMS,
  waitlisted,
  waived,
  WAY,
  withdrawn,
} from "@sankofa/testing/application-facts";

const terms = TERMS;
const decided = { ...IDS, reason: "Because" };
const [shortlist, decline, waitlist] = (
  ["shortlist-application", "decline-application", "waitlist-application"] as const
).map((type) => ({ type, reason: "Because" })) as unknown as [
  ApplicationCommand,
  ApplicationCommand,
  ApplicationCommand,
];
const confirm: ApplicationCommand = { type: "confirm-selection", reason: "Because", decidedBy: "account:lead" };
const withdraw: ApplicationCommand = { type: "confirm-withdrawal", reason: "Because" };
const at = (...facts: readonly ApplicationFact[]) => given(application).facts(...facts);
const answered = (answers: object) => at(invited, interested({ ...GOOD, ...answers }));

describe("ENR-3: invitation", () => {
  const invite: ApplicationCommand = { type: "invite-organisation", ...INVITATION };
  test("is recorded with the terms it was made on; the contact gets an id of their own", () => {
    const data = { ...INVITATION, personId: newIdOf(1) };
    given(application)
      .when(invite, { terms })
      .then({ type: "enrolment.application-invited", data })
      .twiceWritesNothing();
  });
  test("needs an open programme", () => {
    given(application).when(invite, {}).thenRefused("programme-unknown");
    given(application)
      .when(invite, { terms: { ...TERMS, programmeStatus: "closed" } })
      .thenRefused("programme-closed");
    const other: ApplicationCommand = { ...invite, contactEmail: "other@x.example" };
    at(invited).when(other, { terms }).thenRefused("application-invited-already");
  });
});

describe("ENR-3: shortlist", () => {
  test.each([
    [{ staff: 14 }, "staff"],
    [{ staff: 101 }, "staff"],
    [{ region: "FR" }, "region"],
    [{ practice: false }, "practice"],
    [{ commitment: " " }, "commitment"],
    [{ staff: 140, practice: false }, "staff, practice"],
  ])("%j is refused, naming %s", (answers, criterion) => {
    answered(answers).when(shortlist, { terms }).thenRefused("criterion-failed", { criterion });
  });
  test.each([15, 100])("%i staff pass", (staff) => {
    answered({ staff })
      .when(shortlist, { terms })
      .then({ type: "enrolment.application-shortlisted", data: decided })
      .twiceWritesNothing();
  });
  test("a waived criterion stops refusing; the others go on", () => {
    answered({ staff: 140 })
      .facts(waived("staff"))
      .when(shortlist, { terms })
      .thenTypes("enrolment.application-shortlisted");
    answered({ staff: 140, practice: false })
      .facts(waived("staff"))
      .when(shortlist, { terms })
      .thenRefused("criterion-failed", { criterion: "practice" });
  });
  test("the programme's own limits count, and a condition does not stop it yet", () => {
    const raised = { ...TERMS, limits: { ...TERMS.limits, "staff-most": 150 } };
    answered({ staff: 140, funding: false })
      .when(shortlist, { terms: raised })
      .thenTypes("enrolment.application-shortlisted");
  });
  test("skips no step", () => {
    at(invited).when(shortlist, { terms }).thenRefused("step-missing", { missing: "interested" });
    given(application).when(shortlist, { terms }).thenRefused("application-unknown");
  });
});

describe("ENR-3, ENR-4: decision", () => {
  test("the application whose seat was taken is selected, by whoever took it", () => {
    const data = { ...decided, decidedBy: "account:lead" };
    at(...WAY)
      .when(confirm, { terms })
      .then({ type: "enrolment.application-selected", data })
      .twiceWritesNothing();
    at(...WAY, waitlisted)
      .when(confirm, { terms })
      .thenTypes("enrolment.application-selected");
  });
  test.each([
    ["withdrawn", [...WAY, withdrawn]],
    ["declined", [...WAY, declined]],
    ["corrected to what fails", [...WAY, corrected(140)]],
  ])("GEN-4: a seat for one that was %s meanwhile lapses, once", (_name, facts) => {
    at(...facts)
      .when(confirm, { terms })
      .thenTypes("enrolment.application-selection-lapsed")
      .twiceWritesNothing();
  });
  test("selection can lapse again after something new happened", () => {
    const failing = corrected(140);
    at(...WAY, failing, lapsed, corrected(), failing)
      .when(confirm, { terms })
      .thenTypes("enrolment.application-selection-lapsed");
  });
  test.each([0, 1, 2, 3].map((steps) => [steps, WAY.slice(0, steps + 1)] as const))(
    "declining and withdrawing are possible after step %i",
    (_steps, facts) => {
      at(...facts)
        .when(decline, { terms })
        .then(declined)
        .twiceWritesNothing();
      at(...facts)
        .when(withdraw, { terms })
        .then(withdrawn)
        .twiceWritesNothing();
    },
  );
  test("waiting for a place comes after the inception call, and ends by declining, withdrawing or a seat", () => {
    at(...WAY)
      .when(waitlist, { terms })
      .then(waitlisted)
      .twiceWritesNothing();
    at(...WAY.slice(0, 3))
      .when(waitlist, { terms })
      .thenRefused("step-missing", { missing: "inception-held" });
    at(...WAY, waitlisted)
      .when(decline, { terms })
      .then(declined);
  });
  test("an ending stays what it is (GEN-3)", () => {
    at(...WAY, selected)
      .when(decline, { terms })
      .thenRefused("application-ended", { status: "selected" });
    at(...WAY, declined)
      .when(withdraw, { terms })
      .then();
    at(...WAY, withdrawn)
      .when(decline, { terms })
      .thenRefused("application-ended", { status: "withdrawn" });
    at(...WAY, selected)
      .when(waitlist, { terms })
      .thenRefused("application-ended");
  });
  test("a selected organisation that steps back had a seat", () => {
    const stepped = at(...WAY, selected)
      .when(withdraw, { terms })
      .twiceWritesNothing();
    expect(stepped.facts[0]?.data).toMatchObject({ hadSeat: true });
  });
});

test("evolve takes every fact in every state", () => {
  const people = [nominated(PERSON), replaced(PERSON, newIdOf(9))];
  expectTotal(application.decider, [
    ...WAY,
    waived("staff"),
    selected,
    lapsed,
    declined,
    waitlisted,
    withdrawn,
    corrected(),
    ...people,
  ]);
  expect(given(application).facts(inceptionHeld, shortlisted).state).toEqual({ status: "absent" });
});
