import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { localDateAt, plusDays, startOfDay } from "@sankofa/kernel/time";
import { IsIn, IsInt, IsOptional, IsString, Matches, Min } from "class-validator";
import type { AssignmentCommand } from "../domain/assignment/assignment.decide";
import type { Side } from "../domain/assignment/assignment.events";
import { assignment } from "../domain/assignment/assignment.noun";
import { isAnswered, versionsOf } from "./form-given";
import { formIdOf } from "./form-ids";
import { CODE, ID, LOCAL_DATE } from "./request-patterns";

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

/** A form that is asked for late still gives everybody its days. */
const dueOn = ({ since, dueDays, zone }: AssignPlannedFormRequest, { now }: Surroundings): string => {
  const today = localDateAt(now, zone);
  return plusDays(since > today ? since : today, dueDays);
};

export const assignPlannedForm = command<AssignPlannedFormRequest>({
  name: "assign-planned-form",
  summary: "Ask for a form as the programme's template plans it",
  route: "POST /relationships/:relationshipId/planned-forms",
  request: AssignPlannedFormRequest,
  allow: [],
  platformOnly: true,
  noun: assignment,
  id: formIdOf,
  given: async (request, around) => ({
    relationship: { ended: false },
    mayAsk: ["mentor", "mentee"],
    published: (await versionsOf(request.instrument, around)).length > 0,
    answered: await isAnswered(await formIdOf(request, around), around),
  }),
  command: async (request, around): Promise<AssignmentCommand> => {
    const { since: _since, dueDays: _dueDays, lapseDays, ...form } = request;
    const due = dueOn(request, around);
    return {
      type: "assign-form",
      closing: false,
      form: {
        ...form,
        assignmentId: await formIdOf(request, around),
        dueOn: due,
        dueAt: startOfDay(due, form.zone),
        ...(lapseDays === undefined ? {} : { lapsesAt: startOfDay(plusDays(due, lapseDays + 1), form.zone) }),
      },
    };
  },
});
