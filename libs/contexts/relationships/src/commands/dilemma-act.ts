import type { Surroundings } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { personOf } from "../domain/belonging.policies";
import type { DilemmaGiven } from "../domain/dilemma/dilemma.decide";
import { dilemma } from "../domain/dilemma/dilemma.noun";
import { readerOf } from "../domain/dilemma/dilemma.policies";
import { dilemmaScope } from "../domain/dilemma/dilemma.state";

export class DilemmaActRequest {
  @Matches(ID)
  dilemmaId!: string;
}

/** The parts of a command's entry in the manifest that those on a logged dilemma share; it is answered after the end too. */
export const ofDilemma = {
  noun: dilemma,
  id: ({ dilemmaId }: DilemmaActRequest) => dilemmaId,
  given: async ({ dilemmaId }: DilemmaActRequest, around: Surroundings): Promise<DilemmaGiven> => {
    const state = await around.state(dilemma, dilemmaId);
    const scope = dilemmaScope(state, around.tenant);
    const reader = state.status === "absent" || !scope ? undefined : readerOf(around, scope, state.ids.writerId);
    return { relationshipEnded: false, personId: personOf(around), reader };
  },
};
