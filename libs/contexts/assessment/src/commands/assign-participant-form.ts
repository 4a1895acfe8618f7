import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { CODE, ID, LOCAL_DATE } from "@sankofa/kernel/patterns";
import { IsInt, IsOptional, Matches, Min } from "class-validator";
import { instrumentOf } from "../content/instrument/instruments";
import type { AssignmentCommand } from "../domain/assignment/assignment.decide";
import { assignment } from "../domain/assignment/assignment.noun";
import { assessedRelationshipsView } from "../views/assessed-relationships/assessed-relationships.view";
import { daysFrom, dueBy } from "./form-due";
import { isAnswered, relationshipOf, versionsOf } from "./form-given";
import { formIdOf } from "./form-ids";

export class AssignParticipantFormRequest {
  @Matches(ID)
  applicationId!: string;

  @Matches(ID)
  personId!: string;

  @Matches(CODE)
  instrument!: string;

  @Matches(CODE)
  occasion!: string;

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

const SIDE = "mentee";
const idOf = (request: AssignParticipantFormRequest, around: Surroundings): Promise<string> =>
  formIdOf({ ...request, side: SIDE }, around);

export const assignParticipantForm = command<AssignParticipantFormRequest>({
  name: "assign-participant-form",
  summary: "Ask one of the mentee's participants for a form",
  route: "POST /applications/:applicationId/participant-forms",
  request: AssignParticipantFormRequest,
  allow: [],
  platformOnly: true,
  noun: assignment,
  id: idOf,
  under: async ({ applicationId }, around) => {
    const known = await relationshipOf(applicationId, around);
    return known && assessedRelationshipsView.scope(known);
  },
  given: async (request, around) => {
    const known = await relationshipOf(request.applicationId, around);
    return {
      relationship: known && { ended: known.ended },
      mayAsk: [SIDE],
      published: (await versionsOf(request.instrument, around)).length > 0,
      answered: await isAnswered(await idOf(request, around), around),
    };
  },
  command: async (request, around): Promise<AssignmentCommand> => {
    const { applicationId, personId, instrument, occasion, since, dueDays, lapseDays } = request;
    const known = await relationshipOf(applicationId, around);
    const zone = known?.zone ?? "UTC";
    const role = known?.participants.find((each) => each.personId === personId)?.role;
    return {
      type: "assign-form",
      closing: instrumentOf(instrument)?.closing === true,
      form: {
        assignmentId: await idOf(request, around),
        relationshipId: known?.relationshipId ?? "",
        programmeId: known?.programmeId ?? "",
        ...{ applicationId, instrument, occasion, side: SIDE, personId },
        ...(role ? { role } : {}),
        ...dueBy(daysFrom(since, dueDays, zone, around.now), zone, lapseDays),
      },
    };
  },
});
