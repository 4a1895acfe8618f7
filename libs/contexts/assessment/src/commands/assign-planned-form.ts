import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { CODE, ID, LOCAL_DATE } from "@sankofa/kernel/patterns";
import { IsIn, IsInt, IsOptional, IsString, Matches, Min } from "class-validator";
import type { AssignmentCommand } from "../domain/assignment/assignment.decide";
import type { Side } from "../domain/assignment/assignment.events";
import { assignment } from "../domain/assignment/assignment.noun";
import { replacedParticipantsView } from "../views/replaced-participants/replaced-participants.view";
import { daysFrom, dueBy } from "./form-due";
import { assignmentOf, isAnswered, relationshipOf, versionsOf } from "./form-given";
import { formIdOf } from "./form-ids";

export class AssignPlannedFormRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(ID)
  programmeId!: string;

  @Matches(ID)
  applicationId!: string;

  @Matches(CODE)
  instrument!: string;

  @Matches(CODE)
  occasion!: string;

  @IsIn(["mentor", "mentee"])
  side!: Side;

  @IsOptional()
  @Matches(ID)
  personId?: string;

  @IsOptional()
  @Matches(CODE)
  role?: string;

  @IsOptional()
  @Matches(CODE, { each: true })
  sections?: string[];

  @IsString()
  zone!: string;

  /** The day from which its days are counted. */
  @Matches(LOCAL_DATE)
  since!: string;

  @IsInt()
  @Min(0)
  dueDays!: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  lapseDays?: number;
}

/**
 * Whom the form is for. A relationship opens with the people who took part when it was signed for: whoever takes a place at that
 * moment is asked in their stead (ENR-5). What was asked of somebody before they left is handed over by itself.
 */
const askedOf = async (request: AssignPlannedFormRequest, around: Surroundings): Promise<AssignPlannedFormRequest> => {
  const left = request.personId && (await around.lookup(replacedParticipantsView, request.personId));
  if (!left || (await assignmentOf(await formIdOf(request, around), around)).status !== "absent") return request;
  return askedOf({ ...request, personId: left.successorId }, around);
};

const idOf = async (request: AssignPlannedFormRequest, around: Surroundings): Promise<string> =>
  formIdOf(await askedOf(request, around), around);

export const assignPlannedForm = command<AssignPlannedFormRequest>({
  name: "assign-planned-form",
  summary: "Ask for a form as the programme's template plans it",
  route: "POST /relationships/:relationshipId/planned-forms",
  request: AssignPlannedFormRequest,
  allow: [],
  platformOnly: true,
  noun: assignment,
  id: idOf,
  given: async (request, around) => ({
    // Heard late, as after an upgrade, a relationship may have ended since; one that is not known yet has only just opened.
    relationship: { ended: (await relationshipOf(request.relationshipId, around))?.ended === true },
    mayAsk: ["mentor", "mentee"],
    published: (await versionsOf(request.instrument, around)).length > 0,
    answered: await isAnswered(await idOf(request, around), around),
  }),
  command: async (request, around): Promise<AssignmentCommand> => {
    const { since, dueDays, lapseDays, ...form } = await askedOf(request, around);
    const due = dueBy(daysFrom(since, dueDays, form.zone, around.now), form.zone, lapseDays);
    const assignmentId = await formIdOf(form, around);
    return { type: "assign-form", closing: false, form: { ...form, assignmentId, ...due } };
  },
});
