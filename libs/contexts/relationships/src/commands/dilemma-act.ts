import type { Surroundings } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import type { Scope } from "@sankofa/kernel/scope";
import { Matches } from "class-validator";
import { personOf } from "../domain/belonging.policies";
import type { DilemmaGiven } from "../domain/dilemma/dilemma.decide";
import { dilemma } from "../domain/dilemma/dilemma.noun";
import { mayRead, readerOf, type Reader } from "../domain/dilemma/dilemma.policies";
import { dilemmaScope, type DilemmaState } from "../domain/dilemma/dilemma.state";

export class DilemmaActRequest {
  @Matches(ID)
  dilemmaId!: string;
}

const readerIn = (state: DilemmaState, around: Surroundings): Reader | undefined => {
  const scope = dilemmaScope(state, around.tenant);
  return state.status === "absent" || !scope ? undefined : readerOf(around, scope, state.ids.writerId);
};

/** The parts of a command's entry in the manifest that those on a logged dilemma share; it is answered after the end too. */
export const ofDilemma = {
  noun: dilemma,
  id: ({ dilemmaId }: DilemmaActRequest) => dilemmaId,
  /** Whoever may not read it is answered as if there were none, whatever else they may do there. */
  under: async ({ dilemmaId }: DilemmaActRequest, around: Surroundings): Promise<Scope | undefined> => {
    const state = await around.state(dilemma, dilemmaId);
    return state.status !== "absent" && mayRead(readerIn(state, around), state.coordinatorToo)
      ? dilemmaScope(state, around.tenant)
      : undefined;
  },
  given: async ({ dilemmaId }: DilemmaActRequest, around: Surroundings): Promise<DilemmaGiven> => {
    const reader = readerIn(await around.state(dilemma, dilemmaId), around);
    return { relationshipEnded: false, personId: personOf(around), reader };
  },
};
