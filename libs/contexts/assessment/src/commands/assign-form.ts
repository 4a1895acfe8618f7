import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { localDateAt, plusDays } from "@sankofa/kernel/time";
import { CODE, ID, LOCAL_DATE } from "@sankofa/kernel/patterns";
import { ArrayMaxSize, IsIn, IsInt, IsOptional, Matches, Max, Min } from "class-validator";
import { instrumentOf } from "../content/instrument/instruments";
import type { AssignmentCommand } from "../domain/assignment/assignment.decide";
import type { Assigned, Side } from "../domain/assignment/assignment.events";
import { assignment } from "../domain/assignment/assignment.noun";
import { assessedRelationshipsView } from "../views/assessed-relationships/assessed-relationships.view";
import { dueBy } from "./form-due";
import { isAnswered, relationshipOf, sidesOf, versionsOf } from "./form-given";
import { formIdOf } from "./form-ids";
import { MOST_DAYS } from "./request-patterns";

const USUAL_DAYS = 7;

export class AssignFormRequest {
  @Matches(ID)
  relationshipId!: string;

  /** A published instrument, e.g. `meeting-summary`. */
  @Matches(CODE)
  instrument!: string;

  @IsIn(["mentor", "mentee"])
  side!: Side;

  /** The occasion of a form that the programme plans, e.g. `before-training`, to ask for that one again; left out, a new form is begun. */
  @IsOptional()
  @Matches(CODE)
  occasion?: string;

  /** The participant it is for; either of the side's people where left out. */
  @IsOptional()
  @Matches(ID)
  personId?: string;

  /** What it speaks of, e.g. the meeting. */
  @IsOptional()
  @Matches(ID)
  about?: string;

  @IsOptional()
  @ArrayMaxSize(40)
  @Matches(CODE, { each: true })
  sections?: string[];

  /** In seven days where left out. */
  @IsOptional()
  @Matches(LOCAL_DATE)
  dueOn?: string;

  /** Answers are taken for so many days after the due day; without an end where left out. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  lapseDays?: number;
}

const idOf = async (request: AssignFormRequest, around: Surroundings): Promise<string> => {
  const { occasion } = request;
  if (occasion === undefined) return around.newId(0);
  const applicationId = (await relationshipOf(request.relationshipId, around))?.applicationId ?? "";
  return formIdOf({ ...request, occasion, applicationId }, around);
};

const formOf = async (request: AssignFormRequest, around: Surroundings): Promise<Assigned> => {
  const { relationshipId, instrument, side, personId, about, sections, lapseDays } = request;
  const known = await relationshipOf(relationshipId, around);
  const zone = known?.zone ?? "UTC";
  const dueOn = request.dueOn ?? plusDays(localDateAt(around.now, zone), USUAL_DAYS);
  const role = known?.participants.find((each) => each.personId === personId)?.role;
  return {
    assignmentId: await idOf(request, around),
    relationshipId,
    programmeId: known?.programmeId ?? "",
    applicationId: known?.applicationId ?? "",
    instrument,
    occasion: request.occasion ?? instrument,
    side,
    ...(personId ? { personId } : {}),
    ...(role ? { role } : {}),
    ...(sections ? { sections } : {}),
    ...(about ? { about } : {}),
    ...dueBy(dueOn, zone, lapseDays),
  };
};

export const assignForm = command<AssignFormRequest>({
  name: "assign-form",
  summary: "Ask one side of a relationship to fill a form, or begin one for one's own side",
  route: "POST /relationships/:relationshipId/forms",
  request: AssignFormRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: assignment,
  id: idOf,
  under: async ({ relationshipId }, around) => {
    const known = await relationshipOf(relationshipId, around);
    return known && assessedRelationshipsView.scope(known);
  },
  given: async (request, around) => {
    const known = await relationshipOf(request.relationshipId, around);
    const versions = await versionsOf(request.instrument, around);
    return {
      relationship: known && { ended: known.ended },
      mayAsk: sidesOf(around, known && assessedRelationshipsView.scope(known)),
      published: versions.length > 0,
      answered: await isAnswered(await idOf(request, around), around),
    };
  },
  command: async (request, around): Promise<AssignmentCommand> => ({
    type: "assign-form",
    form: await formOf(request, around),
    closing: instrumentOf(request.instrument)?.closing === true,
  }),
});
