import { given } from "@sankofa/testing/given-when-then";
import { application, MOST_FACTS, type ApplicationCommand } from "./application.decide";
import type { ApplicationFact } from "./application.events";
import {
  declined,
  GOOD,
  IDS,
  interested,
  invited,
  PERSON,
  TERMS,
  waived,
  WAY,
  withdrawn,
} from "@sankofa/testing/application-facts";

const terms = TERMS;
const decided = { ...IDS, reason: "Because" };
const at = (...facts: readonly ApplicationFact[]) => given(application).facts(...facts);
const answered = (answers: object) => at(invited, interested({ ...GOOD, ...answers }));

describe("ENR-2, ENR-3: expression of interest", () => {
  const express = (answers: Readonly<Record<string, string | number | boolean>>): ApplicationCommand => ({
    type: "express-interest",
    answers,
  });
  test.each([
    [14, ["staff"]],
    [15, []],
    [100, []],
    [101, ["staff"]],
    [140, ["staff"]],
  ])("%i staff are recorded as given, unmet %j", (staff, unmet) => {
    const told = at(invited)
      .when(express({ ...GOOD, staff }), { terms })
      .twiceWritesNothing();
    expect(told.facts[0]?.data).toMatchObject({
      unmet,
      answers: expect.arrayContaining([{ item: "staff", value: staff }]),
    });
  });
  test.each(Object.keys(GOOD))("without an answer to %s it is refused, naming it", (item) => {
    const { [item]: _left, ...rest } = GOOD;
    at(invited).when(express(rest), { terms }).thenRefused("answer-missing", { item });
  });
  test("answers of the wrong kind and answers nobody asked for are refused", () => {
    at(invited)
      .when(express({ ...GOOD, staff: "many" }), { terms })
      .thenRefused("answer-wrong-kind", { item: "staff" });
    at(invited)
      .when(express({ ...GOOD, staff: 15.5 }), { terms })
      .thenRefused("answer-wrong-kind", { item: "staff" });
    at(invited)
      .when(express({ ...GOOD, extra: true }), { terms })
      .thenRefused("answer-unknown", { item: "extra" });
  });
  test("once only: other answers are a correction", () => {
    at(invited, interested())
      .when(express({ ...GOOD, staff: 41 }), { terms })
      .thenRefused("interest-expressed-already");
    at(invited, declined).when(express(GOOD), { terms }).thenRefused("application-ended", { status: "declined" });
  });
});

test("ENR-3: a waiver is for what is not met, with its reason", () => {
  const waive = (criterion: string): ApplicationCommand => ({ type: "waive-criterion", criterion, reason: "Because" });
  answered({ staff: 140 }).when(waive("staff"), { terms }).then(waived("staff")).twiceWritesNothing();
  answered({ funding: false }).when(waive("funding"), { terms }).then(waived("funding"));
  answered({}).when(waive("staff"), { terms }).thenRefused("criterion-met");
  answered({}).when(waive("luck"), { terms }).thenRefused("criterion-unknown");
  at(invited).when(waive("staff"), { terms }).thenRefused("step-missing");
  at(...WAY, declined)
    .when(waive("staff"), { terms })
    .thenRefused("application-ended");
});

describe("GEN-2: correction of an answer", () => {
  const correct = (value: number): ApplicationCommand => ({
    type: "correct-answer",
    corrects: PERSON,
    item: "staff",
    value,
    reason: "Because",
  });
  test("names the fact it corrects; the first answer stays in it", () => {
    const data = { ...decided, corrects: PERSON, item: "staff", from: 40, to: 140, unmet: ["staff"] };
    const told = at(...WAY).when(correct(140), { terms, correctable: [PERSON] });
    told.then({ type: "enrolment.application-corrected", data }).twiceWritesNothing();
    expect(told.state).toMatchObject({ status: "inception-held", answers: { staff: 140 } });
  });
  test("also after a decision; never of a fact that did not answer the item", () => {
    at(...WAY, declined)
      .when(correct(41), { terms, correctable: [PERSON] })
      .thenTypes("enrolment.application-corrected");
    at(...WAY)
      .when(correct(41), { terms, correctable: [] })
      .thenRefused("fact-not-correctable");
    at(invited)
      .when(correct(41), { terms, correctable: [PERSON] })
      .thenRefused("answer-unknown");
  });
  test("a country that there is not is refused; where it was taken once, it is still read and the rest can be put right", () => {
    const region = (value: string): ApplicationCommand => ({
      type: "correct-answer",
      corrects: PERSON,
      item: "region",
      value,
      reason: "Because",
    });
    const given = { terms, correctable: [PERSON] };
    at(...WAY)
      .when(region("XX"), given)
      .thenRefused("answer-wrong-kind");
    const old = answered({ region: "XX" });
    expect(old.state).toMatchObject({ answers: { region: "XX" } });
    old.when(correct(41), given).thenTypes("enrolment.application-corrected");
    old.when(region("UG"), given).thenTypes("enrolment.application-corrected");
  });
  test("each stays readable, so there are only so many; the application goes on to its end", () => {
    const correctable = [PERSON];
    const full = { terms, correctable, factsBefore: MOST_FACTS };
    const called = at(...WAY);
    called.when(correct(41), full).thenRefused("application-changed-too-often", { most: MOST_FACTS });
    called.when(correct(41), { ...full, factsBefore: MOST_FACTS - 1 }).thenTypes("enrolment.application-corrected");
    called.when(correct(40), full).then();
    called
      .when({ type: "confirm-selection", reason: "Because", decidedBy: "account:lead" }, full)
      .thenTypes("enrolment.application-selected");
    called.when({ type: "confirm-withdrawal", reason: "Because" }, full).then(withdrawn);
  });
});
