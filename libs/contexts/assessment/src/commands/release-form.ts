import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { CODE, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { AssignmentCommand } from "../domain/assignment/assignment.decide";
import { assignment } from "../domain/assignment/assignment.noun";
import { isAnswered } from "./form-given";
import { formIdOf } from "./form-ids";

export class ReleaseFormRequest {
  @Matches(ID)
  applicationId!: string;

  @Matches(CODE)
  instrument!: string;

  @Matches(CODE)
  occasion!: string;

  /** Who has left. */
  @Matches(ID)
  personId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

const idOf = (request: ReleaseFormRequest, around: Surroundings): Promise<string> =>
  formIdOf({ ...request, side: "mentee" }, around);

export const releaseForm = command<ReleaseFormRequest>({
  name: "release-form",
  summary: "Ask a participant who has left no longer for a form that is still open",
  route: "POST /applications/:applicationId/released-forms",
  request: ReleaseFormRequest,
  allow: [],
  platformOnly: true,
  noun: assignment,
  id: idOf,
  given: async (request, around) => ({ answered: await isAnswered(await idOf(request, around), around) }),
  command: ({ reason }): AssignmentCommand => ({ type: "release-form", reason }),
});
