import { SIDES } from "./relationship.events";
import type { OpenedState } from "./relationship.state";

/** What a stage can ask for before it is left forwards. Ours, derived from the toolkit's stage summaries (REL-3). */
export const EXIT_CONDITIONS = ["rights-acknowledged-by-both", "plan-agreed-by-both", "contact-held"] as const;
export type ExitCondition = (typeof EXIT_CONDITIONS)[number];

/** What the conditions look at beside the relationship itself. */
export interface Progress {
  readonly planAgreed: boolean;
  /** How many contacts took place, as far as this room has heard. */
  readonly contactsHeld: number;
}

const HOLDS: Readonly<Record<ExitCondition, (state: OpenedState, progress: Progress) => boolean>> = {
  "rights-acknowledged-by-both": (state) => SIDES.every((side) => state.acknowledged[side] !== undefined),
  "plan-agreed-by-both": (_, progress) => progress.planAgreed,
  "contact-held": (_, progress) => progress.contactsHeld > 0,
};

const isKnown = (condition: string): condition is ExitCondition => Object.hasOwn(HOLDS, condition);

/** The exit conditions of the present stage that do not hold; one this version does not know never holds by itself. */
export const unmetConditions = (state: OpenedState, progress: Progress): readonly string[] =>
  (state.opening.stages.find((each) => each.stage === state.stage)?.exit ?? []).filter(
    (condition) => !isKnown(condition) || !HOLDS[condition](state, progress),
  );

export const stageIndex = (state: OpenedState, stage: string): number =>
  state.opening.stages.findIndex((each) => each.stage === stage);

/** The stage in which a relationship is brought to its planned end: the last one. */
export const isLastStage = (state: OpenedState): boolean =>
  stageIndex(state, state.stage) === state.opening.stages.length - 1;

/** Declining needs no reason while the pair is getting to know each other: before anything is being carried out. */
const STAGES_OF_PAIRING = 2;
export const isStillPairing = (state: OpenedState): boolean => stageIndex(state, state.stage) < STAGES_OF_PAIRING;
