import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { CODE, ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { AssignmentCommand } from "../domain/assignment/assignment.decide";
import type { Assigned } from "../domain/assignment/assignment.events";
import { assignment } from "../domain/assignment/assignment.noun";
import { assignmentOf, isAnswered } from "./form-given";
import { formIdOf } from "./form-ids";

export class TakeOverFormRequest {
  @Matches(ID)
  applicationId!: string;

  @Matches(CODE)
  instrument!: string;

  @Matches(CODE)
  occasion!: string;

  /** Who takes the place. */
  @Matches(ID)
  personId!: string;

  @Matches(ID)
  replacedPersonId!: string;
}

const idOf = (request: TakeOverFormRequest, around: Surroundings): Promise<string> =>
  formIdOf({ ...request, side: "mentee" }, around);

/** The form as it was asked of whoever left, for whoever comes; undefined where it is not open any more. */
const takenOver = async (request: TakeOverFormRequest, around: Surroundings): Promise<Assigned | undefined> => {
  const { personId, replacedPersonId } = request;
  const before = await formIdOf({ ...request, side: "mentee", personId: replacedPersonId }, around);
  const state = await assignmentOf(before, around);
  if (state.status !== "assigned" || (await isAnswered(before, around))) return undefined;
  return { ...state.assigned, assignmentId: await idOf(request, around), personId };
};

export const takeOverForm = command<TakeOverFormRequest>({
  name: "take-over-form",
  summary: "Ask whoever takes a participant's place for the form that was still open",
  route: "POST /applications/:applicationId/forms-taken-over",
  request: TakeOverFormRequest,
  allow: [],
  platformOnly: true,
  noun: assignment,
  id: idOf,
  command: async (request, around): Promise<AssignmentCommand> => ({
    type: "take-over-form",
    form: await takenOver(request, around),
  }),
});
