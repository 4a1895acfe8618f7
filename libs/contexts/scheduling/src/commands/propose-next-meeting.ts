import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { instantAt } from "@sankofa/kernel/time";
import { ID, LOCAL_DATE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOf, scopeOfRelationship } from "./relationship-given";

/** A summary names a day: the time of it is a proposal like everything else about it. */
const MORNING = "09:00";
const USUAL_MINUTES = 60;

export class ProposeNextMeetingRequest {
  @Matches(ID)
  relationshipId!: string;

  /** The summary that names it: for one summary there is one next meeting. */
  @Matches(ID)
  summaryId!: string;

  @Matches(LOCAL_DATE)
  on!: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  purpose?: string;
}

const idOf = ({ summaryId }: ProposeNextMeetingRequest, around: Surroundings): Promise<string> =>
  around.reservationId("next-meeting", summaryId);

export const proposeNextMeeting = command<ProposeNextMeetingRequest>({
  name: "propose-next-meeting",
  summary: "Propose the next meeting that a meeting's summary names",
  route: "POST /relationships/:relationshipId/next-meetings",
  request: ProposeNextMeetingRequest,
  allow: [],
  platformOnly: true,
  noun: engagement,
  id: idOf,
  under: ({ relationshipId }, around) => scopeOfRelationship(relationshipId, around),
  given: async ({ relationshipId }, around) => ({ relationship: await relationshipOf(relationshipId, around) }),
  command: async (request, around): Promise<EngagementCommand> => {
    const { relationshipId, on, purpose } = request;
    const known = await relationshipOf(relationshipId, around);
    const zone = known?.zone ?? "UTC";
    return {
      type: "propose-engagement",
      engagementId: await idOf(request, around),
      proposal: {
        relationshipId,
        programmeId: known?.programmeId ?? "",
        applicationId: known?.applicationId ?? "",
        kind: "meeting",
        zone,
        startsAt: instantAt(on, MORNING, zone),
        minutes: USUAL_MINUTES,
        ...(purpose ? { purpose } : {}),
      },
    };
  },
});
