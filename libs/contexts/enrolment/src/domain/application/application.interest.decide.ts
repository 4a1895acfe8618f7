import { accept, refuse, type Decision } from "@sankofa/kernel/decision";
import type { ApplicationFact } from "./application.events";
import { answersFault, unmet, type AnswerFault, type Terms } from "./application.policies";
import type { Answer, Answers, Application } from "./application.state";

export type InterestRefusal =
  | AnswerFault
  | "application-ended"
  | "programme-closed"
  | "step-missing"
  | "interest-expressed-already"
  | "criterion-unknown"
  | "criterion-met"
  | "fact-not-correctable";

type Decided = Decision<ApplicationFact, InterestRefusal>;

/** A correction of one answer: the fact in which it was given, what it should have been, and why. */
export interface Correction {
  readonly corrects: string;
  readonly item: string;
  readonly value: Answer;
  readonly reason: string;
}

const ids = ({ applicationId, programmeId }: Application) => ({ applicationId, programmeId });
const ended = ({ status }: Application): Decided => refuse("application-ended", { status });

/** ENR-2, ENR-3: every criterion and condition is answered, and what was answered is recorded as given, met or not. */
export const expressed = (answers: Answers, state: Application, terms: Terms): Decided => {
  if (state.status === "declined" || state.status === "withdrawn") return ended(state);
  const fault = answersFault(answers, terms);
  if (fault) return fault;
  const asked = [...terms.criteria, ...terms.conditions];
  if (state.status !== "invited") {
    const same = asked.every(({ item }) => state.answers[item] === answers[item]);
    return same ? accept() : refuse("interest-expressed-already");
  }
  if (terms.programmeStatus === "closed") return refuse("programme-closed");
  const given = asked.map(({ item }) => ({ item, value: answers[item] ?? "" }));
  return accept({
    type: "enrolment.application-interest-expressed",
    data: { ...ids(state), answers: given, unmet: [...unmet(asked, answers, terms)] },
  });
};

/** GEN-2: whoever corrects names the fact in which the item was answered; endings do not stop a correction. */
export const answerCorrected = (
  command: Correction,
  state: Application,
  terms: Terms,
  correctable: readonly string[],
): Decided => {
  const from = state.answers[command.item];
  if (from === undefined) return refuse("answer-unknown", { item: command.item }, "/item");
  const answers = { ...state.answers, [command.item]: command.value };
  const fault = answersFault(answers, terms);
  // Another answer may be of a kind that is not taken any more, and waits for a correction of its own.
  if (fault?.refused.params?.["item"] === command.item)
    return refuse(fault.refused.code, fault.refused.params, "/value");
  if (from === command.value) return accept();
  if (!correctable.includes(command.corrects))
    return refuse("fact-not-correctable", { item: command.item }, "/corrects");
  const { corrects, item, value: to, reason } = command;
  const found = [...unmet([...terms.criteria, ...terms.conditions], answers, terms)];
  return accept({
    type: "enrolment.application-corrected",
    data: { ...ids(state), corrects, item, from, to, reason, unmet: found },
  });
};

/** ENR-3: a waiver is for what is not met, and says why. */
export const waived = (
  { criterion, reason }: { readonly criterion: string; readonly reason: string },
  state: Application,
  terms: Terms,
): Decided => {
  const asked = [...terms.criteria, ...terms.conditions];
  if (!asked.some(({ item }) => item === criterion)) return refuse("criterion-unknown", { criterion }, "/criterion");
  if (state.waived.includes(criterion)) return accept();
  if (state.status === "selected" || state.status === "declined" || state.status === "withdrawn") return ended(state);
  if (state.status === "invited") return refuse("step-missing", { status: state.status, missing: "interested" });
  if (!unmet(asked, state.answers, terms).includes(criterion))
    return refuse("criterion-met", { criterion }, "/criterion");
  return accept({ type: "enrolment.application-criterion-waived", data: { ...ids(state), criterion, reason } });
};
