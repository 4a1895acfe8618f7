import { sameJson } from "@sankofa/kernel/canonical-json";
import { accept, refuse, type Decision } from "@sankofa/kernel/decision";
import { isHappened, type Happened } from "@sankofa/kernel/time";
import type { ApplicationFact } from "./application.events";
import type { SelectionObstacle, Terms } from "./application.policies";
import type { Application } from "./application.state";

export type InceptionFault =
  "happened-malformed" | "inception-step-missing" | "inception-step-unknown" | "inception-held-already";

/** What was said of each step: the answer to a question; `true` or a note for what was explained. */
export type InceptionAnswers = Readonly<Record<string, string | boolean>>;

const wentThrough = (kind: "question" | "explanation", answer: string | boolean | undefined): boolean =>
  typeof answer === "string" ? answer.trim() !== "" : kind === "explanation" && answer === true;

/** ENR-6: the inception call went through every step of its agenda, and each open question has its answer. */
export const heldInception = (
  { answers, happened }: { readonly answers: InceptionAnswers; readonly happened: Happened },
  state: Application,
  { inception }: Terms,
): Decision<ApplicationFact, InceptionFault | SelectionObstacle> => {
  if (state.status === "declined" || state.status === "withdrawn")
    return refuse("application-ended", { status: state.status });
  if (state.status === "invited" || state.status === "interested")
    return refuse("step-missing", { status: state.status, missing: "shortlisted" });
  if (!isHappened(happened)) return refuse("happened-malformed", undefined, "/happened");
  const stranger = Object.keys(answers).find((step) => !inception.steps.some((each) => each.step === step));
  if (stranger !== undefined) return refuse("inception-step-unknown", { step: stranger }, `/answers/${stranger}`);
  const left = inception.steps.find(({ step, kind }) => !wentThrough(kind, answers[step]));
  if (left) return refuse("inception-step-missing", { step: left.step }, `/answers/${left.step}`);
  const steps = inception.steps.map(({ step }) => {
    const note = answers[step];
    return typeof note === "string" ? { step, note } : { step };
  });
  if (state.status !== "shortlisted") {
    return sameJson(steps, state.steps) ? accept() : refuse("inception-held-already");
  }
  const { applicationId, programmeId } = state;
  const named = { instrument: inception.instrument, instrumentVersion: inception.version };
  return accept({
    type: "enrolment.application-inception-held",
    data: { applicationId, programmeId, ...named, steps },
    happened,
  });
};
