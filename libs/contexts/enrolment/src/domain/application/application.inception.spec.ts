import { given } from "@sankofa/testing/given-when-then";
import { application, type ApplicationCommand } from "./application.decide";
import { declined, IDS, interested, invited, shortlisted, STEPS, TERMS, WAY } from "@sankofa/testing/application-facts";

const happened = "2026-03-01[Africa/Nairobi]";
const answers = { "explain-programme": true, motivation: "To do better" };
const hold = (given: Readonly<Record<string, string | boolean>> = answers, when = happened): ApplicationCommand => ({
  type: "record-inception",
  happened: when,
  answers: given,
});
const terms = TERMS;
const ready = given(application).facts(invited, interested(), shortlisted);

test("ENR-6, GEN-1: the call is recorded step by step, when it was held, naming its instrument and version", () => {
  const data = { ...IDS, instrument: "track-3-inception", instrumentVersion: 1, steps: STEPS };
  ready
    .when(hold(), { terms })
    .then({ type: "enrolment.application-inception-held", data, happened })
    .twiceWritesNothing();
});

test.each([
  ["a question without an answer", { "explain-programme": true }, "motivation"],
  ["a question answered by yes", { "explain-programme": true, motivation: true }, "motivation"],
  ["a question answered by nothing", { "explain-programme": true, motivation: " " }, "motivation"],
  ["an explanation left out", { motivation: "x" }, "explain-programme"],
  ["an explanation not given", { "explain-programme": false, motivation: "x" }, "explain-programme"],
])("ENR-6: %s is refused, naming the step", (_name, said, step) => {
  ready.when(hold(said), { terms }).thenRefused("inception-step-missing", { step });
});

test("ENR-6: a note may stand beside an explanation; a step the agenda does not have is refused", () => {
  const noted = ready.when(hold({ ...answers, "explain-programme": "Took ten minutes" }), { terms }).facts;
  expect(noted[0]?.data).toMatchObject({ steps: [{ step: "explain-programme", note: "Took ten minutes" }, STEPS[1]] });
  ready
    .when(hold({ ...answers, weather: "Fine" }), { terms })
    .thenRefused("inception-step-unknown", { step: "weather" });
});

test.each(["2026-02-30[Africa/Nairobi]", "2026-02-01[Nowhere/Atall]", "yesterday"])("GEN-1: %s is no time", (when) => {
  ready.when(hold(answers, when), { terms }).thenRefused("happened-malformed");
});

test("ENR-3: only a shortlisted organisation is called, and once", () => {
  given(application)
    .facts(invited, interested())
    .when(hold(), { terms })
    .thenRefused("step-missing", { missing: "shortlisted" });
  given(application)
    .facts(...WAY)
    .when(hold(), { terms })
    .then();
  given(application)
    .facts(...WAY)
    .when(hold({ ...answers, motivation: "Else" }), { terms })
    .thenRefused("inception-held-already");
  given(application)
    .facts(...WAY, declined)
    .when(hold(), { terms })
    .thenRefused("application-ended");
});
