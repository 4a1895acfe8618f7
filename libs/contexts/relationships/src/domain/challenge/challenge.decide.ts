import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Happened } from "@sankofa/kernel/time";
import { timeFault } from "../relationship/relationship.times.policies";
import type { ChallengeFact, Raising } from "./challenge.events";
import { absentChallenge, evolveChallenge, type ChallengeState, type RaisedChallenge } from "./challenge.state";

export type ChallengeCommand = { readonly happened?: Happened | undefined } & (
  | { readonly type: "raise-challenge"; readonly raising: Raising }
  | { readonly type: "offer-advice"; readonly advice?: string | undefined; readonly tips: readonly string[] }
  | { readonly type: "act-on-challenge"; readonly what: string }
  | { readonly type: "send-to-mediator"; readonly why: string }
  | { readonly type: "record-mediation"; readonly outcome: string }
  | { readonly type: "resolve-challenge"; readonly how: string }
  | { readonly type: "reopen-challenge"; readonly why: string }
);

export type ChallengeCode =
  | "challenge-unknown"
  | "challenge-resolved"
  | "challenge-changed-too-often"
  | "advice-missing"
  | "tip-of-another-category"
  | "no-conflict"
  | "not-with-mediator"
  | "relationship-ended"
  | "happened-malformed"
  | "happened-in-future";

export interface ChallengeGiven {
  /** Nothing new is raised after the end; what was raised is still settled (REL-9). */
  readonly relationshipEnded: boolean;
  /** The tips there are for the category, where the command names some. */
  readonly tipsOfCategory?: readonly string[];
}

type Given = Circumstances & ChallengeGiven;
type Result = Decision<ChallengeFact, ChallengeCode>;
type Of<Type extends ChallengeCommand["type"]> = Extract<ChallengeCommand, { type: Type }>;

const offerAdvice = ({ advice, tips }: Of<"offer-advice">, state: RaisedChallenge, given: Given): Result => {
  if (advice === undefined && tips.length === 0) return refuse("advice-missing");
  const foreign = tips.find((each) => given.tipsOfCategory?.includes(each) !== true);
  if (foreign) return refuse("tip-of-another-category", { tip: foreign, category: state.ids.category }, "/tips");
  const knownAdvice = advice === undefined || state.advice.includes(advice);
  const newTips = tips.filter((each) => !state.tips.includes(each));
  if (knownAdvice && newTips.length === 0) return accept();
  return accept({
    type: "relationships.challenge-advice-offered",
    data: { ...state.ids, ...(knownAdvice ? {} : { advice }), tips: newTips },
  });
};

const sendToMediator = ({ why }: Of<"send-to-mediator">, state: RaisedChallenge): Result => {
  if (state.status === "with-mediator") return accept();
  if (state.ids.category !== "conflict") return refuse("no-conflict", { category: state.ids.category });
  return accept({ type: "relationships.challenge-sent-to-mediator", data: { ...state.ids, why } });
};

const recordMediation = ({ outcome }: Of<"record-mediation">, state: RaisedChallenge): Result => {
  if (state.status === "mediated") return accept();
  if (state.status !== "with-mediator") return refuse("not-with-mediator", { status: state.status });
  return accept({ type: "relationships.challenge-mediated", data: { ...state.ids, outcome } });
};

type Further = Exclude<ChallengeCommand, { type: "raise-challenge" | "reopen-challenge" | "resolve-challenge" }>;

/** What is done about a challenge while it is open. */
const whileOpen = (command: Further, state: RaisedChallenge, given: Given): Result => {
  switch (command.type) {
    case "offer-advice":
      return offerAdvice(command, state, given);
    case "act-on-challenge":
      if (state.actions.includes(command.what)) return accept();
      return accept({ type: "relationships.challenge-acted-on", data: { ...state.ids, what: command.what } });
    case "send-to-mediator":
      return sendToMediator(command, state);
    case "record-mediation":
      return recordMediation(command, state);
    default:
      return exhausted(command);
  }
};

const decide = (command: ChallengeCommand, state: ChallengeState, given: Given): Result => {
  const fault = timeFault(command.happened, given.now);
  if (fault) return refuse(fault, {}, "/happened");
  if (command.type === "raise-challenge") {
    if (state.status !== "absent") return accept();
    if (given.relationshipEnded) return refuse("relationship-ended");
    return accept({ type: "relationships.challenge-raised", data: command.raising });
  }
  if (state.status === "absent") return refuse("challenge-unknown");
  if (command.type === "resolve-challenge") {
    if (state.status === "resolved") return accept();
    return accept({ type: "relationships.challenge-resolved", data: { ...state.ids, how: command.how } });
  }
  if (command.type === "reopen-challenge") {
    if (state.status !== "resolved") return accept();
    if (given.relationshipEnded) return refuse("relationship-ended");
    return accept({ type: "relationships.challenge-reopened", data: { ...state.ids, why: command.why } });
  }
  if (state.status === "resolved") return refuse("challenge-resolved");
  return whileOpen(command, state, given);
};

/** A challenge shows each of its steps. */
export const MOST_FACTS = 200;
/** What settles it comes once, however much was done about it before. */
const SETTLES: readonly ChallengeCommand["type"][] = ["record-mediation", "resolve-challenge"];

export const challengeDecider: Decider<ChallengeCommand, ChallengeState, ChallengeFact, ChallengeCode, ChallengeGiven> =
  bounded(
    { initial: absentChallenge, decide, evolve: evolveChallenge },
    { most: MOST_FACTS, code: "challenge-changed-too-often", spares: ({ type }) => SETTLES.includes(type) },
  );
